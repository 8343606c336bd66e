package gov.ice.isaa.discussion.anchor;

import com.fasterxml.jackson.annotation.JsonProperty;
import gov.ice.isaa.discussion.anchor.TextQuote.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases for Web Annotation selectors that lie beside the project, where they do. */
final class SelectorCases {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<String> failed = new ArrayList<>();
    private int count;

    record Case(
            String name,
            String text,
            @Nullable Selector selector,
            int @Nullable [] range,
            @Nullable Options options,
            JsonNode expected) {}

    record Selector(
            @Nullable String exact,
            @Nullable String prefix,
            @Nullable String suffix,
            @Nullable Integer start,
            @Nullable Integer end) {}

    record Options(
            @Nullable Boolean minimalContext,
            @JsonProperty("minimumQuoteLength") @Nullable Integer atLeast,
            @Nullable Integer maxWordLength) {}

    /** Runs every case of the file. */
    SelectorCases(Path file) throws IOException {
        Map<String, List<Case>> groups = JSON.readValue(file.toFile(), new TypeReference<>() {});
        groups.forEach((group, cases) -> cases.forEach(one -> {
            count++;
            if (!holds(one)) {
                failed.add(group + ": " + one.name());
            }
        }));
    }

    int count() {
        return count;
    }

    List<String> failed() {
        return failed;
    }

    private static boolean holds(Case one) {
        Selector selector = one.selector();
        if (selector == null) {
            return JSON.valueToTree(described(one)).equals(one.expected());
        }
        int[][] expected = JSON.treeToValue(one.expected(), int[][].class);
        if (selector.exact() == null) {
            TextRange found = TextRange.ofCharacters(
                    one.text(), Objects.requireNonNull(selector.start()), Objects.requireNonNull(selector.end()));
            return isAt(one.text(), found.start(), expected[0][0]) && isAt(one.text(), found.end(), expected[0][1]);
        }
        var quote = new TextQuote(
                selector.exact(),
                Objects.requireNonNullElse(selector.prefix(), ""),
                Objects.requireNonNullElse(selector.suffix(), ""));
        List<TextRange> ranges = new ArrayList<>();
        for (int[] range : expected) {
            ranges.add(new TextRange(range[0], range[1]));
        }
        return quote.in(one.text()).equals(ranges);
    }

    private static TextQuote described(Case one) {
        int[] range = Objects.requireNonNull(one.range());
        Options options = Objects.requireNonNull(one.options());
        var surroundings = new Surroundings(
                Objects.requireNonNullElse(options.minimalContext(), false),
                Objects.requireNonNullElse(options.atLeast(), 0),
                Objects.requireNonNullElse(options.maxWordLength(), 50));
        return TextQuote.of(one.text(), new TextRange(range[0], range[1]), surroundings);
    }

    /** The cases come from texts in several elements: behind the first one they count characters, within it UTF-16 units. */
    private static boolean isAt(String text, int offset, int expected) {
        return offset == expected || text.codePointCount(0, offset) == expected;
    }
}
