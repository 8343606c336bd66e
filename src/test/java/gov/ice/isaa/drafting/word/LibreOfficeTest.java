package gov.ice.isaa.drafting.word;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.SampleEdits;
import gov.ice.isaa.drafting.SampleText;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What another program makes of our files, and we of its files. */
class LibreOfficeTest {

    @Test
    void a_file_that_libreoffice_opened_and_saved_differs_in_nothing() {
        for (int seed = 0; seed < 5; seed++) {
            DraftDocument text = new SampleText(seed).document(30);
            IncomingText back = read(LibreOffice.saved(file(null, text, List.of())), text);
            PlainTexts.same(back.after(), text, "seed " + seed);
            assertThat(back.tracked()).isEmpty();
            assertThat(back.losses()).isEmpty();
        }
    }

    @Test
    void libreoffice_reads_every_word_of_the_new_text_after_accepting_and_of_the_old_after_rejecting() {
        for (int seed = 0; seed < 3; seed++) {
            DraftDocument old = new SampleText(seed).document(20);
            DraftDocument now = new SampleEdits(seed).apply(old, 40);
            byte[] redline = file(old, now, List.of());
            assertThat(bare(LibreOffice.decided(redline, true)))
                    .as("accepted, seed %d", seed)
                    .isEqualTo(bare(now));
            assertThat(bare(LibreOffice.decided(redline, false)))
                    .as("rejected, seed %d", seed)
                    .isEqualTo(bare(old));
        }
    }

    @Test
    void what_is_changed_and_said_in_libreoffice_comes_back_with_its_author() {
        DraftDocument text = SampleAgreement.text();
        byte[] changed = LibreOffice.edited(
                file(null, text, List.of()),
                LibreOffice.replace("seven years", "five years"),
                LibreOffice.replace(" and without undue delay", ""),
                LibreOffice.paragraphBehind("shall keep the information", "The Parties shall meet once a year."),
                LibreOffice.comment("any third party", "State counsel", "Does this cover contractors?"));
        IncomingText back = read(changed, text);
        String expected = PlainTexts.of(text)
                .replace("seven years", "five years")
                .replace(" and without undue delay", "")
                .replaceFirst("(shall keep the information[^\n]*\n)", "$1The Parties shall meet once a year.\n");
        assertThat(PlainTexts.of(back.after())).isEqualTo(expected);
        assertThat(back.before()).isEqualTo(text);
        assertThat(back.tracked()).extracting(change -> change.by().author()).containsOnly("Unknown Author");
        assertThat(back.threads()).singleElement().satisfies(thread -> {
            assertThat(thread.passage().quote()).isEqualTo("any third party");
            assertThat(thread.said()).extracting(WordThread.Said::author).containsExactly("State counsel");
            assertThat(thread.said()).extracting(WordThread.Said::text).containsExactly("Does this cover contractors?");
        });
        assertThat(back.losses()).isEmpty();
    }

    @Test
    void comments_and_their_state_survive_libreoffice() {
        DraftDocument text = SampleAgreement.text();
        String id = text.plainText().blocks().stream()
                .filter(line -> line.text().contains("any third party"))
                .findFirst()
                .orElseThrow()
                .blockId();
        int start = text.plainText().block(id).orElseThrow().text().indexOf("any third party");
        var passage = new Passage("use", id, start, start + 15, "any third party");
        var said = List.of(
                new WordThread.Said("OPLA", LocalDateTime.of(2026, 5, 12, 10, 0, 0), "Which ones?\nName them."),
                new WordThread.Said("HSI", LocalDateTime.of(2026, 5, 12, 11, 0, 0), "See Annex A."));
        var thread = new WordThread(passage, true, said);
        IncomingText back = read(LibreOffice.saved(file(null, text, List.of(thread))), text);
        assertThat(back.threads()).containsExactly(thread);
    }

    private static byte[] file(DraftDocument since, DraftDocument text, List<WordThread> threads) {
        return WordExport.write(WordRoundTripTest.outgoing(since, text, threads));
    }

    private static IncomingText read(byte[] file, DraftDocument sent) {
        return WordImport.read(WordFile.open(file), sent);
    }

    /** Without the numbers, bullets and lines that every program writes in its own way. */
    private static String bare(String text) {
        return text.replace("\uFEFF", "")
                .lines()
                .map(line -> line.replaceFirst("^\\s*(?:[0-9]{1,3}\\.|[IVXLC]+\\.|[A-Z]{1,2}\\.|•)\\s+", ""))
                .reduce("", String::concat)
                .replaceAll("\\s+", "");
    }

    private static String bare(DraftDocument text) {
        var words = new StringBuilder();
        text.sections().forEach(section -> {
            words.append(section.heading());
            section.blocks().forEach(block -> words.append(block.words()));
        });
        return words.toString().replaceAll("\\s+", "");
    }
}
