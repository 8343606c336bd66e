package gov.ice.isaa.drafting;

import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.SqlFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that say which clause each paragraph of a draft began as; they are only ever added. */
@Component
class ClauseRows {

    private final JdbcClient jdbc;

    ClauseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the clause of each paragraph, given by its id. */
    void began(UUID agreementId, int templateVersion, Map<String, ClauseId> origins) {
        origins.forEach((block, clause) -> jdbc.sql("""
                INSERT INTO draft_clause (agreement_id, block_id, template_version, section_key, clause_key)
                VALUES (:agreement, :block, :version, :section, :clause)""")
                .param("agreement", agreementId)
                .param("block", block)
                .param("version", templateVersion)
                .param("section", clause.section())
                .param("clause", clause.clause())
                .update());
    }

    /** A text that was taken over brings its clauses along. */
    void copy(UUID from, UUID to) {
        jdbc.sql("""
                INSERT INTO draft_clause (agreement_id, block_id, template_version, section_key, clause_key)
                SELECT :to, block_id, template_version, section_key, clause_key FROM draft_clause
                WHERE agreement_id = :from""").param("from", from).param("to", to).update();
    }

    /** The clause of each paragraph of the draft by the paragraph's id. */
    Map<String, ClauseId> of(UUID agreementId) {
        var clauses = new HashMap<String, ClauseId>();
        jdbc.sql("SELECT block_id, section_key, clause_key FROM draft_clause WHERE agreement_id = :agreement")
                .param("agreement", agreementId)
                .query(row -> {
                    clauses.put(
                            row.getString("block_id"),
                            new ClauseId(row.getString("section_key"), row.getString("clause_key")));
                });
        return clauses;
    }

    /** In how many agreements the clause was taken up, whatever became of it. */
    int count(ClauseId clause) {
        return jdbc.sql("""
                SELECT count(DISTINCT agreement_id) FROM draft_clause
                WHERE section_key = :section AND clause_key = :clause""")
                .param("section", clause.section())
                .param("clause", clause.clause())
                .query(Integer.class)
                .single();
    }

    /** A use before anybody looked what became of it. */
    record Row(
            UUID agreement,
            String number,
            String title,
            Office programOffice,
            Phase phase,
            String block,
            int templateVersion,
            boolean seen) {}

    /**
     * Uses of the clause, those of the newest agreements first.
     *
     * @param listed which agreements are listed, a condition on {@code a}
     * @param seen which of them the reader may see, likewise
     */
    List<Row> uses(ClauseId clause, SqlFilter listed, SqlFilter seen, int offset, int most) {
        return jdbc.sql("""
                SELECT a.id, a.number, a.title, a.program_office, a.phase, c.block_id, c.template_version, (%s) AS seen
                FROM draft_clause c JOIN agreement a ON a.id = c.agreement_id
                WHERE c.section_key = :section AND c.clause_key = :clause AND (%s)
                ORDER BY a.number DESC, c.block_id OFFSET :offset LIMIT :most""".formatted(seen.sql(), listed.sql()))
                .params(seen.parameters())
                .params(listed.parameters())
                .param("section", clause.section())
                .param("clause", clause.clause())
                .param("offset", offset)
                .param("most", most)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("title"),
                        Office.valueOf(row.getString("program_office")),
                        Phase.valueOf(row.getString("phase")),
                        row.getString("block_id"),
                        row.getInt("template_version"),
                        row.getBoolean("seen")))
                .list();
    }
}
