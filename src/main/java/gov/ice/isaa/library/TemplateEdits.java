package gov.ice.isaa.library;

import gov.ice.isaa.drafting.ClauseId;
import gov.ice.isaa.drafting.Level;
import gov.ice.isaa.drafting.Template;
import gov.ice.isaa.drafting.Template.Clause;
import gov.ice.isaa.drafting.Template.Part;
import gov.ice.isaa.support.UserMistake;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The single changes that can be made to a template; each gives another one, or throws {@link UserMistake}. */
public final class TemplateEdits {

    private TemplateEdits() {}

    /** Adds a clause at the end of the section. */
    public static Template add(Template template, String section, Clause clause) {
        return clauses(template, section, clauses -> clauses.add(clause));
    }

    /**
     * Puts a clause in the place of one that is still as it was seen. Throws {@link ClauseChanged} when somebody changed it
     * meanwhile.
     */
    public static Template replace(Template template, String section, Clause seen, Clause now) {
        Clause found = seen(template, section, seen);
        return clauses(template, section, clauses -> clauses.set(clauses.indexOf(found), now));
    }

    /** Removes a clause that is still as it was seen. Throws {@link ClauseChanged} when somebody changed it meanwhile. */
    public static Template remove(Template template, String section, Clause seen) {
        Clause found = seen(template, section, seen);
        return clauses(template, section, clauses -> clauses.remove(found));
    }

    private static Clause seen(Template template, String section, Clause seen) {
        Clause found = template.clause(new ClauseId(section, seen.key()))
                .orElseThrow(
                        () -> new UserMistake("Somebody removed this clause meanwhile. Close this and look again."));
        if (!found.equals(seen)) {
            throw new ClauseChanged(found);
        }
        return found;
    }

    /** Moves a clause one place up or down in its section; at the end of it, it stays. */
    public static Template move(Template template, ClauseId id, boolean up) {
        return clauses(
                template,
                id.section(),
                clauses -> move(clauses, clause -> clause.key().equals(id.clause()), up));
    }

    /** Adds a section behind another one, with its first clause. */
    public static Template addSection(Template template, String after, Part section) {
        var sections = new ArrayList<>(template.sections());
        sections.add(place(sections, part -> part.key().equals(after)) + 1, section);
        return with(template, sections);
    }

    /** Gives a section another heading and level. */
    public static Template headed(Template template, String key, Level level, String heading) {
        return with(
                template,
                template.sections().stream()
                        .map(part -> part.key().equals(key) ? new Part(key, level, heading, part.clauses()) : part)
                        .toList());
    }

    /** Moves a section one place up or down. */
    public static Template moveSection(Template template, String key, boolean up) {
        var sections = new ArrayList<>(template.sections());
        move(sections, part -> part.key().equals(key), up);
        return with(template, sections);
    }

    /** Removes a section with its clauses and the choices that belong to it. */
    public static Template removeSection(Template template, String key) {
        return new Template(
                template.version(),
                template.placeholders(),
                template.sections().stream()
                        .filter(part -> !part.key().equals(key))
                        .toList(),
                template.choices().stream()
                        .filter(choice -> !choice.section().equals(key))
                        .toList());
    }

    /** Adds placeholders, or gives those of the same key another label. */
    public static Template labelled(Template template, java.util.Map<String, String> labels) {
        var all = new LinkedHashMap<>(template.placeholders());
        all.putAll(labels);
        return new Template(template.version(), all, template.sections(), template.choices());
    }

    /** Puts a choice point in the place of the one of its key. */
    public static Template choice(Template template, Template.Choice now) {
        return new Template(
                template.version(),
                template.placeholders(),
                template.sections(),
                template.choices().stream()
                        .map(choice -> choice.key().equals(now.key()) ? now : choice)
                        .toList());
    }

    private static Template with(Template template, List<Part> sections) {
        return new Template(template.version(), template.placeholders(), sections, template.choices());
    }

    private static Template clauses(
            Template template, String section, java.util.function.Consumer<List<Clause>> change) {
        if (template.section(section).isEmpty()) {
            throw new UserMistake("Somebody removed this section meanwhile. Close this and look again.");
        }
        UnaryOperator<Part> changed = part -> {
            var clauses = new ArrayList<>(part.clauses());
            change.accept(clauses);
            return part.with(clauses);
        };
        return with(
                template,
                template.sections().stream()
                        .map(part -> part.key().equals(section) ? changed.apply(part) : part)
                        .toList());
    }

    private static <T> void move(List<T> list, Predicate<T> which, boolean up) {
        int from = place(list, which);
        int to = up ? from - 1 : from + 1;
        if (from >= 0 && to >= 0 && to < list.size()) {
            list.add(to, list.remove(from));
        }
    }

    private static <T> int place(List<T> list, Predicate<T> which) {
        for (int i = 0; i < list.size(); i++) {
            if (which.test(list.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
