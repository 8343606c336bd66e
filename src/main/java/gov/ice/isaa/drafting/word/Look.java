package gov.ice.isaa.drafting.word;

/**
 * What a paragraph is by its style and numbering.
 *
 * @param depth of a heading from 1; of an item of a list from 0
 */
record Look(Kind kind, int depth) {

    enum Kind {
        TITLE,
        UNNUMBERED,
        HEADING,
        BODY,
        NUMBERED,
        BULLET,
        NOTE,
        CONTENTS
    }

    static final Look BODY = new Look(Kind.BODY, 0);

    /** Whether it begins a section. */
    boolean heads() {
        return kind == Kind.TITLE || kind == Kind.UNNUMBERED || (kind == Kind.HEADING && depth <= 2);
    }
}
