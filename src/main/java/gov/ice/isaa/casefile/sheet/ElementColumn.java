package gov.ice.isaa.casefile.sheet;

import gov.ice.isaa.casefile.NameKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of a table of data elements. */
public enum ElementColumn {
    NAME("Name", true),
    DESCRIPTION("Description", false),
    SYSTEM("System", false),
    PII("PII", true),
    SENSITIVITY("Sensitivity", false),
    NEEDED("Needed", false),
    REASON("Reason", false);

    private static final List<String> ALSO_NAME = List.of("data element", "element", "field");

    private final String heading;
    private final boolean required;

    ElementColumn(String heading, boolean required) {
        this.heading = heading;
        this.required = required;
    }

    /** What stands in the first row. */
    public String heading() {
        return heading;
    }

    /** Whether a table without this column is refused. */
    public boolean required() {
        return required;
    }

    /** The column of a heading, whatever its case and spaces. */
    static Optional<ElementColumn> of(String heading) {
        String key = NameKey.of(heading);
        return Arrays.stream(values())
                .filter(column -> NameKey.of(column.heading).equals(key) || column == NAME && ALSO_NAME.contains(key))
                .findFirst();
    }

    /** All headings, for a message. */
    public static String expected() {
        return Arrays.stream(values()).map(ElementColumn::heading).collect(Collectors.joining(", "));
    }
}
