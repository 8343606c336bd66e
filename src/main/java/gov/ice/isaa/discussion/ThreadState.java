package gov.ice.isaa.discussion;

/** Whether a thread still waits for a disposition. */
public enum ThreadState {
    OPEN("Open"),
    RESOLVED("Resolved");

    private final String title;

    ThreadState(String title) {
        this.title = title;
    }

    /** The name shown to people. */
    public String title() {
        return title;
    }
}
