package gov.ice.isaa.drafting.word;

import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.InvalidDocument;
import gov.ice.isaa.drafting.compare.KnownAgain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a Word file that came back from the other party, or that never came from the portal. */
public final class WordImport {

    private final DraftDocument sent;
    private final List<Raw> raw;
    private final SideTexts oldTexts;
    private final SideTexts newTexts;
    private final Losses losses = new Losses();
    private final DraftDocument before;
    private final DraftDocument after;
    private final Map<String, String> known = new HashMap<>();

    private WordImport(WordFile file, DraftDocument sent) {
        this.sent = sent;
        this.raw = WordReader.blocks(file, losses);
        var names = new WordNames(sent);
        boolean foreign = Raw.paragraphs(raw).stream()
                .flatMap(paragraph -> paragraph.texts().stream())
                .flatMap(text -> text.names().stream())
                .noneMatch(name -> names.knows(name));
        this.newTexts = new SideTexts(sent, names, true, losses);
        this.after = knownAgain(TextSide.of(raw, sent, newTexts, losses, foreign));
        var told = new Losses();
        this.oldTexts = new SideTexts(sent, names, false, told);
        this.before = knownAgain(TextSide.of(raw, sent, oldTexts, told, foreign));
    }

    /**
     * Reads the file.
     *
     * @param sent the text that went out, in which its paragraphs are found again; of a file that the portal did not
     *     make, the text that it is about
     * @throws RefusedFile when it is damaged, or its text is beyond what a draft can hold
     */
    public static IncomingText read(WordFile file, DraftDocument sent) {
        var read = new WordImport(file, sent);
        if (read.after.sections().isEmpty()) {
            throw new RefusedFile("The file has no text. Choose another one.");
        }
        try {
            read.after.checked();
        } catch (InvalidDocument beyond) {
            throw new RefusedFile("The text cannot be taken in. " + beyond.getMessage());
        }
        return new IncomingText(
                read.before,
                read.after,
                read.tracked(),
                read.joined(),
                new IncomingThreads(file, read.newTexts, read.after, read::known, read.losses).threads(),
                read.losses.all());
    }

    private DraftDocument knownAgain(DraftDocument text) {
        known.putAll(KnownAgain.ids(sent, text));
        return text.renamed(this::known);
    }

    private String known(String id) {
        return known.getOrDefault(id, id);
    }

    private List<IncomingText.Tracked> tracked() {
        List<IncomingText.Tracked> tracked = new ArrayList<>();
        for (SideTexts side : List.of(oldTexts, newTexts)) {
            for (Gathered gathered : side.all()) {
                tracked(side, gathered, tracked);
            }
        }
        return tracked;
    }

    private void tracked(SideTexts side, Gathered gathered, List<IncomingText.Tracked> tracked) {
        String became = side.became(gathered);
        for (Raw.Text text : side.texts(gathered)) {
            Revision by = side == oldTexts && text.sides().after() ? null : by(text);
            if (became != null && by != null && !text.text().isEmpty()) {
                add(tracked, new IncomingText.Tracked(known(became), side == oldTexts, text.text(), by));
            }
        }
    }

    private static @Nullable Revision by(Raw.Text text) {
        return text.formatted() == null ? text.sides().by() : text.formatted();
    }

    /** What the same person did in one go to neighbouring runs is one change. */
    private static void add(List<IncomingText.Tracked> tracked, IncomingText.Tracked more) {
        IncomingText.Tracked last = tracked.isEmpty() ? null : tracked.getLast();
        if (last != null
                && last.text().equals(more.text())
                && last.old() == more.old()
                && last.by().equals(more.by())) {
            tracked.removeLast();
            tracked.add(new IncomingText.Tracked(more.text(), more.old(), last.words() + more.words(), more.by()));
        } else {
            tracked.add(more);
        }
    }

    /** Where the end of a paragraph came or went with words on both sides of it, those belong together. */
    private List<Set<String>> joined() {
        List<Set<String>> joined = new ArrayList<>();
        List<Raw.Paragraph> paragraphs = Raw.paragraphs(raw);
        for (int i = 0; i + 1 < paragraphs.size(); i++) {
            Raw.Sides mark = paragraphs.get(i).mark();
            // A paragraph that came or went as a whole leaves none of its words on the other side.
            if (mark.before() != mark.after()
                    && stands(paragraphs.get(i), !mark.after())
                    && stands(paragraphs.get(i + 1), !mark.after())) {
                Set<String> together = new HashSet<>();
                for (Raw.Paragraph paragraph : paragraphs.subList(i, i + 2)) {
                    add(together, oldTexts.idOf(paragraph));
                    add(together, newTexts.idOf(paragraph));
                }
                joined.add(together);
            }
        }
        return joined;
    }

    private void add(Set<String> together, @Nullable String id) {
        if (id != null) {
            together.add(known(id));
        }
    }

    private static boolean stands(Raw.Paragraph paragraph, boolean newSide) {
        return paragraph.texts().stream()
                .anyMatch(text -> text.sides().on(newSide) && !text.text().isBlank());
    }
}
