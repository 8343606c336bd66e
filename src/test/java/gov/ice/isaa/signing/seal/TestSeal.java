package gov.ice.isaa.signing.seal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Seals with demonstration keys kept under target/, so that they are made once for all tests. */
public final class TestSeal {

    private static final Path KEYS = Path.of("target", "test-signing", "demonstration.p12");
    private static final Path KEYS_OF_A_PARTY = Path.of("target", "test-signing", "party.p12");

    private TestSeal() {}

    /** A seal that stamps the time itself. */
    public static Seal demonstration() {
        return with(null);
    }

    /** What an external party signs with: keys that are not the portal's. */
    public static synchronized Seal ofParty() {
        return new Seal(new SigningSettings(null, null, null, null, KEYS_OF_A_PARTY), Clock.systemUTC());
    }

    /** A seal that asks this time-stamp service. */
    public static synchronized Seal with(@Nullable URI timestampUrl) {
        return new Seal(new SigningSettings(null, null, timestampUrl, null, KEYS), Clock.systemUTC());
    }
}
