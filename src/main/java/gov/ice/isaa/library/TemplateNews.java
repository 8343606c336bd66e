package gov.ice.isaa.library;

import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.TemplateVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is newer in the library than what a draft began with.
 *
 * @param begunWith the version of the template that the draft began with
 * @param newest the newest version; the one that the draft began with where there is no newer one
 * @param inEffect whether new drafts begin with the newest today
 * @param clauses the clauses that this draft is concerned by, in the order of the sections
 */
public record TemplateNews(int begunWith, TemplateVersion newest, boolean inEffect, List<Clause> clauses) {

    /** Copies the clauses. */
    public TemplateNews {
        clauses = List.copyOf(clauses);
    }

    /** Whether there is a newer version. */
    public boolean any() {
        return newest.number() > begunWith;
    }

    /**
     * A clause that stands in the draft and reads otherwise now or is gone, or one that every agreement has now.
     *
     * @param heading the heading of its section
     * @param place the paragraph of the draft that began as it; null for a new clause
     * @param before as the draft began with it; null for a new one
     * @param after as it is now; null for one that is gone
     * @param reasons why, each reason once, the newest first
     */
    public record Clause(
            String heading,
            @Nullable String place,
            @Nullable Block before,
            @Nullable Block after,
            List<String> reasons) {

        /** Copies the reasons. */
        public Clause {
            reasons = List.copyOf(reasons);
        }
    }
}
