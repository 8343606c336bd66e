package gov.ice.isaa.support;

/**
 * An entry that two people changed at the same time.
 *
 * @param key what identifies the entry on its page
 * @param label what the entry is called there
 * @param mine what the person who saves wanted
 * @param saved what somebody else saved in the meantime
 */
public record Clash(String key, String label, String mine, String saved) {}
