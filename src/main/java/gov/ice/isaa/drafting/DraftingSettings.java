package gov.ice.isaa.drafting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How writing in drafts is followed.
 *
 * @param writerLostAfter the silence after which an open editor counts as lost; three times within it, its browser says that
 *     it is still there
 */
@ConfigurationProperties("isaa.drafting")
record DraftingSettings(@DefaultValue("30s") Duration writerLostAfter) {

    private static final Duration SHORTEST = Duration.ofSeconds(3);

    /** Nobody is asked more than once a second whether they are still there. */
    DraftingSettings {
        if (writerLostAfter.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "isaa.drafting.writer-lost-after is %s: set it to 3s or more".formatted(writerLostAfter));
        }
    }
}
