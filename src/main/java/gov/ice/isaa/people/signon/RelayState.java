package gov.ice.isaa.people.signon;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The random key that travels with a request and comes back with its answer. It is never an address. */
final class RelayState {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,80}");

    private RelayState() {}

    /** A new one, 192 bits of chance. */
    static String next() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether the text can be one of ours. */
    static boolean acceptable(@Nullable String text) {
        return text != null && FORM.matcher(text).matches();
    }
}
