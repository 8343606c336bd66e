package gov.ice.isaa.drafting.word;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.SampleEdits;
import gov.ice.isaa.drafting.SampleText;
import java.util.ArrayList;
import java.util.List;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Every part keeps the schema of the standard, which Word is stricter about than other programs. */
class WordSchemaTest {

    private interface Parser {
        XmlObject parse(String xml) throws XmlException;
    }

    @Test
    void every_part_keeps_the_schema() throws XmlException {
        for (int seed = 0; seed < 40; seed++) {
            DraftDocument old = new SampleText(seed).document(6);
            DraftDocument now = new SampleEdits(seed).apply(old, 30);
            var said = List.of(
                    new WordThread.Said("OPLA", null, "Why?\nSecond line"), new WordThread.Said("HSI", null, "So."));
            var thread = new WordThread(
                    Passage.wholeSection(now.sections().getFirst().key()), false, said);
            byte[] file = WordExport.write(WordRoundTripTest.outgoing(old, now, List.of(thread)));
            valid(file, "word/document.xml", DocumentDocument.Factory::parse);
            valid(file, "word/styles.xml", StylesDocument.Factory::parse);
            valid(file, "word/settings.xml", SettingsDocument.Factory::parse);
            valid(file, "word/numbering.xml", NumberingDocument.Factory::parse);
            valid(file, "word/header1.xml", HdrDocument.Factory::parse);
            valid(file, "word/footer1.xml", FtrDocument.Factory::parse);
            // The ids of paragraphs are of a later standard, which the schema does not know.
            String comments = WordFiles.part(file, "word/comments.xml").replaceAll(" w14:paraId=\"[0-9A-F]+\"", "");
            valid(comments.replace(" mc:Ignorable=\"w14 w15\"", ""), "comments", CommentsDocument.Factory::parse);
        }
    }

    private static void valid(byte[] file, String part, Parser parser) throws XmlException {
        valid(WordFiles.part(file, part), part, parser);
    }

    private static void valid(String xml, String part, Parser parser) throws XmlException {
        List<XmlError> errors = new ArrayList<>();
        parser.parse(xml).validate(new XmlOptions().setErrorListener(errors));
        assertThat(errors).as(part).isEmpty();
    }
}
