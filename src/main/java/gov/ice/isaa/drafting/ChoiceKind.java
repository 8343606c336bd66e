package gov.ice.isaa.drafting;

import java.util.Set;

/** How many options of a choice point the drafter takes. */
public enum ChoiceKind {
    /** Exactly one: the options exclude each other. */
    EXCLUSIVE("Choose one."),
    /** One or more: the options can stand together. */
    COMBINABLE("Choose at least one."),
    /** Any number, and none as well. */
    OPTIONAL("Choose what is needed, or nothing.");

    private final String hint;

    ChoiceKind(String hint) {
        this.hint = hint;
    }

    /** What the drafter is told to do. */
    public String hint() {
        return hint;
    }

    /** Whether so many options may be taken. */
    public boolean allows(Set<String> options) {
        return switch (this) {
            case EXCLUSIVE -> options.size() == 1;
            case COMBINABLE -> !options.isEmpty();
            case OPTIONAL -> true;
        };
    }
}
