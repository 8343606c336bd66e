package gov.ice.isaa.support;

import java.util.List;

/** Somebody else saved other values for the same entries in the meantime; nothing was overwritten and nothing saved. */
public class EditConflict extends RuntimeException {

    private final transient List<Clash> clashes;
    private final String changedBy;

    /** The entries that clash, and the account that saved them last. */
    public EditConflict(List<Clash> clashes, String changedBy) {
        super("Somebody else changed the same entries.");
        this.clashes = List.copyOf(clashes);
        this.changedBy = changedBy;
    }

    /** The entries in question, with both values. */
    public List<Clash> clashes() {
        return clashes;
    }

    /** The account that saved last. */
    public String changedBy() {
        return changedBy;
    }
}
