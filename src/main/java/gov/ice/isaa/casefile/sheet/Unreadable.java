package gov.ice.isaa.casefile.sheet;

import java.io.IOException;

/** What was uploaded cannot be read as text; the message says why and the remedy what to do, in words for the page. */
class Unreadable extends IOException {

    private final String remedy;

    Unreadable(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
