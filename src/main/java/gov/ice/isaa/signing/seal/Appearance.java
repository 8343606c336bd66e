package gov.ice.isaa.signing.seal;

import gov.ice.isaa.signing.SignatureMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a signature field once it is signed.
 *
 * @param mark what the signatory drew or typed; null for the portal's own seal
 * @param lines who, as what and when, beneath the mark
 */
public record Appearance(@Nullable SignatureMark mark, List<String> lines) {

    /** Copies the lines. */
    public Appearance {
        lines = List.copyOf(lines);
    }
}
