package gov.ice.isaa.drafting;

/** How deep a section stands, and with that how it is numbered (Handbook, Appendix G). */
public enum Level {
    /** The title page and the approval block. */
    UNNUMBERED,
    /** I, II, III … */
    ARTICLE,
    /** A, B, C … beneath an article. */
    SUBSECTION
}
