package gov.ice.isaa.drafting;

import java.util.stream.IntStream;

/** A text as long as the longest agreements. */
public final class LongText {

    /** So many words fill a printed page of an agreement. */
    private static final int WORDS_A_PAGE = 400;

    private LongText() {}

    /** The text, each of its sections as often as fills the pages, here and there with another word. */
    public static DraftDocument of(DraftDocument text, int pages) {
        int copies = WORDS_A_PAGE * pages / text.plainText().text().split("\\s+").length + 1;
        return new DraftDocument(text.sections().stream()
                .map(section -> section.with(IntStream.range(0, copies)
                        .boxed()
                        .flatMap(copy -> new SampleEdits(copy).varied(section.blocks(), "-" + copy).stream())
                        .toList()))
                .toList());
    }
}
