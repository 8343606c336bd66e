package gov.ice.isaa.signing.seal;

/** No signature came about, and nothing was changed: the key, the time-stamp service or the file did not do. */
public class SealingFailed extends RuntimeException {

    /** With the cause, for the log; people are told to try again later. */
    public SealingFailed(Throwable cause) {
        super("The document could not be sealed", cause);
    }
}
