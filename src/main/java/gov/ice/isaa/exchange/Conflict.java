package gov.ice.isaa.exchange;

import gov.ice.isaa.support.UserMistake;

/** The passage was changed in the draft since the file went out, so that a person has to put both together. */
public class Conflict extends UserMistake {

    Conflict(String message) {
        super(message);
    }
}
