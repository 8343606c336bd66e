package gov.ice.isaa.signing.seal;

/** No signature came about, and nothing was changed: the key or the file did not do, or there was no time-stamp. */
public class SealingFailed extends RuntimeException {

    /** With the cause, for the log. */
    public SealingFailed(Throwable cause) {
        super("The document could not be sealed", cause);
    }

    /** Why, and what to do, to follow "because" in a message. */
    public String advice() {
        return "the seal could not be placed. Tell the system administrator the time.";
    }
}
