package gov.ice.isaa.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ceremony: one cleared text, brought to signature by everybody.
 *
 * @param clearedFile the document before anybody signed, certified by the portal
 * @param currentFile the document with the signatures so far
 * @param evidenceFile the record of how it was signed; null until everybody has
 * @param effectiveOn the earliest date on which it comes into force; null for the date of the last signature
 * @param expiresOn the date on which it ends; null for none
 * @param outcome how it ended; null while it runs
 * @param reason why it was declined; null unless it was
 */
public record CeremonyView(
        UUID id,
        UUID agreementId,
        int number,
        int draftVersion,
        String draftSha256,
        UUID clearedFile,
        UUID currentFile,
        @Nullable UUID evidenceFile,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        Instant openedAt,
        @Nullable Outcome outcome,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String reason,
        List<SlotView> slots) {

    /** How a ceremony ends. */
    public enum Outcome {
        EXECUTED,
        DECLINED
    }

    /** Copies the slots. */
    public CeremonyView {
        slots = List.copyOf(slots);
    }

    /** Whether it still runs. */
    public boolean open() {
        return outcome == null;
    }

    /** Whether everybody has signed. */
    public boolean complete() {
        return slots.stream().allMatch(SlotView::signed);
    }
}
