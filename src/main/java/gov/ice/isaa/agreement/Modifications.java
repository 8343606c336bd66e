package gov.ice.isaa.agreement;

import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.support.SqlFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an agreement modifies and what modifies it, as far as the current person may see it (MA-08). */
@Component
class Modifications {

    private final JdbcClient jdbc;
    private final AgreementAccess access;
    private final CurrentUser currentUser;

    Modifications(JdbcClient jdbc, AgreementAccess access, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.access = access;
        this.currentUser = currentUser;
    }

    /**
     * An agreement on the other end.
     *
     * @param modified whether it is the one that is modified, and not a modification
     */
    record Linked(
            String number,
            boolean modified,
            Phase phase,
            @Nullable LocalDate effectiveOn) {}

    /** The modified agreement first, then its own modifications in their order. */
    List<Linked> of(AgreementView agreement) {
        SqlFilter visible = access.visibleTo(currentUser.require());
        UUID modifies = agreement.modifiesId();
        return jdbc
                .sql("""
                        SELECT a.number, a.id = :modifies AS modified, a.phase, a.effective_on FROM agreement a
                        WHERE (a.id = :modifies OR a.modifies_id = :agreement) AND %s
                        ORDER BY modified DESC, length(a.number), a.number""".formatted(visible.sql()))
                .param("modifies", modifies == null ? agreement.id() : modifies)
                .param("agreement", agreement.id())
                .params(visible.parameters())
                .query((row, index) -> new Linked(
                        row.getString("number"),
                        row.getBoolean("modified"),
                        Phase.valueOf(row.getString("phase")),
                        row.getObject("effective_on", LocalDate.class)))
                .list()
                .stream()
                .filter(linked -> !linked.number().equals(agreement.number()))
                .toList();
    }
}
