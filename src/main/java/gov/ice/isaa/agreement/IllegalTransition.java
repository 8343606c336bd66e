package gov.ice.isaa.agreement;

import gov.ice.isaa.support.UserMistake;
import java.util.Locale;

/** The agreement is not in the phase that the step needs. */
public class IllegalTransition extends UserMistake {

    IllegalTransition(String number, Phase phase, String step) {
        super(number + " is in the phase “" + phase.title().toLowerCase(Locale.US) + "”; it cannot " + step
                + " now. Load the page again to see where it stands.");
    }
}
