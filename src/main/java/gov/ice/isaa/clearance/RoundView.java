package gov.ice.isaa.clearance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round of clearance, for reading.
 *
 * @param number counts the rounds of the agreement from 1
 * @param draftVersion the version of the draft that is circulated, and only that one
 * @param draftSha256 its hash, in lower-case hexadecimal
 * @param returnReason why it went back to development; null unless it did
 * @param reviews in the order of the steps, offices by name
 */
public record RoundView(
        UUID id,
        UUID agreementId,
        int number,
        int draftVersion,
        String draftSha256,
        Stage stage,
        Instant openedAt,
        String openedBy,
        @Nullable Instant closedAt,
        @Nullable String returnReason,
        List<ReviewView> reviews) {

    /** Copies the reviews. */
    public RoundView {
        reviews = List.copyOf(reviews);
    }

    /** The reviews of one step. */
    public List<ReviewView> reviews(Step step) {
        return reviews.stream().filter(review -> review.step() == step).toList();
    }
}
