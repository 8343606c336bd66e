package gov.ice.isaa.support.paper;

/** The text could not be printed; nothing was changed. */
public final class PrintingFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the cause, for the log. */
    public PrintingFailed(Throwable cause) {
        super("The document could not be printed", cause);
    }
}
