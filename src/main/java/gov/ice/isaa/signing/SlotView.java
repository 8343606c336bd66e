package gov.ice.isaa.signing;

import gov.ice.isaa.people.FreshSignOn.Proof;
import gov.ice.isaa.policy.Office;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place of one signatory in a ceremony.
 *
 * @param position the order in which the signatories stand under the text, from 1
 * @param office the ICE office whose head signs; null for an external party
 * @param party the party signed for
 * @param name the signatory, or the position where ICE signs by office
 * @param title the position under the signature
 * @param signature what was signed; null while nothing is
 */
public record SlotView(
        UUID id,
        UUID ceremonyId,
        int position,
        @Nullable Office office,
        String party,
        String name,
        String title,
        @Nullable Given signature) {

    /** How a signature came about. */
    public enum Kind {
        SEALED("Signed in the portal"),
        SIGNED_COPY("Signed with the party's own certificate"),
        SCANNED_COPY("Signed on paper, copy filed");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** The words shown to people. */
        public String title() {
            return title;
        }
    }

    /**
     * A signature as recorded.
     *
     * @param signedOn the date of signing: the agency's date, or the one on the paper
     * @param accountName who acted in the portal: the signatory, or who filed and attests the copy
     * @param proof how the signatory signed in again; null for a filed copy
     * @param certificates the names in the certificates of a signed copy; empty otherwise
     * @param mark what the signatory put down, in words; empty for a filed copy
     * @param consent what the signatory confirmed; empty for a filed copy
     */
    public record Given(
            Kind kind,
            String signer,
            String positionTitle,
            LocalDate signedOn,
            Instant recordedAt,
            String accountName,
            @Nullable Proof proof,
            String certificates,
            String mark,
            String consent,
            UUID fileBefore,
            UUID fileAfter) {}

    /** Whether an external party signs here. */
    public boolean external() {
        return office == null;
    }

    /** Whether the signatory has signed. */
    public boolean signed() {
        return signature != null;
    }

    /** The name of the field prepared in the document. */
    public String field() {
        return "signatory-" + position;
    }
}
