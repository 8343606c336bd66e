package gov.ice.isaa.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    record Line(String part, String title, String nextReview) {}

    @Test
    void columns_have_heads_in_words_and_those_for_print_are_left_out() {
        assertThat(csv(new Line("group", "Leads", "May 12, 2028")))
                .isEqualTo("\uFEFF\"Title\",\"Next review\"\r\n\"Leads\",\"May 12, 2028\"\r\n");
    }

    @Test
    void quotes_are_doubled_and_line_breaks_stay_inside_their_value() {
        assertThat(csv(new Line("", "say \"yes\"\nor no", ""))).contains("\"say \"\"yes\"\"\nor no\",\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void what_a_spreadsheet_would_run_is_made_text(String hostile) {
        assertThat(csv(new Line("", hostile, ""))).contains("\"'" + hostile + "\"");
    }

    private static String csv(Line line) {
        var table = new CsvTable();
        table.add(line);
        return new String(table.content(), StandardCharsets.UTF_8);
    }
}
