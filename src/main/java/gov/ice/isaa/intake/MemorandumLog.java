package gov.ice.isaa.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Memoranda of Record, appended and never changed. */
@Component
class MemorandumLog {

    private final JdbcClient jdbc;

    MemorandumLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Appends beside the earlier versions; the caller holds the request's lock. */
    void append(UUID request, Memorandum memorandum) {
        var insert = jdbc.sql("""
                        INSERT INTO memorandum (request_id, version, basis, shared, recipients, purpose, restrictions,
                            data_owner, sorn, recorded_by, recorded_at)
                        VALUES (:request, :version, :basis, :shared, :recipients, :purpose, :restrictions, :data_owner, :sorn,
                            :by, :at)""")
                .param("request", request)
                .param("version", memorandum.version())
                .param("basis", memorandum.basis())
                .param("by", memorandum.recordedBy())
                .param("at", Timestamp.from(memorandum.recordedAt()));
        for (MemorandumField field : MemorandumField.values()) {
            insert = insert.param(field.column(), memorandum.text(field));
        }
        insert.update();
    }

    /** The versions of the request's memorandum, the latest first. */
    List<Memorandum> of(UUID request) {
        return jdbc.sql("SELECT * FROM memorandum WHERE request_id = ? ORDER BY version DESC")
                .param(request)
                .query(MemorandumLog::read)
                .list();
    }

    private static Memorandum read(ResultSet row, int index) throws SQLException {
        var texts = new EnumMap<MemorandumField, String>(MemorandumField.class);
        for (MemorandumField field : MemorandumField.values()) {
            texts.put(field, row.getString(field.column()));
        }
        return new Memorandum(
                row.getInt("version"),
                row.getInt("basis"),
                texts,
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant());
    }
}
