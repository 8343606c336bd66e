package gov.ice.isaa.library.ui;

import com.vaadin.flow.router.QueryParameters;
import gov.ice.isaa.drafting.ClauseId;
import java.util.Map;

/** Addresses and words that the pages of the library share. */
final class LibraryPages {

    static final String LIBRARY = "clauses";

    static final String IMPORT = "clauses/import";

    private LibraryPages() {}

    static String clause(ClauseId clause) {
        return LIBRARY + "/" + clause.section() + "/" + clause.clause();
    }

    static QueryParameters version(int number) {
        return QueryParameters.simple(Map.of("version", String.valueOf(number)));
    }
}
