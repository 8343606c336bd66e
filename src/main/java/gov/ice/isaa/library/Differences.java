package gov.ice.isaa.library;

import gov.ice.isaa.drafting.Template;
import gov.ice.isaa.drafting.compare.Order;
import gov.ice.isaa.library.Difference.Kind;
import gov.ice.isaa.library.Difference.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Tells what is not the same in two versions of the template. */
final class Differences {

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /** The differences: sections each followed by its clauses, then choices, then placeholders. */
    static List<Difference> between(Template before, Template after) {
        var differences = new Differences();
        differences.sections(before, after);
        differences.compare(
                Subject.CHOICE, choice -> choice.section(), before.choices(), after.choices(), Template.Choice::key);
        differences.compare(
                Subject.PLACEHOLDER,
                label -> "",
                List.copyOf(before.placeholders().entrySet()),
                List.copyOf(after.placeholders().entrySet()),
                Map.Entry::getKey);
        return differences.found;
    }

    private void sections(Template before, Template after) {
        compare(
                Subject.SECTION,
                Template.Part::key,
                before.sections().stream().map(part -> part.with(List.of())).toList(),
                after.sections().stream().map(part -> part.with(List.of())).toList(),
                Template.Part::key);
        var keys = new LinkedHashMap<String, Boolean>();
        after.sections().forEach(part -> keys.put(part.key(), true));
        before.sections().forEach(part -> keys.put(part.key(), true));
        keys.keySet()
                .forEach(key -> compare(
                        Subject.CLAUSE,
                        clause -> key,
                        clauses(before, key),
                        clauses(after, key),
                        Template.Clause::key));
    }

    private static List<Template.Clause> clauses(Template template, String section) {
        return template.section(section).map(Template.Part::clauses).orElse(List.of());
    }

    private <T> void compare(
            Subject subject, Function<T, String> section, List<T> before, List<T> after, Function<T, String> key) {
        var places = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < before.size(); i++) {
            places.put(key.apply(before.get(i)), i);
        }
        int[] was = after.stream()
                .mapToInt(one -> places.getOrDefault(key.apply(one), Order.NONE))
                .toArray();
        // Placeholders have no order of their own.
        int[] unmoved = subject == Subject.PLACEHOLDER ? was : Order.unmoved(was);
        for (int i = 0; i < was.length; i++) {
            T one = after.get(i);
            String name = key.apply(one);
            if (was[i] == Order.NONE) {
                found.add(new Difference(subject, section.apply(one), name, Kind.ADDED));
                continue;
            }
            places.remove(name);
            if (!Objects.equals(before.get(was[i]), one)) {
                found.add(new Difference(subject, section.apply(one), name, Kind.CHANGED));
            } else if (unmoved[i] == Order.NONE) {
                found.add(new Difference(subject, section.apply(one), name, Kind.MOVED));
            }
        }
        places.values()
                .forEach(gone -> found.add(new Difference(
                        subject, section.apply(before.get(gone)), key.apply(before.get(gone)), Kind.REMOVED)));
    }
}
