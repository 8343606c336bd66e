package gov.ice.isaa.library;

import gov.ice.isaa.drafting.Template;
import gov.ice.isaa.support.UserMistake;

/** Somebody else changed the clause in the meantime; nothing was overwritten and nothing saved. */
public class ClauseChanged extends UserMistake {

    private final transient Template.Clause now;

    ClauseChanged(Template.Clause now) {
        super("Somebody else changed this clause meanwhile. Close this and look again.");
        this.now = now;
    }

    /** The clause as it is now. */
    public Template.Clause now() {
        return now;
    }
}
