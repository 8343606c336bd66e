package gov.ice.isaa.drafting.word;

import gov.ice.isaa.support.UserMistake;

/** A file that is not taken in; the message says why, and what to ask its sender for. */
public class RefusedFile extends UserMistake {

    /** With words for the officer who chose the file. */
    public RefusedFile(String message) {
        super(message);
    }
}
