package gov.ice.isaa.discussion;

/**
 * How a thread's passage read from a version of the draft on.
 *
 * @param version the version
 * @param words the words then; where it was gone, none
 */
public record Stood(int version, String words) {}
