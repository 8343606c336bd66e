package gov.ice.isaa.support;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The banner over several agreements: every restriction that any of them carries (DV-10). */
public final class Marking {

    private Marking() {}

    /** The one marking that says what all of these say; that of an unmarked page for none. */
    public static String over(Collection<String> markings) {
        Set<String> parts = new LinkedHashSet<>(List.of(Marked.UNMARKED));
        markings.stream().sorted().forEach(marking -> parts.addAll(List.of(marking.split("//"))));
        return String.join("//", parts);
    }
}
