package gov.ice.isaa.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The steps of a request, in the order in which they are usually taken. */
public enum Step {
    REQUEST("Request"),
    VERIFICATION("Verification"),
    LEVERAGE("Existing agreements"),
    SCOPE("Scope"),
    DATA("Data and terms"),
    OPENING("Open agreement");

    private final String title;

    Step(String title) {
        this.title = title;
    }

    /** The name of the step on the page. */
    public String title() {
        return title;
    }

    /** The step in an address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step of an address. */
    public static Optional<Step> of(String key) {
        return Arrays.stream(values()).filter(step -> step.key().equals(key)).findFirst();
    }
}
