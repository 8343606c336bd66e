package gov.ice.isaa.casefile;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What an import would do to the table as it stands.
 *
 * @param added how many data elements are new
 * @param unchanged how many are in the table already, with the same values
 * @param differing those that are in the table already with other values; while there is one, nothing is imported
 * @param newSystems the systems named that the case file does not have yet; they come in as sources
 * @param total how many data elements there would be
 */
public record ImportCheck(int added, int unchanged, Set<UUID> differing, List<String> newSystems, int total) {

    /** Whether the table would take more than it can. */
    public boolean tooMany() {
        return total > CaseLimits.ELEMENTS;
    }
}
