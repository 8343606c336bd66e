package gov.ice.isaa.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The samples that go through the editor in a browser (DraftingTest) leave nothing of the model out. */
class EditorSchemaTest {

    @Test
    void the_samples_hold_everything_the_model_knows() {
        List<Block> blocks = LongStream.range(0, 300)
                .mapToObj(seed -> new SampleText(seed).blocks())
                .flatMap(List::stream)
                .toList();
        List<TextBlock> texts =
                blocks.stream().flatMap(block -> block.texts().stream()).toList();
        List<Inline> inlines =
                texts.stream().flatMap(text -> text.content().stream()).toList();

        assertThat(blocks.stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Block.class.getPermittedSubclasses());
        assertThat(texts.stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(TextBlock.class.getPermittedSubclasses());
        assertThat(inlines.stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Inline.class.getPermittedSubclasses());
        assertThat(inlines.stream().flatMap(inline -> inline.marks().stream())).contains(Mark.values());
    }

    @Test
    void the_editor_knows_every_mark_that_is_stored_in_the_same_order() throws IOException {
        Matcher found = Pattern.compile("const markTypes = \\[(.*?)] as const")
                .matcher(Files.readString(Path.of("frontend/draft/draft-schema.ts")));

        assertThat(found.find()).isTrue();
        assertThat(Stream.of(found.group(1).split(","))
                        .map(word -> word.replace("'", "").strip()))
                .containsExactlyElementsOf(
                        Arrays.stream(Mark.values()).map(Mark::stored).toList());
    }
}
