package gov.ice.isaa.drafting.word;

import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.Inline;
import gov.ice.isaa.drafting.Placeholder;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.TextBlock;
import gov.ice.isaa.support.Sha256;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The hidden bookmarks by which sections, paragraphs, cells and placeholders are known again when a file comes back.
 * Word allows a bookmark 40 letters, digits and underscores, tells no capitals apart, and hides those that begin with an
 * underscore.
 */
final class WordNames {

    private static final Pattern FITS = Pattern.compile("[a-z0-9]{1,30}");

    private final Map<String, Section> sections = new HashMap<>();
    private final Map<String, TextBlock> texts = new HashMap<>();
    private final Map<String, Placeholder> placeholders = new HashMap<>();

    /** The names of everything in the document. */
    WordNames(DraftDocument document) {
        for (Section section : document.sections()) {
            sections.put(section(section.key()), section);
            section.blocks().stream().flatMap(block -> block.texts().stream()).forEach(text -> {
                texts.put(text(text.id()), text);
                int place = 0;
                for (Inline inline : text.content()) {
                    if (inline instanceof Placeholder placeholder) {
                        placeholders.put(placeholder(text.id(), place++), placeholder);
                    }
                }
            });
        }
    }

    boolean knows(String bookmark) {
        return sections.containsKey(bookmark) || texts.containsKey(bookmark);
    }

    Optional<Section> sectionNamed(String bookmark) {
        return Optional.ofNullable(sections.get(bookmark));
    }

    Optional<TextBlock> textNamed(String bookmark) {
        return Optional.ofNullable(texts.get(bookmark));
    }

    Optional<Placeholder> placeholderNamed(String bookmark) {
        return Optional.ofNullable(placeholders.get(bookmark));
    }

    static String section(String key) {
        return "_s" + fitting(key);
    }

    static String text(String id) {
        return "_b" + fitting(id);
    }

    /** The placeholder at this place among those of the text, counted from 0. */
    static String placeholder(String textId, int place) {
        return "_p" + fitting(textId) + "_" + place;
    }

    private static String fitting(String id) {
        return FITS.matcher(id).matches() ? id : "_" + Sha256.of(id).substring(0, 24);
    }
}
