package gov.ice.isaa.library;

import gov.ice.isaa.drafting.ClauseId;
import gov.ice.isaa.drafting.Template;
import java.util.Objects;
import java.util.stream.Stream;

/** Differences between versions in words. */
public final class Words {

    private static final int FIRST_WORDS = 70;

    private Words() {}

    /** What happened to what, such as: Clause of “Training” changed: “Each Party trains…”. Either version may have it. */
    public static String of(Difference difference, Template before, Template after) {
        return switch (difference.subject()) {
            case SECTION -> "Section “%s” %s".formatted(heading(difference.key(), before, after), kind(difference));
            case CLAUSE ->
                "Clause of “%s” %s: “%s”"
                        .formatted(
                                heading(difference.section(), before, after),
                                kind(difference),
                                words(new ClauseId(difference.section(), difference.key()), before, after));
            case CHOICE ->
                "Choice “%s” %s"
                        .formatted(
                                after.choice(difference.key())
                                        .or(() -> before.choice(difference.key()))
                                        .map(Template.Choice::title)
                                        .orElse(""),
                                kind(difference));
            case PLACEHOLDER ->
                "Placeholder “%s” %s"
                        .formatted(
                                Objects.requireNonNullElse(
                                        after.placeholders().get(difference.key()),
                                        before.placeholders().getOrDefault(difference.key(), "")),
                                kind(difference));
        };
    }

    /** The first words of a clause, with labels in the place of its placeholders. */
    public static String beginning(Template template, Template.Clause clause) {
        String text = LabelledText.shown(clause.text(), template.placeholders()).replace("**", "");
        return text.length() <= FIRST_WORDS
                ? text
                : text.substring(0, FIRST_WORDS).strip() + "…";
    }

    private static String kind(Difference difference) {
        return difference.kind().title();
    }

    private static String words(ClauseId id, Template before, Template after) {
        return Stream.of(after, before)
                .flatMap(template -> template.clause(id).map(clause -> beginning(template, clause)).stream())
                .findFirst()
                .orElse("");
    }

    /** The heading of the section, which either version may have. */
    static String heading(String section, Template before, Template after) {
        return Stream.of(after, before)
                .flatMap(
                        template -> template
                                .section(section)
                                .map(part -> LabelledText.shown(part.heading(), template.placeholders()))
                                .stream())
                .findFirst()
                .orElse("");
    }
}
