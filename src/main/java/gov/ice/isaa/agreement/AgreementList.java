package gov.ice.isaa.agreement;

import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.SqlFilter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages of agreements that the current person may see, the newest first. */
@Service
@Transactional(readOnly = true)
public class AgreementList {

    private final JdbcClient jdbc;
    private final AgreementAccess access;
    private final CurrentUser currentUser;

    AgreementList(JdbcClient jdbc, AgreementAccess access, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.access = access;
        this.currentUser = currentUser;
    }

    /** One page of what the query finds. */
    public List<AgreementRow> page(AgreementQuery query, int offset, int limit) {
        SqlFilter filter = visible(query);
        return jdbc.sql("SELECT a.* FROM agreement a WHERE " + filter.sql()
                        + " ORDER BY a.number DESC OFFSET :offset LIMIT :limit")
                .params(filter.parameters())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, index) -> row(row))
                .list();
    }

    /** How many the query finds. */
    public int count(AgreementQuery query) {
        SqlFilter filter = visible(query);
        return jdbc.sql("SELECT count(*) FROM agreement a WHERE " + filter.sql())
                .params(filter.parameters())
                .query(Integer.class)
                .single();
    }

    /** Reads a row of {@code isaa.agreement}. */
    public static AgreementRow row(ResultSet row) throws SQLException {
        return new AgreementRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                AgreementType.valueOf(row.getString("type")),
                Phase.valueOf(row.getString("phase")),
                Office.valueOf(row.getString("program_office")),
                Arrays.stream((String[]) row.getArray("executive_agents").getArray())
                        .map(ExecutiveAgent::valueOf)
                        .toList(),
                row.getString("party_names"),
                row.getObject("phase_since", LocalDate.class),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("next_review_on", LocalDate.class));
    }

    private SqlFilter visible(AgreementQuery query) {
        return query.filter().and(access.visibleTo(currentUser.require()));
    }
}
