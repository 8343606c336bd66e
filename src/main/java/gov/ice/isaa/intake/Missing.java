package gov.ice.isaa.intake;

/** Something to do before an agreement can be opened: at which step, and what. */
public record Missing(Step step, String sentence) {}
