package gov.ice.isaa.drafting;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Names for new blocks: random, so that two drafters never choose the same one. */
public final class BlockIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private BlockIds() {}

    /** A new name. */
    public static String next() {
        return "b" + new BigInteger(72, RANDOM).toString(36);
    }
}
