package gov.ice.isaa.policy;

/** The kinds of parties an agreement is made with (SC-01; Handbook, Scope, footnote 1). */
public enum PartyKind {
    FEDERAL("Federal agency"),
    STATE("State agency"),
    LOCAL("Local agency"),
    TRIBAL("Tribal government"),
    FOREIGN_GOVERNMENT("Foreign government"),
    INTERNATIONAL_ORGANIZATION("International organization"),
    PRIVATE("Private party"),
    ACADEMIC("University or research institution"),
    DHS_COMPONENT("DHS component");

    private final String title;

    PartyKind(String title) {
        this.title = title;
    }

    /** The name shown to people. */
    public String title() {
        return title;
    }

    /** Whether the party stands outside DHS, so that the Directive may apply (SC-01, SC-03). */
    public boolean externalToDhs() {
        return this != DHS_COMPONENT;
    }

    /** Whether the party is a foreign government or an international organization (ST-12, ST-13, SG-04). */
    public boolean foreign() {
        return this == FOREIGN_GOVERNMENT || this == INTERNATIONAL_ORGANIZATION;
    }
}
