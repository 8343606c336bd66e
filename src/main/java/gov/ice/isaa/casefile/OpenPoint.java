package gov.ice.isaa.casefile;

/**
 * Something that is to be written or settled before the agreement is drafted; it guides and stops nobody.
 *
 * @param sentence what to do
 * @param rule the id of the rule behind it, such as {@code DV-06}
 */
public record OpenPoint(String sentence, String rule) {}
