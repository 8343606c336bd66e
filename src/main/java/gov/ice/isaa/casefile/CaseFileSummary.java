package gov.ice.isaa.casefile;

import gov.ice.isaa.policy.Office;
import java.util.List;
import java.util.Set;

/**
 * What a case file says in short, so that other answers can be held against it.
 *
 * @param elements how many data elements there are
 * @param pii how many of them are personally identifiable information, sensitive or not
 * @param sensitivePii how many of them are sensitive personally identifiable information
 * @param undecided of how many it is not said yet whether they are needed
 * @param stewards the offices named as stewards of a system or of data
 * @param systems the names of the systems, in order
 */
public record CaseFileSummary(
        int elements, int pii, int sensitivePii, int undecided, Set<Office> stewards, List<String> systems) {

    /** Whether anything in it is personally identifiable information (NE-02). */
    public boolean hasPii() {
        return pii > 0;
    }
}
