package gov.ice.isaa.signing;

import gov.ice.isaa.support.PlainText;
import gov.ice.isaa.support.UserMistake;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the Program Officer attests of an external party's signed copy.
 *
 * @param signer who signed
 * @param position as what
 * @param signedOn the date beside the signature
 */
public record Attestation(
        String signer, String position, @Nullable LocalDate signedOn) {

    private static final int LONGEST = 200;

    /** Keeps each in one line, without what cannot be printed. */
    public Attestation {
        signer = PlainText.line(signer);
        position = PlainText.line(position);
    }

    /** Checks it as of today. Throws {@link UserMistake} naming what is missing. */
    LocalDate checked(LocalDate today) {
        if (signer.isBlank() || position.isBlank() || signer.length() > LONGEST || position.length() > LONGEST) {
            throw new UserMistake(
                    "Write who signed and in which position, each in at most " + LONGEST + " characters.");
        }
        if (signedOn == null) {
            throw new UserMistake("Enter the date beside the signature.");
        }
        if (signedOn.isAfter(today) || signedOn.isBefore(today.minusYears(1))) {
            throw new UserMistake("The date of the signature lies in the past twelve months.");
        }
        return signedOn;
    }
}
