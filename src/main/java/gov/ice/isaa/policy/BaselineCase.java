package gov.ice.isaa.policy;

import java.util.List;
import java.util.Map;

/**
 * The case that a draft is held against.
 *
 * @param facts what is known, with the parties as they stand in the agreement
 * @param parties the parties by name
 * @param marking the marking that the agreement carries
 * @param caseFile whether there is a case file: none for an agreement that came from outside the portal
 * @param open what the case file leaves open, in sentences, by the rule behind it
 */
public record BaselineCase(
        CaseFacts facts, List<String> parties, String marking, boolean caseFile, Map<Rule, List<String>> open) {

    /** Copies the lists. */
    public BaselineCase {
        parties = List.copyOf(parties);
        open = Map.copyOf(open);
    }
}
