package gov.ice.isaa.casefile;

import gov.ice.isaa.support.UserMistake;

/** Somebody else removed the row that was being changed; nothing was saved. */
public class RowRemoved extends UserMistake {

    RowRemoved(String title) {
        super("Somebody else removed “" + title
                + "” meanwhile. What you wrote is still here: save again to add it anew.");
    }
}
