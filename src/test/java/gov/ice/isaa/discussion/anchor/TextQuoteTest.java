package gov.ice.isaa.discussion.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import gov.ice.isaa.discussion.anchor.TextQuote.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextQuoteTest {

    static final Path CASES = Path.of("..", "shared", "cases", "anchors", "web-annotation-text-cases.json");
    static final String TEXT = "The log is kept. The log is shown. The log is destroyed.";

    @Test
    void the_cases_of_others_hold() throws IOException {
        assumeThat(Files.exists(CASES)).isTrue();

        var cases = new SelectorCases(CASES);

        assertThat(cases.failed()).isEmpty();
        assertThat(cases.count()).isEqualTo(54);
    }

    @Test
    void words_are_found_wherever_they_stand_even_where_they_overlap() {
        assertThat(new TextQuote("log", "", "").in(TEXT)).hasSize(3);
        assertThat(new TextQuote("ana", "", "").in("bananas"))
                .containsExactly(new TextRange(1, 4), new TextRange(3, 6));
        assertThat(new TextQuote("log", "The ", " is shown").in(TEXT)).containsExactly(new TextRange(21, 24));
        assertThat(new TextQuote("record", "", "").in(TEXT)).isEmpty();
    }

    @Test
    void a_passage_takes_whole_words_along_until_it_is_found_once() {
        assertThat(TextQuote.of(TEXT, new TextRange(21, 24), Surroundings.WHOLE_WORDS))
                .isEqualTo(new TextQuote("log", "kept. The ", " is shown."));
        assertThat(TextQuote.of(TEXT, new TextRange(11, 15), Surroundings.WHOLE_WORDS))
                .isEqualTo(new TextQuote("kept", "", "."));
    }

    @Test
    void as_little_as_will_do_is_taken_on_one_side() {
        assertThat(TextQuote.of(TEXT, new TextRange(21, 24), new Surroundings(true, 0, 50)))
                .isEqualTo(new TextQuote("log", "t. The ", ""))
                .satisfies(quote -> assertThat(quote.in(TEXT)).hasSize(1));
    }

    @Test
    void at_the_edges_of_the_text_the_other_side_tells() {
        assertThat(TextQuote.of(TEXT, new TextRange(0, 3), Surroundings.WHOLE_WORDS))
                .isEqualTo(new TextQuote("The", "", " log is kept."));
        assertThat(TextQuote.of("a b a b", new TextRange(4, 7), new Surroundings(false, 40, 50)))
                .isEqualTo(new TextQuote("a b", "a b ", ""));
    }

    @Test
    void every_passage_of_a_text_of_copies_is_told_from_all_others() {
        String text = TEXT.repeat(4);
        for (int start = 0; start < text.length(); start += 5) {
            var passage = new TextRange(start, Math.min(start + 3, text.length()));
            for (boolean minimal : List.of(true, false)) {
                TextQuote quote = TextQuote.of(text, passage, new Surroundings(minimal, 0, 50));
                assertThat(quote.in(text)).containsExactly(passage);
            }
        }
    }

    @Test
    void characters_are_never_cut() {
        String text = "x 😃😄 yes 😃😄 no";
        TextQuote quote = TextQuote.of(text, new TextRange(7, 10), new Surroundings(true, 6, 1));

        assertThat(quote.prefix() + quote.suffix()).doesNotMatch("(?s).*[\\ud800-\\udbff](?![\\udc00-\\udfff]).*");
        assertThat(TextRange.ofCharacters("l😃rem", 2, 3)).isEqualTo(new TextRange(3, 4));
        assertThatThrownBy(() -> TextRange.ofCharacters("l😃rem", 2, 9)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
