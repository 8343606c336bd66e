package gov.ice.isaa.support;

/**
 * Word that something changed, for the pages that watch.
 *
 * @param sequence its place in the order of publishing; unique, with gaps where a transaction was rolled back
 * @param topic what it is about, such as {@code draft:<agreement id>}
 * @param payload identifiers that tell a page what to read again; never content
 */
public record LiveSignal(long sequence, String topic, String payload) {}
