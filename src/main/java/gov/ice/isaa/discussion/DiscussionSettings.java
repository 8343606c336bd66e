package gov.ice.isaa.discussion;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How discussions go.
 *
 * @param changeableFor how long after it was sent its author may change or delete a comment
 */
@ConfigurationProperties("isaa.discussion")
public record DiscussionSettings(@DefaultValue("15m") Duration changeableFor) {}
