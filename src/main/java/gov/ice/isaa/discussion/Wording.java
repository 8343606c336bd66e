package gov.ice.isaa.discussion;

import java.time.Instant;

/** How an entry read from a moment on. */
public record Wording(CommentBody said, Instant at) {}
