package gov.ice.isaa.library;

import gov.ice.isaa.drafting.ClauseText;
import gov.ice.isaa.support.UserMistake;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A clause as people write it: each placeholder as its label in brackets, as drafts show it. */
public final class LabelledText {

    private static final Pattern LABEL = Pattern.compile("\\[([^\\[\\]]{1,200})]");
    private static final int KEY = 40;

    private LabelledText() {}

    /** The clause's text with labels. */
    public static String shown(String text, Map<String, String> labels) {
        return ClauseText.replaced(text, key -> "[" + labels.getOrDefault(key, key) + "]");
    }

    /** The text as the template keeps it. Throws {@link UserMistake} for brackets around what is no placeholder's label. */
    public static String kept(String typed, Map<String, String> labels) {
        Map<String, String> keys = keys(labels);
        return LABEL.matcher(typed.strip().replaceAll("\\s+", " ")).replaceAll(found -> {
            String key = keys.get(found.group(1).strip());
            if (key == null) {
                throw new UserMistake(
                        "“%s” is not a placeholder yet. Choose one under “Insert a placeholder”, or type its name there to add it."
                                .formatted(found.group()));
            }
            return Matcher.quoteReplacement("{{" + key + "}}");
        });
    }

    /** The text as the template keeps it; brackets around what is no placeholder's label stay brackets. */
    static String keptWhereKnown(String typed, Map<String, String> labels) {
        Map<String, String> keys = keys(labels);
        return LABEL.matcher(typed)
                .replaceAll(found -> Matcher.quoteReplacement(Optional.ofNullable(keys.get(found.group(1)))
                        .map(key -> "{{" + key + "}}")
                        .orElse(found.group())));
    }

    private static Map<String, String> keys(Map<String, String> labels) {
        var keys = new HashMap<String, String>();
        labels.forEach((key, label) -> keys.put(label, key));
        return keys;
    }

    /** A key for a new placeholder, made of its label. */
    public static String newKey(String label, Map<String, String> labels) {
        String words =
                label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        String key = words.isEmpty()
                ? "placeholder"
                : words.substring(0, Math.min(words.length(), KEY - 4)).replaceAll("-+$", "");
        String free = key;
        for (int i = 2; labels.containsKey(free); i++) {
            free = key + "-" + i;
        }
        return free;
    }
}
