package gov.ice.isaa.support;

/** A page that shows marked content; the banner above and below it carries the marking (DV-10, SC-22). */
public interface Marked {

    /** Nothing on the page needs more than this. */
    String UNMARKED = "UNCLASSIFIED";

    /** What is said of agreements is for official use unless one is marked otherwise. */
    String OFFICIAL_USE = "UNCLASSIFIED//FOR OFFICIAL USE ONLY";

    /** The marking of what the page shows now. */
    default String marking() {
        return OFFICIAL_USE;
    }
}
