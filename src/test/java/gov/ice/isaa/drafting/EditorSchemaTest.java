package gov.ice.isaa.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The editor in the browser and the model on the server speak of the same things. */
class EditorSchemaTest {

    private final String schema = read(Path.of("frontend/draft/draft-schema.ts"));

    @Test
    void the_editor_knows_every_kind_of_block_that_is_stored_and_no_other() {
        List<Block> blocks = Stream.of("paragraph", "numbered", "bullet", "note")
                .map(type -> DraftJson.readBlocks("[{\"type\":\"" + type + "\",\"id\":\"b1\",\"content\":[]}]")
                        .getFirst())
                .toList();

        assertThat(blocks)
                .extracting(Block::getClass)
                .containsOnly(
                        Arrays.stream(Block.class.getPermittedSubclasses()).toArray(Class[]::new));
        assertThat(constant("blockTypes")).containsExactly("paragraph", "numbered", "bullet", "note");
    }

    @Test
    void the_editor_knows_every_mark_that_is_stored_in_the_same_order() {
        assertThat(constant("markTypes"))
                .containsExactlyElementsOf(
                        Arrays.stream(Mark.values()).map(Mark::stored).toList());
    }

    private List<String> constant(String name) {
        Matcher found =
                Pattern.compile("const " + name + " = \\[(.*?)] as const").matcher(schema);
        assertThat(found.find()).as(name).isTrue();
        return Arrays.stream(found.group(1).split(","))
                .map(word -> word.replace("'", "").strip())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
