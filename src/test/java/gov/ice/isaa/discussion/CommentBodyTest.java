package gov.ice.isaa.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.discussion.CommentBody.Kind;
import gov.ice.isaa.discussion.CommentBody.Line;
import gov.ice.isaa.discussion.CommentBody.Mention;
import gov.ice.isaa.discussion.CommentBody.Run;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.UserMistake;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentBodyTest {

    static final CommentBody EVERYTHING = new CommentBody(List.of(
            new Line(
                    Kind.TEXT,
                    List.of(
                            new Run("Not", true, null, null),
                            Run.plain(" before "),
                            new Run("@OPLA", false, null, new Mention.OfOffice(Office.OPLA)),
                            Run.plain(" and "),
                            new Run("@opp", false, null, new Mention.OfPerson("opp")))),
            new Line(Kind.BULLET, List.of(new Run("the notice", false, URI.create("https://dhs.gov/sorn"), null))),
            new Line(Kind.NUMBER, List.of(Run.plain("first"))),
            new Line(Kind.NUMBER, List.of(Run.plain("second"))),
            new Line(Kind.TEXT, List.of()),
            new Line(Kind.NUMBER, List.of(Run.plain("anew")))));

    @Test
    void as_plain_text_lists_have_signs_and_links_say_where_they_lead() {
        assertThat(EVERYTHING.text()).isEqualTo("""
                Not before @OPLA and @opp
                • the notice (https://dhs.gov/sorn)
                1. first
                2. second

                1. anew""");
        assertThat(CommentBody.plain("one\n\ntwo").text()).isEqualTo("one\n\ntwo");
        assertThat(CommentBody.plain("").lines()).isEmpty();
    }

    @Test
    void all_of_it_comes_back_from_json() {
        assertThat(CommentJson.read(CommentJson.write(EVERYTHING).toString())).isEqualTo(EVERYTHING);
        assertThat(EVERYTHING.mentions())
                .containsExactly(new Mention.OfOffice(Office.OPLA), new Mention.OfPerson("opp"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//no.scheme", "x y"})
    void a_link_leads_to_a_page_or_a_mail_address_and_nowhere_else(String link) {
        String json = "[{\"kind\":\"TEXT\",\"runs\":[{\"text\":\"here\",\"link\":\"%s\"}]}]".formatted(link);
        assertThatThrownBy(() -> CommentJson.read(json)).isInstanceOf(UserMistake.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "{}",
                "[1]",
                "[{\"kind\":\"HTML\",\"runs\":[]}]",
                "[{\"kind\":\"TEXT\",\"runs\":[{\"text\":\"x\",\"mention\":\"everybody\"}]}]"
            })
    void what_is_no_comment_is_refused_with_a_reason(String json) {
        assertThatThrownBy(() -> CommentJson.read(json))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("what you wrote is kept");
    }

    @Test
    void what_no_page_can_show_is_left_out_and_empty_lines_around_it_too() {
        CommentBody cleaned = CommentText.required(CommentBody.plain("\n \nA\u0000\ud800B\u0007 \ud83d\ude00\n\n"));
        assertThat(cleaned.text()).isEqualTo("AB \ud83d\ude00");
        assertThatThrownBy(() -> CommentText.required(CommentBody.plain(" \n ")))
                .hasMessageContaining("Write something");
        assertThatThrownBy(() -> CommentText.required(CommentBody.plain("x".repeat(100_000))))
                .hasMessageContaining("100,000");
    }
}
