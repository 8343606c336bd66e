package gov.ice.isaa.drafting;

import gov.ice.isaa.support.UserMistake;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every version of the template keeps, so that a draft can be begun with it whatever is chosen. */
public final class TemplateRules {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int CLAUSE = 10_000;
    private static final int LABEL = DocumentRules.LABEL;
    private static final int TITLE = 100;
    private static final int OPTION = 150;
    private static final int QUESTION = 300;
    private static final int CONSEQUENCE = 500;
    private static final int BECAUSE = 200;

    private final Template template;

    private TemplateRules(Template template) {
        this.template = template;
    }

    /** Returns the template when it keeps the rules. Throws {@link UserMistake} otherwise, with the place and what to do. */
    public static Template check(Template template) {
        new TemplateRules(template).check();
        return template;
    }

    private void check() {
        template.placeholders().forEach((key, label) -> {
            key(key, "placeholder");
            words(label, LABEL, "The placeholder “" + key + "”");
        });
        unique(List.copyOf(template.placeholders().values()), "Two placeholders are called “%s”. Name one otherwise.");
        require(!template.sections().isEmpty(), "The template has no section.");
        unique(template.sections().stream().map(Template.Part::key).toList(), "Two sections have the name “%s”.");
        unique(template.choices().stream().map(Template.Choice::key).toList(), "Two choice points have the name “%s”.");
        template.choices().forEach(this::check);
        template.sections().forEach(this::check);
        checkLevels();
        try {
            DocumentRules.check(template.whole());
        } catch (InvalidDocument beyond) {
            throw new UserMistake(String.valueOf(beyond.getMessage()));
        }
    }

    /** Whatever is chosen, an article stands above its subsections. */
    private void checkLevels() {
        Template.Part article = null;
        for (Template.Part part : template.sections()) {
            if (part.level() == Level.SUBSECTION) {
                if (article == null) {
                    throw new UserMistake(
                            "“%s” is a subsection and needs an article above it.".formatted(part.heading()));
                }
                require(
                        article.clauses().stream().anyMatch(clause -> clause.choice() == null),
                        "“%s” has subsections and needs a clause of its own that stands in every agreement."
                                .formatted(article.heading()));
            } else {
                article = part.level() == Level.ARTICLE ? part : null;
            }
        }
        require(
                template.sections().stream()
                        .anyMatch(part -> part.clauses().stream().anyMatch(clause -> clause.choice() == null)),
                "The template has no clause that stands in every agreement.");
    }

    private void check(Template.Part part) {
        key(part.key(), "section");
        words(part.heading(), DocumentRules.HEADING, "A heading");
        known(part.heading(), "The heading “" + part.heading() + "”");
        unique(
                part.clauses().stream().map(Template.Clause::key).toList(),
                "“" + part.heading() + "” has two clauses with the name “%s”.");
        part.clauses().forEach(clause -> check(part, clause));
    }

    private void check(Template.Part part, Template.Clause clause) {
        key(clause.key(), "clause");
        String where = "A clause of “" + part.heading() + "”";
        words(clause.text(), CLAUSE, where);
        known(clause.text(), where);
        require(
                ClauseText.content(clause.text(), template.placeholders(), java.util.Map.of()).stream()
                        .noneMatch(inline ->
                                inline instanceof TextRun run && run.text().matches(".*(\\{\\{|}}|\\*\\*).*")),
                where + " has a placeholder inside a defined term, or marks that are not closed. Part them.");
        String choice = clause.choice();
        if (choice != null) {
            Set<String> options = template
                    .choice(choice)
                    .orElseThrow(() -> new UserMistake(where + " hangs on a choice that the template does not have."))
                    .options()
                    .stream()
                    .map(ChoicePoint.Option::key)
                    .collect(Collectors.toSet());
            require(
                    clause.option() == null || options.contains(clause.option()),
                    where + " hangs on an option that the template does not have.");
        } else {
            require(clause.option() == null, where + " names an option without its choice.");
        }
    }

    private void check(Template.Choice choice) {
        String where = "The choice “" + choice.title() + "”";
        key(choice.key(), "choice");
        words(choice.title(), TITLE, "A choice's title");
        words(choice.question(), QUESTION, where + ": its question");
        require(
                template.section(choice.section()).isPresent(),
                where + " belongs to a section that the template does not have.");
        require(!choice.options().isEmpty(), where + " has no options.");
        unique(choice.options().stream().map(ChoicePoint.Option::key).toList(), where + " has two options “%s”.");
        for (ChoicePoint.Option option : choice.options()) {
            key(option.key(), "option");
            words(option.title(), OPTION, where + ": an option's title");
            words(option.consequence(), CONSEQUENCE, where + ": what follows from “" + option.title() + "”");
        }
        for (Template.Preselection each : choice.preselections()) {
            require(
                    choice.options().stream().anyMatch(option -> option.key().equals(each.option())),
                    where + " preselects an option that it does not have.");
            require(
                    (each.fact() == null) == (each.because() != null),
                    where + " needs either a fact that preselects, or a reason.");
            if (each.because() != null) {
                words(each.because(), BECAUSE, where + ": the reason for a preselection");
            }
        }
    }

    private void known(String text, String where) {
        for (String key : ClauseText.placeholders(text)) {
            require(
                    template.placeholders().containsKey(key),
                    where + " has a placeholder that the template does not know: " + key + ".");
        }
    }

    private static void key(@Nullable String key, String what) {
        require(key != null && KEY.matcher(key).matches(), "The name of a " + what + " is not allowed: " + key + ".");
    }

    private static void words(@Nullable String words, int most, String what) {
        if (words == null || words.isBlank()) {
            throw new UserMistake(what + " has no words.");
        }
        require(words.length() <= most, "%s has at most %,d characters.".formatted(what, most));
        require(!DocumentRules.UNSHOWN.matcher(words).find(), what + " has a character that cannot be shown.");
    }

    private static void unique(List<String> names, String otherwise) {
        var seen = new HashSet<String>();
        for (String name : names) {
            require(seen.add(name), otherwise.formatted(name));
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new UserMistake(otherwise);
        }
    }
}
