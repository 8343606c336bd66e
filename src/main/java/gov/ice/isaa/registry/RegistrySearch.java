package gov.ice.isaa.registry;

import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.agreement.AgreementList;
import gov.ice.isaa.agreement.AgreementRow;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.SqlFilter;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds executed agreements that the current person may see, the newest number first. */
@Service
@Transactional(readOnly = true)
public class RegistrySearch {

    /** Beyond this many, a list says "more than" instead of counting on. */
    public static final int COUNTED = 100;

    private final JdbcClient jdbc;
    private final AgreementAccess access;
    private final CurrentUser currentUser;
    private final AgencyTime time;

    RegistrySearch(JdbcClient jdbc, AgreementAccess access, CurrentUser currentUser, AgencyTime time) {
        this.jdbc = jdbc;
        this.access = access;
        this.currentUser = currentUser;
        this.time = time;
    }

    /** One page of what the query finds. */
    public List<AgreementRow> page(RegistryQuery query, int offset, int limit) {
        SqlFilter filter = visible(query);
        return jdbc.sql("SELECT a.* FROM agreement a WHERE " + filter.sql()
                        + " ORDER BY a.number DESC OFFSET :offset LIMIT :limit")
                .params(filter.parameters())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, index) -> AgreementList.row(row))
                .list();
    }

    /** How many the query finds, at most one more than {@link #COUNTED}. */
    public int count(RegistryQuery query) {
        SqlFilter filter = visible(query);
        return jdbc.sql("SELECT count(*) FROM (SELECT FROM agreement a WHERE " + filter.sql() + " LIMIT :most) found")
                .params(filter.parameters())
                .param("most", COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    private SqlFilter visible(RegistryQuery query) {
        return query.filter(time.today()).and(access.visibleTo(currentUser.require()));
    }
}
