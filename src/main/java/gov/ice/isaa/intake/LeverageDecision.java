package gov.ice.isaa.intake;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was decided about an existing agreement (IN-04; Handbook, IV. Receiving a Request for Information Sharing).
 *
 * @param usable whether the request can be met under the agreement
 * @param reason why, in the officer's words
 * @param decidedOn business date
 */
@Embeddable
public record LeverageDecision(UUID agreementId, boolean usable, String reason, String decidedBy, LocalDate decidedOn) {

    /** The decision and its reason as one text. */
    String inWords() {
        return (usable ? "It can be leveraged: " : "It cannot be leveraged: ") + reason;
    }
}
