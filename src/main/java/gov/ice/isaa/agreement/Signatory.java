package gov.ice.isaa.agreement;

import gov.ice.isaa.policy.Office;
import org.jspecify.annotations.Nullable;

/**
 * Who signs for a party (SG-01…08).
 *
 * @param office the ICE office whose head signs; null for an external party
 * @param party the party signed for
 * @param name the person, or the position where ICE signs by office
 * @param title the position under the signature
 */
public record Signatory(@Nullable Office office, String party, String name, String title) {

    /** Whether an external party signs here. */
    public boolean external() {
        return office == null;
    }
}
