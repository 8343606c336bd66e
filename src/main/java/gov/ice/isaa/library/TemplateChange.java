package gov.ice.isaa.library;

import java.time.Instant;

/** Something that was changed in the preparation of a version: what, by whom, when and why. */
public record TemplateChange(Difference what, String by, Instant at, String reason) {}
