package gov.ice.isaa.reporting;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The banner of a report over several agreements: every restriction that any of them carries (DV-10). */
final class Marking {

    private static final String UNCLASSIFIED = "UNCLASSIFIED";

    private Marking() {}

    static String over(Collection<String> markings) {
        Set<String> parts = new LinkedHashSet<>(List.of(UNCLASSIFIED));
        markings.stream().sorted().forEach(marking -> parts.addAll(List.of(marking.split("//"))));
        return String.join("//", parts);
    }
}
