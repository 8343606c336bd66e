package gov.ice.isaa.casefile;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they are compared: without regard to case, to spaces around and between words, or to how an accent is made. */
public final class NameKey {

    private NameKey() {}

    /** The name as it is compared. */
    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
