package gov.ice.isaa.library;

import gov.ice.isaa.drafting.ClauseId;

/**
 * What is not the same in two versions of the template.
 *
 * @param section the key of the section it belongs to; empty for a placeholder
 * @param key the key of the section, clause, choice point or placeholder
 */
public record Difference(Subject subject, String section, String key, Kind kind) {

    /** Whether it is about this clause. */
    boolean isOf(ClauseId clause) {
        return subject == Subject.CLAUSE && section.equals(clause.section()) && key.equals(clause.clause());
    }

    /** What differs. */
    public enum Subject {
        SECTION("Section"),
        CLAUSE("Clause"),
        CHOICE("Choice"),
        PLACEHOLDER("Placeholder");

        private final String title;

        Subject(String title) {
            this.title = title;
        }

        /** The name shown to people. */
        public String title() {
            return title;
        }
    }

    /** How it differs. */
    public enum Kind {
        ADDED("added"),
        CHANGED("changed"),
        MOVED("moved"),
        REMOVED("removed");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** The word shown to people, to be read after what it happened to. */
        public String title() {
            return title;
        }
    }
}
