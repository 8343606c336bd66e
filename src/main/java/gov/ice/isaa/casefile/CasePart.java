package gov.ice.isaa.casefile;

import java.util.Arrays;
import java.util.List;

/** The parts of a case file that are written as texts. */
public enum CasePart {
    TERMS(
            "Terms",
            "What ICE proposes to the party. Write as much as is agreed so far. Handbook, Negotiation VI; NE-01."),
    RETENTION("Retention", "Agreed with the Records and Data Management Unit. Handbook, Negotiation VII; ST-05."),
    COST(
            "Cost assessment",
            "A first assessment. Costs that are not known do not stand in the way once it is understood what they depend"
                    + " on. Handbook, Development VIII; DV-06."),
    PRINCIPLES(
            "Fair Information Practice Principles",
            "Answered where personally identifiable information is shared. Handbook, App. E; DV-07.");

    private final String title;
    private final String lead;

    CasePart(String title, String lead) {
        this.title = title;
        this.lead = lead;
    }

    /** The heading on the page. */
    public String title() {
        return title;
    }

    /** What the part is for, with the section of the Handbook. */
    public String lead() {
        return lead;
    }

    /** The fields of this part, in order. */
    public List<CaseField> fields() {
        return Arrays.stream(CaseField.values())
                .filter(field -> field.part() == this)
                .toList();
    }
}
