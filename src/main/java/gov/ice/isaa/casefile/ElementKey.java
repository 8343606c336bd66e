package gov.ice.isaa.casefile;

/** What tells two data elements of one case file apart; both as {@link NameKey} compares them. */
public record ElementKey(String name, String system) {}
