package gov.ice.isaa.drafting;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/** Names for new blocks: random, so that two drafters never choose the same one. */
public final class BlockIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 9;

    private BlockIds() {}

    /** A new name. */
    public static String next() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return name(random);
    }

    /** A name that looks like any other and is the same again for the same origin. */
    static String of(String origin) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(origin.getBytes(StandardCharsets.UTF_8));
            return name(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(byte[] bytes) {
        return "b" + new BigInteger(1, bytes).toString(36);
    }
}
