package gov.ice.isaa.drafting;

import gov.ice.isaa.support.UserMistake;

/** A document or section that does not follow the model; the message says what is wrong, in words for people. */
public class InvalidDocument extends UserMistake {

    /** With the reason. */
    public InvalidDocument(String message) {
        super(message);
    }
}
