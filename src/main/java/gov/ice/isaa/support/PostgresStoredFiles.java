package gov.ice.isaa.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files in the database. A trigger there writes the trail record, and another refuses every change. */
@Component
class PostgresStoredFiles implements StoredFiles {

    private static final String COLUMNS = "SELECT id, name, media_type, size, sha256, stored_at";
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final int LONGEST_NAME = 255;

    private final JdbcClient jdbc;

    PostgresStoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredFile store(String name, String mediaType, byte[] content) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || content.length == 0 || content.length > LARGEST) {
            throw new IllegalArgumentException("A stored file has a name of 1 to 255 characters and 1 byte to 64 MiB.");
        }
        Acting acting = Acting.now();
        return jdbc.sql("""
                        INSERT INTO isaa.stored_file (id, name, media_type, content, stored_by, stored_as)
                        VALUES (:id, :name, :mediaType, :content, :account, :roles)
                        RETURNING id, name, media_type, size, sha256, stored_at
                        """)
                .param("id", UUID.randomUUID())
                .param("name", name)
                .param("mediaType", mediaType)
                .param("content", content)
                .param("account", acting.account())
                .param("roles", acting.roles())
                .query(PostgresStoredFiles::read)
                .single();
    }

    @Override
    public StoredFile find(UUID id) {
        return jdbc.sql(COLUMNS + " FROM isaa.stored_file WHERE id = :id")
                .param("id", id)
                .query(PostgresStoredFiles::read)
                .optional()
                .orElseThrow(() -> missing(id));
    }

    @Override
    public byte[] content(UUID id) {
        Kept kept = jdbc.sql("SELECT content, sha256(content) = sha256 AS intact FROM isaa.stored_file WHERE id = :id")
                .param("id", id)
                .query((row, number) -> new Kept(row.getBytes("content"), row.getBoolean("intact")))
                .optional()
                .orElseThrow(() -> missing(id));
        if (!kept.intact) {
            throw new IllegalStateException("Stored file " + id + " no longer has the hash it was stored with.");
        }
        return kept.content;
    }

    private static StoredFile read(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getTimestamp("stored_at").toInstant());
    }

    private static NoSuchElementException missing(UUID id) {
        return new NoSuchElementException("No stored file " + id);
    }

    // A carrier between the row and the check, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(byte[] content, boolean intact) {}
}
