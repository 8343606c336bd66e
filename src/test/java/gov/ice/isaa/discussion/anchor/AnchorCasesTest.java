package gov.ice.isaa.discussion.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AnchorCasesTest {

    @Test
    void every_passage_of_a_text_that_was_written_over_weeks_is_found_again() throws IOException {
        Path cases = Path.of("..", "shared", "cases", "anchors");
        assumeThat(Files.isDirectory(cases)).isTrue();

        assertThat(new AnchorCases(cases).measure()).isEqualTo(new AnchorCases.Score(924, 34, 0));
    }
}
