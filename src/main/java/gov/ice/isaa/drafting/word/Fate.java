package gov.ice.isaa.drafting.word;

import gov.ice.isaa.drafting.compare.Place;

/** What became of a paragraph, a row or a run, and the element that says so (ECMA-376, part 1, 17.13.5). */
enum Fate {
    KEPT(""),
    ADDED("w:ins"),
    REMOVED("w:del"),
    MOVED_FROM("w:moveFrom"),
    MOVED_TO("w:moveTo");

    private final String element;

    Fate(String element) {
        this.element = element;
    }

    String element() {
        return element;
    }

    /** Whether it is read in the old text alone. */
    boolean old() {
        return this == REMOVED || this == MOVED_FROM;
    }

    /** A row of a table can only come and go. */
    Fate ofRow() {
        return switch (this) {
            case MOVED_FROM -> REMOVED;
            case MOVED_TO -> ADDED;
            default -> this;
        };
    }

    static Fate of(Place place, boolean stood, boolean stands) {
        return switch (place) {
            case MOVED_AWAY -> MOVED_FROM;
            case MOVED_HERE -> MOVED_TO;
            case HERE -> !stood ? ADDED : !stands ? REMOVED : KEPT;
        };
    }
}
