package gov.ice.isaa.agreement;

import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.Marking;
import gov.ice.isaa.support.SqlFilter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The marking of a page that lists agreements: every restriction of any agreement that its reader may see, whichever of
 * them stand on it now (DV-10). Never less than official use.
 */
@Component
@Transactional(readOnly = true)
public class ListMarking {

    /** From marking to marking by their index, and of each the first agreement in sight: no list is read for it. */
    private static final String IN_SIGHT = """
            WITH RECURSIVE known AS (
                SELECT min(marking) AS marking FROM agreement
                UNION ALL
                SELECT (SELECT min(a.marking) FROM agreement a WHERE a.marking > known.marking)
                FROM known WHERE known.marking IS NOT NULL)
            SELECT known.marking FROM known
            CROSS JOIN LATERAL (SELECT FROM agreement a WHERE a.marking = known.marking AND (%s) LIMIT 1) seen
            WHERE known.marking IS NOT NULL
            """;

    private final JdbcClient jdbc;
    private final AgreementAccess access;
    private final CurrentUser currentUser;

    ListMarking(JdbcClient jdbc, AgreementAccess access, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.access = access;
        this.currentUser = currentUser;
    }

    /** The marking of what the current person may find in a list. */
    public String forReader() {
        SqlFilter visible = access.visibleTo(currentUser.require());
        List<String> markings = new ArrayList<>(List.of(Marked.OFFICIAL_USE));
        markings.addAll(jdbc.sql(IN_SIGHT.formatted(visible.sql()))
                .params(visible.parameters())
                .query(String.class)
                .list());
        return Marking.over(markings);
    }
}
