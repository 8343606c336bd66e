package gov.ice.isaa.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A version of the template: the sections with their clauses and choice points, made into the first text of a draft. */
record Template(int version, Map<String, String> labels, List<Part> parts, List<Choice> choices) {

    private static final Pattern TOKEN = Pattern.compile("\\{\\{([a-z0-9-]+)}}|\\*\\*(.+?)\\*\\*");

    /** A section with its clauses in order. */
    record Part(String key, Level level, String heading, List<Clause> clauses) {}

    /**
     * A clause.
     *
     * @param choice the choice point it hangs on; null for a clause of every agreement
     * @param option the option that brings it; null when any option of the choice point does
     */
    record Clause(
            Kind kind, @Nullable String choice, @Nullable String option, String text) {

        boolean taken(Map<String, Set<String>> chosen) {
            Set<String> options = choice == null ? Set.of() : chosen.getOrDefault(choice, Set.of());
            return choice == null || (option == null ? !options.isEmpty() : options.contains(option));
        }
    }

    /** What kind of block a clause becomes. */
    enum Kind {
        PARAGRAPH,
        NUMBERED,
        BULLET,
        NOTE
    }

    /** A choice point before it is held against a case; the preselections are in the order in which they are tried. */
    record Choice(
            String key,
            String section,
            ChoiceKind kind,
            String title,
            String question,
            List<ChoicePoint.Option> options,
            List<Preselection> preselections) {

        ChoicePoint offered(TemplateCase of) {
            var preselected = new LinkedHashMap<String, String>();
            for (Preselection each : preselections) {
                if (each.applies(of) && (kind != ChoiceKind.EXCLUSIVE || preselected.isEmpty())) {
                    preselected.putIfAbsent(each.option(), each.reason(of));
                }
            }
            return new ChoicePoint(key, section, kind, title, question, options, preselected);
        }
    }

    /**
     * When an option is preselected, and why.
     *
     * @param fact what decides; null when the option is preselected for every case
     * @param holds whether it is preselected where the fact holds, or where it does not
     * @param because the reason where no fact decides, to be read after "because"
     */
    record Preselection(
            String option,
            @Nullable TemplateFact fact,
            boolean holds,
            @Nullable String because) {

        boolean applies(TemplateCase of) {
            return fact == null || fact.holds(of) == holds;
        }

        String reason(TemplateCase of) {
            return fact == null ? String.valueOf(because) : fact.words(of);
        }
    }

    /** The choice points as they are put for a case. */
    TemplateOffer offer(TemplateCase of) {
        return new TemplateOffer(
                version, choices.stream().map(choice -> choice.offered(of)).toList());
    }

    /**
     * The text with these options, placeholders filled by the words of the case where it has any. A section of which no
     * clause was taken is left out, and the numbers follow (TE-01).
     */
    DraftDocument document(Map<String, Set<String>> chosen, Map<String, String> words) {
        return DocumentRules.check(new DraftDocument(parts.stream()
                .map(part -> new Section(
                        part.key(),
                        part.level(),
                        plain(part.heading(), words),
                        part.clauses().stream()
                                .filter(clause -> clause.taken(chosen))
                                .map(clause -> block(clause, words))
                                .toList()))
                .filter(section -> !section.blocks().isEmpty())
                .toList()));
    }

    private Block block(Clause clause, Map<String, String> words) {
        List<Inline> content = inlines(clause.text(), words);
        return switch (clause.kind()) {
            case PARAGRAPH -> new Paragraph(BlockIds.next(), content);
            case NUMBERED -> new ListItem(BlockIds.next(), true, content);
            case BULLET -> new ListItem(BlockIds.next(), false, content);
            case NOTE -> new Note(BlockIds.next(), content);
        };
    }

    private List<Inline> inlines(String text, Map<String, String> words) {
        var content = new ArrayList<Inline>();
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        while (token.find()) {
            if (token.start() > at) {
                content.add(TextRun.plain(text.substring(at, token.start())));
            }
            String key = token.group(1);
            content.add(
                    key == null
                            ? new TextRun(token.group(2), Set.of(Mark.TERM))
                            : new Placeholder(key, labels.getOrDefault(key, key), words.get(key), Set.of()));
            at = token.end();
        }
        if (at < text.length()) {
            content.add(TextRun.plain(text.substring(at)));
        }
        return content;
    }

    private static String plain(String heading, Map<String, String> words) {
        return TOKEN.matcher(heading)
                .replaceAll(token -> Matcher.quoteReplacement(words.getOrDefault(token.group(1), token.group(1))));
    }
}
