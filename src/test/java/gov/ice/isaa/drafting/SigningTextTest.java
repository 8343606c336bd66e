package gov.ice.isaa.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.VeraPdf;
import gov.ice.isaa.support.paper.PrintedDocument;
import gov.ice.isaa.support.paper.PrintingPress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The text to be signed on paper. */
class SigningTextTest {

    @Test
    void everything_the_model_knows_is_printed_for_every_reader() throws Exception {
        List<Section> sections = new ArrayList<>(new SampleText(11).document(12).sections());
        sections.addFirst(new Section("title", Level.UNNUMBERED, "Memorandum", List.of()));
        DraftDocument filled = new DraftDocument(sections);
        for (Placeholder open : filled.openPlaceholders()) {
            filled = filled.fill(open.key(), "known by now");
        }
        assertThat(filled.sections().stream().flatMap(section -> section.blocks().stream()))
                .anyMatch(block -> block instanceof Table table
                        && table.header()
                        && table.rows().size() == 1);

        byte[] pdf = new PrintingPress()
                .print(new PrintedDocument("Terms", "ISAA-2026-0001", "CUI", DraftHtml.signing(filled), List.of()));

        assertThat(VeraPdf.complaints(pdf)).isEmpty();
    }
}
