package gov.ice.isaa.policy;

/** An answer to a yes-or-no question; what nobody has answered is unknown, never a no. */
public enum Answer {
    YES("Yes"),
    NO("No"),
    UNKNOWN("Not known yet");

    private final String title;

    Answer(String title) {
        this.title = title;
    }

    /** The answer as shown to people. */
    public String title() {
        return title;
    }
}
