package gov.ice.isaa.library.ui;

import com.vaadin.flow.router.QueryParameters;
import gov.ice.isaa.drafting.ClauseId;
import gov.ice.isaa.drafting.TemplateVersion;
import gov.ice.isaa.support.AgencyTime;
import java.util.Map;

/** Addresses and words that the pages of the library share. */
final class LibraryPages {

    static final String LIBRARY = "clauses";

    /** Who may read the library: everybody who works with agreements. */
    static final String IMPORT = "clauses/import";

    private LibraryPages() {}

    static String clause(ClauseId clause) {
        return LIBRARY + "/" + clause.section() + "/" + clause.clause();
    }

    static QueryParameters version(int number) {
        return QueryParameters.simple(Map.of("version", String.valueOf(number)));
    }

    /** Such as: Version 2, in effect since January 1, 2013. */
    static String standing(TemplateVersion version, int inEffect) {
        String date = AgencyTime.date(version.effectiveOn());
        return "Version %d, %s"
                .formatted(
                        version.number(),
                        version.number() == inEffect
                                ? "in effect since " + date
                                : version.number() > inEffect ? "in effect from " + date : "replaced");
    }
}
