package gov.ice.isaa.discussion.ui;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.PlainText;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is where in the text of a draft, and what its sections are called; made once for all pages that show the text. */
final class TextOrder {

    /** For as long as a page shows it; one object is one text. */
    private static final LoadingCache<DraftDocument, TextOrder> SHOWN =
            CacheBuilder.newBuilder().weakKeys().weakValues().build(CacheLoader.from(TextOrder::new));

    private final PlainText text;
    private final Map<String, Integer> startOfBlock = new HashMap<>();
    private final Map<String, Integer> startOfSection = new HashMap<>();
    private final Map<String, String> names = new HashMap<>(Map.of("", "Whole draft"));

    private TextOrder(DraftDocument document) {
        this.text = document.plainText();
        for (PlainText.Line line : text.blocks()) {
            startOfBlock.put(line.blockId(), line.start());
            startOfSection.putIfAbsent(line.sectionKey(), line.start());
        }
        document.sections()
                .forEach(section ->
                        names.put(section.key(), document.called(section.key()).orElse(section.key())));
    }

    static TextOrder of(DraftDocument document) {
        return SHOWN.getUnchecked(document);
    }

    /** The words. */
    PlainText text() {
        return text;
    }

    /** "V.C Delivery"; the bare key for a section that is no longer there, "Whole draft" for none. */
    String name(String sectionKey) {
        return names.getOrDefault(sectionKey, sectionKey);
    }

    /** Where the block begins; null when it is no longer there. */
    @Nullable
    Integer startOfBlock(String blockId) {
        return startOfBlock.get(blockId);
    }

    /** Where the section begins; behind everything else when it is no longer there, or has no words. */
    int startOfSection(String sectionKey) {
        return startOfSection.getOrDefault(sectionKey, Integer.MAX_VALUE);
    }
}
