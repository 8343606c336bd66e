package gov.ice.isaa.exchange;

import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftJson;
import gov.ice.isaa.drafting.compare.Proposal;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.support.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what went out and came back. */
@Component
class ExchangeStore {

    /** A file with its texts. */
    record Kept(ReturnedFile file, DraftDocument base, DraftDocument theirs, Reading reading) {}

    /** Of a file without its text, which lists do not fetch. */
    private static final String FILE =
            "SELECT id, agreement_id, number, name, file, version, recognized, taken_at, account_name, comments, proposed, step"
                    + " FROM exchange_file";

    private final JdbcClient jdbc;

    ExchangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID agreementId, SentFile sent, String account) {
        jdbc.sql("""
                INSERT INTO exchange_sent (id, agreement_id, version, since, notes, comments, sha256, made_at, account,
                    account_name)
                VALUES (:id, :agreement, :version, :since, :notes, :comments, :sha256, :at, :account, :name)""")
                .param("id", UUID.randomUUID())
                .param("agreement", agreementId)
                .param("version", sent.version())
                .param("since", sent.since())
                .param("notes", sent.notes())
                .param("comments", sent.comments())
                .param("sha256", sent.sha256())
                .param("at", Timestamp.from(sent.at()))
                .param("account", account)
                .param("name", sent.by())
                .update();
    }

    /** At most so many, the last first. */
    List<SentFile> sent(UUID agreementId, int most) {
        return jdbc.sql("SELECT * FROM exchange_sent WHERE agreement_id = ? ORDER BY made_at DESC, id LIMIT ?")
                .params(agreementId, most)
                .query((row, i) -> new SentFile(
                        row.getInt("version"),
                        row.getObject("since", Integer.class),
                        row.getBoolean("notes"),
                        row.getInt("comments"),
                        row.getString("sha256"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("account_name")))
                .list();
    }

    /** The number of the last file that came back; 0 before any did. */
    int lastNumber(UUID agreementId) {
        return jdbc.sql("SELECT coalesce(max(number), 0) FROM exchange_file WHERE agreement_id = ?")
                .param(agreementId)
                .query(Integer.class)
                .single();
    }

    void add(Kept kept, String account) {
        ReturnedFile file = kept.file();
        jdbc.sql("""
                INSERT INTO exchange_file (id, agreement_id, number, name, file, version, recognized, taken_at, account,
                    account_name, base_text, their_text, reading, comments, proposed, step)
                VALUES (:id, :agreement, :number, :name, :file, :version, :recognized, :at, :account, :by,
                    CAST(:base AS jsonb), CAST(:theirs AS jsonb), CAST(:reading AS jsonb), :comments, :proposed, 0)""")
                .param("id", file.id())
                .param("agreement", file.agreementId())
                .param("number", file.number())
                .param("name", file.name())
                .param("file", file.file())
                .param("version", file.version())
                .param("recognized", file.recognized())
                .param("at", Timestamp.from(file.at()))
                .param("account", account)
                .param("by", file.by())
                .param("base", DraftJson.write(kept.base()))
                .param("theirs", DraftJson.write(kept.theirs()))
                .param("reading", StoredJson.write(kept.reading()))
                .param("comments", file.comments())
                .param("proposed", file.proposed())
                .update();
    }

    /** Files that came back, the last first. */
    List<ReturnedFile> returned(UUID agreementId) {
        return jdbc.sql(FILE + " WHERE agreement_id = ? ORDER BY number DESC")
                .param(agreementId)
                .query((row, i) -> file(row))
                .list();
    }

    Optional<ReturnedFile> file(UUID agreementId, int number) {
        return jdbc.sql(FILE + " WHERE agreement_id = ? AND number = ?")
                .params(agreementId, number)
                .query((row, i) -> file(row))
                .optional();
    }

    Optional<Kept> returned(UUID agreementId, int number) {
        return jdbc.sql("SELECT * FROM exchange_file WHERE agreement_id = ? AND number = ?")
                .params(agreementId, number)
                .query((row, i) -> kept(row))
                .optional();
    }

    /** The file, held until the transaction ends. */
    Optional<Kept> hold(UUID agreementId, int number) {
        return jdbc.sql("SELECT * FROM exchange_file WHERE agreement_id = ? AND number = ? FOR UPDATE")
                .params(agreementId, number)
                .query((row, i) -> kept(row))
                .optional();
    }

    /** What is left after another decision. */
    void decided(UUID file, DraftDocument base, DraftDocument theirs) {
        jdbc.sql("""
                UPDATE exchange_file SET step = step + 1, base_text = CAST(:base AS jsonb),
                    their_text = CAST(:theirs AS jsonb)
                WHERE id = :id""")
                .param("base", DraftJson.write(base))
                .param("theirs", DraftJson.write(theirs))
                .param("id", file)
                .update();
    }

    void add(UUID file, Decision decision, String sectionKey, Person by) {
        jdbc.sql("""
                INSERT INTO exchange_decision (file_id, number, verdict, what, section_key, heading, words_out, words_in,
                    proposed_by, decided_at, account, account_name, draft_version)
                VALUES (:file, :number, :verdict, :what, :section, :heading, :out, :in, :proposedBy, :at, :account, :name,
                    :version)""")
                .param("file", file)
                .param("number", decision.number())
                .param("verdict", decision.verdict().name())
                .param("what", decision.what().name())
                .param("section", sectionKey)
                .param("heading", decision.heading())
                .param("out", decision.wordsOut())
                .param("in", decision.wordsIn())
                .param("proposedBy", decision.proposedBy())
                .param("at", Timestamp.from(decision.at()))
                .param("account", by.account())
                .param("name", decision.by())
                .param("version", decision.draftVersion())
                .update();
    }

    /** The number of the last decision about the file; 0 before any was taken. */
    int lastDecision(UUID file) {
        return jdbc.sql("SELECT coalesce(max(number), 0) FROM exchange_decision WHERE file_id = ?")
                .param(file)
                .query(Integer.class)
                .single();
    }

    /** What was decided about the file, the last first. */
    List<Decision> decisions(UUID file) {
        return jdbc.sql("SELECT * FROM exchange_decision WHERE file_id = ? ORDER BY number DESC")
                .param(file)
                .query((row, i) -> new Decision(
                        row.getInt("number"),
                        Verdict.valueOf(row.getString("verdict")),
                        Proposal.What.valueOf(row.getString("what")),
                        row.getString("heading"),
                        row.getString("words_out"),
                        row.getString("words_in"),
                        row.getString("proposed_by"),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("account_name"),
                        row.getObject("draft_version", Integer.class)))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                file(row),
                DraftJson.read(row.getString("base_text")),
                DraftJson.read(row.getString("their_text")),
                StoredJson.read(row.getString("reading"), Reading.class));
    }

    private static ReturnedFile file(ResultSet row) throws SQLException {
        return new ReturnedFile(
                row.getObject("id", UUID.class),
                row.getObject("agreement_id", UUID.class),
                row.getInt("number"),
                row.getString("name"),
                row.getObject("file", UUID.class),
                row.getInt("version"),
                row.getBoolean("recognized"),
                row.getTimestamp("taken_at").toInstant(),
                row.getString("account_name"),
                row.getInt("comments"),
                row.getInt("proposed"),
                row.getInt("step"));
    }
}
