package gov.ice.isaa.drafting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Emphasis on a run of text, or that it is the term a definition defines. */
public enum Mark {
    BOLD("strong"),
    ITALIC("em"),
    UNDERLINE("u"),
    TERM("dfn");

    private final String element;

    Mark(String element) {
        this.element = element;
    }

    /** The HTML element that carries this mark. */
    public String element() {
        return element;
    }

    /** The name in the stored document, such as {@code bold}. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Mark> fromStored(String stored) {
        return Arrays.stream(values())
                .filter(mark -> mark.stored().equals(stored))
                .findFirst();
    }
}
