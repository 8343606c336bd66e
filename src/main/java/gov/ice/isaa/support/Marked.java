package gov.ice.isaa.support;

/** A page that shows marked content; the banner above and below it carries the marking (DV-10, SC-22). */
public interface Marked {

    /** The marking of what the page shows now. */
    String marking();
}
