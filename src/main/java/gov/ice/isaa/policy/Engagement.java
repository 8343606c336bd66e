package gov.ice.isaa.policy;

import java.util.List;

/**
 * An office to engage: how firmly, because of which rules, and what it is asked.
 *
 * @param reasons the findings that call for the office; at least one
 * @param question what the portal puts to the office
 */
public record Engagement(Office office, Strength strength, List<Finding> reasons, String question) {

    /** Copies the reasons. */
    public Engagement {
        reasons = List.copyOf(reasons);
    }
}
