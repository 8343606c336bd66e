package gov.ice.isaa.library;

import gov.ice.isaa.drafting.Template;

/** Somebody else changed the clause in the meantime; nothing was overwritten and nothing saved. */
public class ClauseChanged extends RuntimeException {

    private final transient Template.Clause now;

    ClauseChanged(Template.Clause now) {
        super("Somebody else changed this clause.");
        this.now = now;
    }

    /** The clause as it is now. */
    public Template.Clause now() {
        return now;
    }
}
