package gov.ice.isaa.signing.seal;

/** The time-stamp service gave no time-stamp, so that nothing was signed; a later try may succeed. */
public final class NoTimeStamp extends SealingFailed {

    /** With the cause, for the log. */
    public NoTimeStamp(Throwable cause) {
        super(cause);
    }

    @Override
    public String advice() {
        return "no time-stamp could be had. Try again in a few minutes.";
    }
}
