package gov.ice.isaa.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a clause as the template keeps them: plain text, in which a placeholder stands as its key in double braces and
 * a defined term between double asterisks.
 */
public final class ClauseText {

    private static final Pattern TOKEN = Pattern.compile("\\{\\{([a-z0-9-]+)}}|\\*\\*(.+?)\\*\\*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z0-9-]+)}}");

    private ClauseText() {}

    /**
     * The text as the content of a paragraph.
     *
     * @param labels the label of each placeholder by its key
     * @param words what fills them; those without words stay open
     */
    public static List<Inline> content(String text, Map<String, String> labels, Map<String, String> words) {
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

    /** The content as a clause's text: open placeholders and defined terms stay what they are, other emphasis is left out. */
    public static String of(List<Inline> content) {
        var text = new StringBuilder();
        for (Inline inline : content) {
            if (inline instanceof Placeholder placeholder && placeholder.open()) {
                text.append("{{").append(placeholder.key()).append("}}");
            } else if (inline.marks().contains(Mark.TERM)) {
                text.append("**").append(inline.shown()).append("**");
            } else {
                text.append(inline.shown());
            }
        }
        return text.toString();
    }

    /** The text with other words in the place of each placeholder, which is given by its key. */
    public static String replaced(String text, UnaryOperator<String> words) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(words.apply(found.group(1))));
    }

    /** The keys of its placeholders. */
    public static Set<String> placeholders(String text) {
        var keys = new HashSet<String>();
        PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(keys::add);
        return keys;
    }
}
