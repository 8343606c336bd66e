package gov.ice.isaa.drafting;

/** The elements of the headings below the title, in reading order; no level is skipped (PDF/UA-1, 7.4.2). */
public final class PaperHeadings {

    private boolean article;

    /** The element of the next section's heading: h3 for a subsection beneath an article, otherwise h2. */
    public String next(Level level) {
        article |= level != Level.SUBSECTION;
        return article && level == Level.SUBSECTION ? "h3" : "h2";
    }
}
