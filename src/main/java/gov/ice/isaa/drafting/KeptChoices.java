package gov.ice.isaa.drafting;

import gov.ice.isaa.people.Person;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what was decided before a draft begins: one a choice point, the last decision in the place of the others. */
@Component
class KeptChoices {

    private final JdbcClient jdbc;

    KeptChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the agreement until the transaction ends, so that nothing is kept for a draft that just begins. */
    void lock(UUID agreementId) {
        jdbc.sql("SELECT id FROM agreement WHERE id = ? FOR UPDATE")
                .param(agreementId)
                .query(UUID.class)
                .single();
    }

    ChoicesSoFar find(UUID agreementId) {
        record Row(String point, ChoiceDecision decision, String by, Instant at) {}
        List<Row> rows = jdbc.sql("""
                SELECT choice_key, options, coalesce(why, '') AS why, author_name, saved_at FROM kept_choice
                WHERE agreement_id = :agreement ORDER BY saved_at DESC""")
                .param("agreement", agreementId)
                .query((row, number) -> new Row(
                        row.getString("choice_key"),
                        new ChoiceDecision(
                                Set.of((String[]) row.getArray("options").getArray()), row.getString("why")),
                        row.getString("author_name"),
                        row.getTimestamp("saved_at").toInstant()))
                .list();
        Map<String, ChoiceDecision> made = new HashMap<>();
        rows.forEach(row -> made.put(row.point(), row.decision()));
        return rows.isEmpty()
                ? new ChoicesSoFar(made, null, null)
                : new ChoicesSoFar(made, rows.getFirst().by(), rows.getFirst().at());
    }

    void put(UUID agreementId, int version, String point, ChoiceDecision decision, Person author, Instant now) {
        jdbc.sql("""
                INSERT INTO kept_choice (agreement_id, choice_key, template_version, options, why, author_account,
                    author_name, saved_at)
                VALUES (:agreement, :point, :version, :options, nullif(:why, ''), :account, :name, :now)
                ON CONFLICT (agreement_id, choice_key) DO UPDATE SET template_version = excluded.template_version,
                    options = excluded.options, why = excluded.why, author_account = excluded.author_account,
                    author_name = excluded.author_name, saved_at = excluded.saved_at""")
                .param("agreement", agreementId)
                .param("point", point)
                .param("version", version)
                .param("options", decision.options().stream().sorted().toArray(String[]::new))
                .param("why", decision.why())
                .param("account", author.account())
                .param("name", author.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    void remove(UUID agreementId, String point) {
        jdbc.sql("DELETE FROM kept_choice WHERE agreement_id = :agreement AND choice_key = :point")
                .param("agreement", agreementId)
                .param("point", point)
                .update();
    }

    void removeAll(UUID agreementId) {
        jdbc.sql("DELETE FROM kept_choice WHERE agreement_id = :agreement")
                .param("agreement", agreementId)
                .update();
    }
}
