package gov.ice.isaa.drafting.word;

import gov.ice.isaa.drafting.Cell;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.Level;
import gov.ice.isaa.drafting.ListItem;
import gov.ice.isaa.drafting.Mark;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.Placeholder;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.Table;
import gov.ice.isaa.drafting.TextRun;
import java.util.List;
import java.util.Set;

/** A short agreement as people write them. */
public final class SampleAgreement {

    private SampleAgreement() {}

    /** Title, purpose, use with a list and a table, and retention. */
    public static DraftDocument text() {
        return new DraftDocument(List.of(
                new Section(
                        "title",
                        Level.UNNUMBERED,
                        "Memorandum of Agreement",
                        List.of(new Paragraph(
                                "t1",
                                List.of(
                                        TextRun.plain("Between U.S. Immigration and Customs Enforcement and "),
                                        new Placeholder("external-party", "name of the other party", null, Set.of()),
                                        TextRun.plain("."))))),
                new Section(
                        "purpose",
                        Level.ARTICLE,
                        "Purpose",
                        List.of(
                                paragraph(
                                        "p1", "This agreement lets the Parties share information for investigations."),
                                new Paragraph(
                                        "p2",
                                        List.of(
                                                new TextRun("Information", Set.of(Mark.TERM)),
                                                TextRun.plain(" means what Annex A lists."))))),
                new Section(
                        "use",
                        Level.ARTICLE,
                        "Use and disclosure",
                        List.of(
                                paragraph(
                                        "u1",
                                        "The receiving Party shall not disclose Information to any third party without consent."),
                                new ListItem(
                                        "u2",
                                        true,
                                        List.of(TextRun.plain(
                                                "It answers requests in writing and without undue delay."))),
                                new ListItem("u3", true, List.of(TextRun.plain("It marks what it passes on."))),
                                new Table(
                                        "u4",
                                        true,
                                        List.of(
                                                List.of(cell("c1", "Data"), cell("c2", "Source")),
                                                List.of(cell("c3", "Name"), cell("c4", "EID")),
                                                List.of(cell("c5", "Photograph"), cell("c6", "")))))),
                new Section(
                        "retention",
                        Level.SUBSECTION,
                        "Retention",
                        List.of(paragraph("r1", "The receiving Party shall keep the information for seven years.")))));
    }

    private static Paragraph paragraph(String id, String text) {
        return new Paragraph(id, List.of(TextRun.plain(text)));
    }

    private static Cell cell(String id, String text) {
        return new Cell(id, text.isEmpty() ? List.of() : List.of(TextRun.plain(text)));
    }
}
