package gov.ice.isaa.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Evidence in the database, in a table of its own whose rows go with their request. */
@Component
class EvidenceStore {

    private static final String COLUMNS = "id, name, media_type, size, sha256, added_at, added_by";

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    EvidenceFile add(UUID request, String name, String mediaType, byte[] content, String account, Instant now) {
        return jdbc.sql("""
                        INSERT INTO request_evidence (id, request_id, name, media_type, content, added_at, added_by)
                        VALUES (:id, :request, :name, :mediaType, :content, :at, :by) RETURNING\s""" + COLUMNS)
                .param("id", UUID.randomUUID())
                .param("request", request)
                .param("name", name)
                .param("mediaType", mediaType)
                .param("content", content)
                .param("at", Timestamp.from(now))
                .param("by", account)
                .query(EvidenceStore::read)
                .single();
    }

    /** The files of the request, the first added first. */
    List<EvidenceFile> of(UUID request) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM request_evidence WHERE request_id = ? ORDER BY added_at, id")
                .param(request)
                .query(EvidenceStore::read)
                .list();
    }

    int count(UUID request) {
        return jdbc.sql("SELECT count(*) FROM request_evidence WHERE request_id = ?")
                .param(request)
                .query(Integer.class)
                .single();
    }

    /** Takes the file away; empty when the request has none of this id. */
    Optional<EvidenceFile> remove(UUID request, UUID file) {
        return jdbc.sql("DELETE FROM request_evidence WHERE request_id = ? AND id = ? RETURNING " + COLUMNS)
                .param(request)
                .param(file)
                .query(EvidenceStore::read)
                .optional();
    }

    /** The content of a file of the request. */
    Optional<byte[]> content(UUID request, UUID file) {
        return jdbc.sql("SELECT content FROM request_evidence WHERE request_id = ? AND id = ?")
                .param(request)
                .param(file)
                .query((row, index) -> row.getBytes("content"))
                .optional();
    }

    private static EvidenceFile read(ResultSet row, int index) throws SQLException {
        return new EvidenceFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getTimestamp("added_at").toInstant(),
                row.getString("added_by"));
    }
}
