package gov.ice.isaa.drafting.word;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftDocument;
import java.util.List;

/** Texts without ids, headings first, a line a paragraph. */
final class PlainTexts {

    private PlainTexts() {}

    /** Fails at the first paragraph that differs, ids included. */
    static void same(DraftDocument found, DraftDocument wanted, String what) {
        for (int i = 0; i < Math.min(found.sections().size(), wanted.sections().size()); i++) {
            List<Block> is = found.sections().get(i).blocks();
            List<Block> should = wanted.sections().get(i).blocks();
            for (int k = 0; k < Math.min(is.size(), should.size()); k++) {
                assertThat(is.get(k)).as("%s, section %d, block %d", what, i, k).isEqualTo(should.get(k));
            }
        }
        assertThat(found).as(what).isEqualTo(wanted);
    }

    static String of(DraftDocument document) {
        var text = new StringBuilder();
        document.sections().forEach(section -> {
            text.append(section.heading()).append('\n');
            section.blocks().stream()
                    .flatMap(block -> block.texts().stream())
                    .forEach(part -> text.append(part.text()).append('\n'));
        });
        return text.toString();
    }
}
