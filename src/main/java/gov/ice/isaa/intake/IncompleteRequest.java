package gov.ice.isaa.intake;

import gov.ice.isaa.support.UserMistake;
import java.util.List;
import java.util.stream.Collectors;

/** An agreement cannot be opened yet; says everything that is missing. */
public class IncompleteRequest extends UserMistake {

    private final transient List<Missing> missing;

    IncompleteRequest(List<Missing> missing) {
        super(missing.stream().map(Missing::sentence).collect(Collectors.joining(" ")));
        this.missing = List.copyOf(missing);
    }

    /** What is missing, by step. */
    public List<Missing> missing() {
        return missing;
    }
}
