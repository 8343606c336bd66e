package gov.ice.isaa.drafting;

import gov.ice.isaa.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The drafts' rows: one head an agreement, which serialises its saves, and versions that are only ever added. */
@Component
class DraftStore {

    private static final String COLUMNS = """
            v.number, v.author_account, v.author_name, v.saved_at, v.section_key, v.reason, v.sha256,
            (SELECT n.name FROM draft_version_name n WHERE n.agreement_id = v.agreement_id AND n.number = v.number
             ORDER BY n.named_at DESC LIMIT 1) AS name""";

    private final JdbcClient jdbc;
    private final KeptDocuments documents;

    DraftStore(JdbcClient jdbc, KeptDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    Optional<DraftView> current(UUID agreementId) {
        return jdbc.sql("SELECT " + COLUMNS + """
                 FROM draft d JOIN draft_version v ON v.agreement_id = d.agreement_id AND v.number = d.current_version
                WHERE d.agreement_id = :agreement""")
                .param("agreement", agreementId)
                .query((row, number) -> version(row))
                .optional()
                .map(version -> view(agreementId, version));
    }

    /** The current version, with the head locked until the transaction ends. */
    Optional<DraftView> lockCurrent(UUID agreementId) {
        jdbc.sql("SELECT current_version FROM draft WHERE agreement_id = :agreement FOR UPDATE")
                .param("agreement", agreementId)
                .query(Integer.class)
                .optional();
        return current(agreementId);
    }

    Optional<DraftView> version(UUID agreementId, int number) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM draft_version v WHERE v.agreement_id = :agreement AND v.number = :number")
                .param("agreement", agreementId)
                .param("number", number)
                .query((row, index) -> version(row))
                .optional()
                .map(version -> view(agreementId, version));
    }

    /** At most so many below the number, newest first. */
    List<DraftVersion> versionsBefore(UUID agreementId, int number, int most) {
        return jdbc.sql("SELECT " + COLUMNS + """
                 FROM draft_version v WHERE v.agreement_id = :agreement AND v.number < :number
                ORDER BY v.number DESC LIMIT :most""")
                .param("agreement", agreementId)
                .param("number", number)
                .param("most", most)
                .query((row, index) -> version(row))
                .list();
    }

    /** Those above the number, newest first. */
    List<DraftVersion> versionsAfter(UUID agreementId, int number) {
        return jdbc.sql(
                        "SELECT " + COLUMNS
                                + " FROM draft_version v WHERE v.agreement_id = :agreement AND v.number > :number ORDER BY v.number DESC")
                .param("agreement", agreementId)
                .param("number", number)
                .query((row, index) -> version(row))
                .list();
    }

    /** Who saved the version since which no placeholder of the key is open. */
    String filledBy(UUID agreementId, String placeholderKey) {
        return jdbc.sql("""
                SELECT author_name FROM draft_version
                WHERE agreement_id = :agreement AND number > coalesce(
                    (SELECT max(number) FROM draft_version WHERE agreement_id = :agreement AND jsonb_path_exists(
                        document,
                        '$.sections[*].blocks[*] ? (@.type != "note").content[*]
                            ? (@.placeholder == $key && @.value == null)',
                        jsonb_build_object('key', CAST(:key AS text)))), 0)
                ORDER BY number LIMIT 1""")
                .param("agreement", agreementId)
                .param("key", placeholderKey)
                .query(String.class)
                .single();
    }

    /** The version of the template that the draft was begun from. */
    int templateVersion(UUID agreementId) {
        return jdbc.sql("SELECT template_version FROM draft WHERE agreement_id = :agreement")
                .param("agreement", agreementId)
                .query(Integer.class)
                .single();
    }

    /** Adds the head for a first version. Returns false when another transaction was quicker. */
    boolean begin(UUID agreementId, int templateVersion) {
        return jdbc.sql("""
                INSERT INTO draft (agreement_id, template_version, current_version) VALUES (:agreement, :template, 1)
                ON CONFLICT DO NOTHING""")
                        .param("agreement", agreementId)
                        .param("template", templateVersion)
                        .update()
                == 1;
    }

    /** Adds a version, whose text is this JSON, and makes it the current one. */
    void add(DraftView draft, String json) {
        DraftVersion version = draft.version();
        jdbc.sql("""
                INSERT INTO draft_version (agreement_id, number, document, plain_text, sha256, author_account,
                    author_name, saved_at, section_key, reason)
                VALUES (:agreement, :number, CAST(:document AS jsonb), :text, :sha256, :account, :name, :savedAt,
                    :section, :reason)""")
                .param("agreement", draft.agreementId())
                .param("number", version.number())
                .param("document", json)
                .param("text", draft.document().plainText().text())
                .param("sha256", version.sha256())
                .param("account", version.account())
                .param("name", version.authorName())
                .param("savedAt", Timestamp.from(version.savedAt()))
                .param("section", version.sectionKey())
                .param("reason", version.reason())
                .update();
        jdbc.sql("UPDATE draft SET current_version = :number WHERE agreement_id = :agreement")
                .param("number", version.number())
                .param("agreement", draft.agreementId())
                .update();
        documents.keep(version.sha256(), draft.document(), json.length());
    }

    /** Names a version from now on. */
    void name(UUID agreementId, int number, String name, Person author, Instant at) {
        jdbc.sql("""
                INSERT INTO draft_version_name (agreement_id, number, named_at, name, author_account, author_name)
                VALUES (:agreement, :number, :at, :name, :account, :author)""")
                .param("agreement", agreementId)
                .param("number", number)
                .param("at", Timestamp.from(at))
                .param("name", name)
                .param("account", author.account())
                .param("author", author.name())
                .update();
    }

    private DraftView view(UUID agreementId, DraftVersion version) {
        DraftDocument document = documents.of(version.sha256(), () -> stored(agreementId, version.number()));
        return new DraftView(agreementId, version, document);
    }

    private String stored(UUID agreementId, int number) {
        return jdbc.sql("SELECT document FROM draft_version WHERE agreement_id = :agreement AND number = :number")
                .param("agreement", agreementId)
                .param("number", number)
                .query(String.class)
                .single();
    }

    private static DraftVersion version(ResultSet row) throws SQLException {
        return new DraftVersion(
                row.getInt("number"),
                row.getString("author_account"),
                row.getString("author_name"),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("section_key"),
                row.getString("reason"),
                row.getString("name"),
                row.getString("sha256"));
    }
}
