package gov.ice.isaa.library;

import gov.ice.isaa.drafting.Template;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.support.SqlFilter;
import gov.ice.isaa.support.StoredJson;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of versions in preparation and of what was changed in them. */
@Component
class PreparationStore {

    private static final String OPEN = "published_version IS NULL AND NOT discarded";

    private final JdbcClient jdbc;

    PreparationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that is open. */
    Optional<PreparedVersion> open() {
        return jdbc.sql("SELECT id, base_version, content, begun_name, begun_at FROM template_preparation WHERE "
                        + OPEN)
                .query((row, number) -> new PreparedVersion(
                        row.getObject("id", UUID.class),
                        row.getInt("base_version"),
                        StoredJson.read(row.getString("content"), Template.class),
                        row.getString("begun_name"),
                        row.getTimestamp("begun_at").toInstant(),
                        changes(SqlFilter.of("p.id = :id", "id", row.getObject("id", UUID.class)))))
                .optional();
    }

    /** The one that is open, which nobody else changes until the transaction ends. */
    Optional<PreparedVersion> lock() {
        jdbc.sql("SELECT id FROM template_preparation WHERE " + OPEN + " FOR UPDATE")
                .query(UUID.class)
                .optional();
        return open();
    }

    /** Begins one. Returns false when one is open already. */
    boolean begin(Template template, int base, Person by, Instant at) {
        return jdbc.sql("""
                INSERT INTO template_preparation (id, base_version, content, begun_account, begun_name, begun_at)
                VALUES (:id, :base, CAST(:content AS jsonb), :account, :name, :at) ON CONFLICT DO NOTHING""")
                        .param("id", UUID.randomUUID())
                        .param("base", base)
                        .param("content", StoredJson.write(template))
                        .param("account", by.account())
                        .param("name", by.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Keeps the text as it is now. */
    void save(UUID id, Template template) {
        jdbc.sql("UPDATE template_preparation SET content = CAST(:content AS jsonb) WHERE id = :id")
                .param("content", StoredJson.write(template))
                .param("id", id)
                .update();
    }

    /** Keeps what was changed in one go, and why. */
    void add(UUID id, List<Difference> changes, String reason, Person by, Instant at) {
        for (Difference change : changes) {
            jdbc.sql("""
                    INSERT INTO template_change (preparation_id, number, subject, section_key, key, kind, reason, account,
                        account_name, changed_at)
                    SELECT :id, coalesce(max(number), 0) + 1, :subject, :section, :key, :kind, :reason, :account, :name, :at
                    FROM template_change WHERE preparation_id = :id""")
                    .param("id", id)
                    .param("subject", change.subject().name())
                    .param("section", change.section())
                    .param("key", change.key())
                    .param("kind", change.kind().name())
                    .param("reason", reason)
                    .param("account", by.account())
                    .param("name", by.name())
                    .param("at", Timestamp.from(at))
                    .update();
        }
    }

    /** It became this version. */
    void published(UUID id, int version) {
        jdbc.sql("UPDATE template_preparation SET published_version = :version WHERE id = :id")
                .param("version", version)
                .param("id", id)
                .update();
    }

    /** It will not become a version. */
    void discard(UUID id) {
        jdbc.sql("UPDATE template_preparation SET discarded = true WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** What was changed on the way to a published version, the newest first; nothing for one that was shipped. */
    List<TemplateChange> changes(int version) {
        return changes(SqlFilter.of("p.published_version = :version", "version", version));
    }

    private List<TemplateChange> changes(SqlFilter which) {
        return jdbc.sql("""
                SELECT c.subject, c.section_key, c.key, c.kind, c.account_name, c.changed_at, c.reason
                FROM template_change c JOIN template_preparation p ON p.id = c.preparation_id
                WHERE %s ORDER BY c.number DESC""".formatted(which.sql()))
                .params(which.parameters())
                .query((row, number) -> new TemplateChange(
                        new Difference(
                                Difference.Subject.valueOf(row.getString("subject")),
                                row.getString("section_key"),
                                row.getString("key"),
                                Difference.Kind.valueOf(row.getString("kind"))),
                        row.getString("account_name"),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("reason")))
                .list();
    }
}
