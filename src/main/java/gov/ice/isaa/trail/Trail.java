package gov.ice.isaa.trail;

/** Appends records to the audit trail. */
public interface Trail {

    /**
     * Appends the event in the caller's transaction, chained to the record before it; the transaction fails when the
     * record cannot be written. The acting account is taken from the security context.
     *
     * @throws IllegalStateException without a transaction
     */
    void append(TrailEvent event);
}
