package gov.ice.isaa.drafting;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Texts that were read or saved lately, by the hash of what is stored: equal hashes are equal texts, on every node. */
@Component
class KeptDocuments {

    /** In characters of what is stored of all texts together; in memory each takes some ten bytes. */
    private static final int MOST = 6_000_000;

    private record Kept(DraftDocument document, int size) {}

    private final Cache<String, Kept> kept = CacheBuilder.newBuilder()
            .maximumWeight(MOST)
            .weigher((String hash, Kept document) -> document.size())
            .build();

    /** The text of this hash; {@code stored} gives its JSON where it is not kept. */
    DraftDocument of(String sha256, Supplier<String> stored) {
        Kept known = kept.getIfPresent(sha256);
        if (known != null) {
            return known.document();
        }
        String json = stored.get();
        DraftDocument document = DraftJson.read(json);
        keep(sha256, document, json.length());
        return document;
    }

    /** Keeps a text, so many characters long as it is stored. */
    void keep(String sha256, DraftDocument document, int size) {
        kept.put(sha256, new Kept(document, size));
    }
}
