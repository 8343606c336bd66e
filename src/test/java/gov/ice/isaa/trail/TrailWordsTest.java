package gov.ice.isaa.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TrailWordsTest {

    /** Actions as the modules write them: a name of a module or subject, a dot, and a past participle. */
    private static final Pattern ACTION = Pattern.compile(
            "\"((access|agreement|casefile|clearance|comment|draft|exchange|file|intake|registry|report|review|signing|signon|template)\\.[a-z-]+)\"");

    @Test
    void every_action_that_a_module_records_has_words() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("TrailWords.java"))
                            .map(TrailWordsTest::read)
                            .filter(source -> source.contains("TrailEvent")
                                    || source.contains("package gov.ice.isaa.people.signon;"))
                            .flatMap(source -> ACTION.matcher(source.replaceAll("refuse\\([^;]*;", ""))
                                    .results()
                                    .map(found -> found.group(1)))
                            .distinct())
                    .isNotEmpty()
                    .allSatisfy(action -> assertThat(TrailWords.of(action))
                            .as(action)
                            .isNotEqualTo(action)
                            .doesNotContain("."));
        }
    }

    @Test
    void an_action_without_words_is_shown_as_it_is() {
        assertThat(TrailWords.of("something.new")).isEqualTo("something.new");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
