package gov.ice.isaa.drafting;

import gov.ice.isaa.policy.TemplateOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A version of the template: the sections with their clauses, made into the first text of a draft. */
record Template(int version, Map<String, String> labels, List<Part> parts) {

    private static final Pattern TOKEN = Pattern.compile("\\{\\{([a-z0-9-]+)}}|\\*\\*(.+?)\\*\\*");

    /** A section with its clauses in order. */
    record Part(String key, Level level, String heading, List<Clause> clauses) {}

    /** A clause, taken over when {@code needs} holds for the case and {@code unless} does not. */
    record Clause(
            Kind kind,
            @Nullable TemplateOption needs,
            @Nullable TemplateOption unless,
            String text) {

        boolean appliesTo(Set<TemplateOption> facts) {
            return (needs == null || facts.contains(needs)) && (unless == null || !facts.contains(unless));
        }
    }

    /** What kind of block a clause becomes. */
    enum Kind {
        PARAGRAPH,
        NUMBERED,
        BULLET,
        NOTE
    }

    /** The text for a case: options chosen by its facts, placeholders filled by its words where it has any. */
    DraftDocument document(Set<TemplateOption> facts, Map<String, String> words) {
        return DocumentRules.check(new DraftDocument(parts.stream()
                .map(part -> new Section(
                        part.key(),
                        part.level(),
                        plain(part.heading(), words),
                        part.clauses().stream()
                                .filter(clause -> clause.appliesTo(facts))
                                .map(clause -> block(clause, words))
                                .toList()))
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
