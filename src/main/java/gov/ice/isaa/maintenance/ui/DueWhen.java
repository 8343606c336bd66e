package gov.ice.isaa.maintenance.ui;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The spans of time that the list of reviews is narrowed to, as people choose them and as the address holds them. */
enum DueWhen {
    ANY("At any time", null),
    OVERDUE("Overdue", null),
    IN_30_DAYS("In 30 days", 30),
    IN_90_DAYS("In 90 days", 90),
    IN_A_YEAR("In a year", 365);

    static final int SOON_DAYS = 90;

    private final String title;
    private final @Nullable Integer days;

    DueWhen(String title, @Nullable Integer days) {
        this.title = title;
        this.days = days;
    }

    String title() {
        return title;
    }

    @Nullable
    Integer days() {
        return days;
    }

    Map<String, String> parameters() {
        if (this == OVERDUE) {
            return Map.of("overdue", "");
        }
        return days == null ? Map.of() : Map.of("due", String.valueOf(days));
    }

    static DueWhen of(boolean overdue, String due) {
        return overdue
                ? OVERDUE
                : Arrays.stream(values())
                        .filter(when -> String.valueOf(when.days).equals(due))
                        .findFirst()
                        .orElse(ANY);
    }
}
