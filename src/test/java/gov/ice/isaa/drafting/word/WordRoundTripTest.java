package gov.ice.isaa.drafting.word;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.ListItem;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.SampleEdits;
import gov.ice.isaa.drafting.SampleText;
import gov.ice.isaa.drafting.Table;
import gov.ice.isaa.drafting.TextBlock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordRoundTripTest {

    private static final LocalDateTime MADE = LocalDateTime.of(2026, 5, 12, 15, 4, 5);

    static OutgoingText outgoing(@Nullable DraftDocument since, DraftDocument text, List<WordThread> threads) {
        return new OutgoingText(
                "ISAA-2026-0007", 5, "DRAFT", "Sharing & caring", "FOUO", since, text, true, "ICE", MADE, threads);
    }

    @Test
    void a_file_that_comes_back_unchanged_differs_in_nothing() {
        for (int seed = 0; seed < 300; seed++) {
            DraftDocument text = new SampleText(seed).document(1 + seed % 9);
            IncomingText back = back(WordExport.write(outgoing(null, text, List.of())), text);
            assertThat(back.after()).as("seed %d", seed).isEqualTo(text);
            assertThat(back.before()).isEqualTo(text);
            assertThat(back.tracked()).isEmpty();
            assertThat(back.joined()).isEmpty();
            assertThat(back.losses()).isEmpty();
        }
    }

    @Test
    void without_notes_nothing_but_notes_is_missing() {
        for (int seed = 0; seed < 50; seed++) {
            DraftDocument text = new SampleText(seed).document(3);
            var outgoing = new OutgoingText(
                    "ISAA-2026-0007", 5, "DRAFT", "", "FOUO", null, text, false, "ICE", MADE, List.of());
            WordFile file = WordFile.open(WordExport.write(outgoing));
            assertThat(file.origin()).get().extracting(WordFile.Origin::notes).isEqualTo(false);
            assertThat(WordImport.read(file, text).after()).isEqualTo(text.withoutNotes());
        }
    }

    @Test
    void accepting_all_tracked_changes_gives_the_new_text_and_rejecting_them_the_old() {
        for (int seed = 0; seed < 300; seed++) {
            DraftDocument old = new SampleText(seed).document(2 + seed % 6);
            DraftDocument now = new SampleEdits(seed).apply(old, 1 + seed % 25);
            byte[] file = WordExport.write(outgoing(old, now, List.of()));
            IncomingText judged = back(
                    WordFiles.with(file, "docProps/custom.xml", part -> part.replace(">ICE<", ">Somebody else<")), now);
            same("accepted, seed " + seed, words(judged.after()), words(now));
            same("rejected, seed " + seed, words(judged.before()), words(old));
        }
    }

    @Test
    void changes_that_the_portal_tracked_itself_are_no_changes_of_the_other_party() {
        for (int seed = 0; seed < 100; seed++) {
            DraftDocument old = new SampleText(seed).document(4);
            DraftDocument now = new SampleEdits(seed).apply(old, 12);
            IncomingText back = back(WordExport.write(outgoing(old, now, List.of())), now);
            assertThat(back.after()).as("seed %d", seed).isEqualTo(now);
            assertThat(back.before()).isEqualTo(now);
            assertThat(back.tracked()).isEmpty();
        }
    }

    @Test
    void comments_come_back_with_author_date_replies_and_state_at_their_words() {
        for (int seed = 0; seed < 60; seed++) {
            DraftDocument text = new SampleText(seed).document(3);
            List<WordThread> threads = threads(text, seed);
            IncomingText back = back(WordExport.write(outgoing(null, text, threads)), text);
            assertThat(back.threads()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(threads);
            assertThat(back.after()).isEqualTo(text);
        }
    }

    private static void same(String what, List<String> found, List<String> wanted) {
        for (int i = 0; i < Math.min(found.size(), wanted.size()); i++) {
            assertThat(found.get(i)).as("%s, line %d", what, i).isEqualTo(wanted.get(i));
        }
        assertThat(found).as(what).hasSameSizeAs(wanted);
    }

    private static List<WordThread> threads(DraftDocument text, int seed) {
        List<WordThread> threads = new ArrayList<>();
        text.sections().forEach(section -> {
            threads.add(new WordThread(Passage.wholeSection(section.key()), false, said(threads.size(), 1)));
            for (Block block : section.blocks()) {
                for (TextBlock part : block.texts()) {
                    String words = part.text();
                    int start = part.content().size() == 1
                                    && part.content().getFirst() instanceof gov.ice.isaa.drafting.TextRun
                            ? words.indexOf(' ') + 1
                            : 0;
                    if (!words.substring(start).isBlank()) {
                        threads.add(new WordThread(
                                new Passage(section.key(), part.id(), start, words.length(), words.substring(start)),
                                threads.size() % 3 == 0,
                                said(threads.size(), 1 + (threads.size() + seed) % 3)));
                    }
                }
            }
        });
        return threads;
    }

    private static List<WordThread.Said> said(int number, int entries) {
        List<WordThread.Said> said = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            said.add(new WordThread.Said(
                    "OPLA <" + i + ">", MADE.plusMinutes(i), "Why?\nComment " + number + "." + i + " & so on"));
        }
        return said;
    }

    private static IncomingText back(byte[] file, DraftDocument sent) {
        return WordImport.read(WordFile.open(file), sent);
    }

    /** A text without the ids of its blocks, which nobody reads. */
    static List<String> words(DraftDocument text) {
        List<String> words = new ArrayList<>();
        text.sections().forEach(section -> {
            words.add(section.level() + " " + section.heading());
            section.blocks().forEach(block -> {
                switch (block) {
                    case Table table -> {
                        words.add("table " + table.header());
                        table.rows()
                                .forEach(row -> words.add(row.stream()
                                        .map(cell -> shown(cell))
                                        .toList()
                                        .toString()));
                    }
                    case TextBlock one ->
                        words.add((one instanceof ListItem ? one.kind() : block.kind()) + " " + shown(one));
                }
            });
        });
        return words;
    }

    /** Which placeholder words fill is told by bookmarks, which the old text of a redline does not have. */
    private static String shown(TextBlock block) {
        List<gov.ice.isaa.drafting.Inline> runs = new ArrayList<>();
        block.content()
                .forEach(inline -> gov.ice.isaa.drafting.Inline.append(
                        runs, new gov.ice.isaa.drafting.TextRun(inline.shown(), inline.marks())));
        return runs.toString();
    }
}
