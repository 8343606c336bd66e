package gov.ice.isaa.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The text of an agreement: ordered sections of blocks. A value; every change gives another document. */
public record DraftDocument(List<Section> sections) {

    /** The version of this model, stored with every document. */
    public static final int MODEL = 1;

    /** Copies the sections. */
    public DraftDocument {
        sections = List.copyOf(sections);
    }

    /** The section with the key. */
    public Optional<Section> section(String key) {
        return sections.stream().filter(section -> section.key().equals(key)).findFirst();
    }

    /** This document with the section of the same key replaced. */
    public DraftDocument with(Section changed) {
        return new DraftDocument(sections.stream()
                .map(section -> section.key().equals(changed.key()) ? changed : section)
                .toList());
    }

    /** The number of each section by its key, such as {@code V.C}; empty for one without a number. */
    public Map<String, String> numbers() {
        var numbers = new LinkedHashMap<String, String>();
        int article = 0;
        int subsection = 0;
        for (Section section : sections) {
            switch (section.level()) {
                case UNNUMBERED -> numbers.put(section.key(), "");
                case ARTICLE -> {
                    article++;
                    subsection = 0;
                    numbers.put(section.key(), SectionNumber.roman(article));
                }
                case SUBSECTION -> {
                    subsection++;
                    numbers.put(section.key(), SectionNumber.roman(article) + "." + SectionNumber.letters(subsection));
                }
            }
        }
        return numbers;
    }

    /** The section as people call it, such as "V.C Delivery of data"; empty where there is none of the key. */
    public Optional<String> called(String key) {
        return section(key).map(section -> (numbers().getOrDefault(key, "") + " " + section.heading()).strip());
    }

    /** The placeholders that nothing fills yet, each key once, in reading order (TE-02); notes do not count. */
    public List<Placeholder> openPlaceholders() {
        var open = new LinkedHashMap<String, Placeholder>();
        placeholders().filter(Placeholder::open).forEach(found -> open.putIfAbsent(found.key(), found));
        return new ArrayList<>(open.values());
    }

    /** Every placeholder of the key in reading order, open or filled; notes do not count. */
    public List<Placeholder> placeholders(String key) {
        return placeholders().filter(found -> found.key().equals(key)).toList();
    }

    /** This document with every open placeholder of the key holding the words; what is filled stays. */
    public DraftDocument fill(String key, String words) {
        return replaceInlines(inline ->
                inline instanceof Placeholder placeholder && placeholder.key().equals(key) && placeholder.open()
                        ? placeholder.filled(words)
                        : inline);
    }

    /** The text without the notes to those who draft it: what leaves the house. */
    public DraftDocument withoutNotes() {
        return each(blocks -> blocks.filter(block -> !(block instanceof Note)));
    }

    /** This document with the ids of its blocks, and of what stands in them, changed. */
    public DraftDocument renamed(UnaryOperator<String> ids) {
        return each(blocks -> blocks.map(block -> block.renamed(ids)));
    }

    /** This document when it keeps the rules of the model. Throws {@link InvalidDocument} otherwise. */
    public DraftDocument checked() {
        return DocumentRules.check(this);
    }

    /** The plain text with the place of each block in it. */
    public PlainText plainText() {
        return PlainText.of(this);
    }

    private Stream<Placeholder> placeholders() {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> !(block instanceof Note))
                .flatMap(block -> block.texts().stream())
                .flatMap(text -> text.content().stream())
                .filter(Placeholder.class::isInstance)
                .map(Placeholder.class::cast);
    }

    private DraftDocument replaceInlines(UnaryOperator<Inline> change) {
        return each(blocks -> blocks.map(block -> block.replaced(change)));
    }

    private DraftDocument each(UnaryOperator<Stream<Block>> change) {
        return new DraftDocument(sections.stream()
                .map(section ->
                        section.with(change.apply(section.blocks().stream()).toList()))
                .toList());
    }
}
