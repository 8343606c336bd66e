package gov.ice.isaa.trail;

import gov.ice.isaa.support.Acting;

/** Appends records to the audit trail. */
public interface Trail {

    /**
     * Appends the event in the caller's transaction, chained to the record before it; the transaction fails when the
     * record cannot be written. The acting account is taken from the security context.
     *
     * @throws IllegalStateException without a transaction
     */
    void append(TrailEvent event);

    /** The same for one who acts without being the one signed on in this thread: at the way in and the way out. */
    void append(Acting acting, TrailEvent event);
}
