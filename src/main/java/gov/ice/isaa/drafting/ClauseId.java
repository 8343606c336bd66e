package gov.ice.isaa.drafting;

/** By which a clause is known in every version of the template: its section, and its name within it. */
public record ClauseId(String section, String clause) {

    /** The id of the paragraph that stands for it wherever the whole template is shown. */
    public String blockId() {
        return BlockIds.of(section + "/" + clause);
    }

    /** The id of the note in front of it that says when it is taken. */
    public String conditionId() {
        return BlockIds.of("when/" + section + "/" + clause);
    }
}
