package gov.ice.isaa.trail.verify;

import gov.ice.isaa.support.database.Database;
import gov.ice.isaa.support.database.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The way of the auditor's role to the data: the named server, or the embedded one, started for the while if need be. */
final class AuditorAccess implements AutoCloseable {

    private final String url;
    private final Database.Login login;
    private final @Nullable EmbeddedPostgres embedded;

    private AuditorAccess(String url, Database.Login login, @Nullable EmbeddedPostgres embedded) {
        this.url = url;
        this.login = login;
        this.embedded = embedded;
    }

    static AuditorAccess open(Path home) throws IOException, SQLException {
        String url = System.getenv("ISAA_DB_URL");
        if (url != null && !url.isBlank()) {
            String user = System.getenv().getOrDefault("ISAA_DB_AUDITOR_USER", "isaa_auditor");
            String password = System.getenv().getOrDefault("ISAA_DB_AUDITOR_PASSWORD", "");
            return new AuditorAccess(url, new Database.Login(user, password), null);
        }
        if (!Files.isDirectory(home.resolve("postgres/data"))) {
            throw new IOException("there is no data in " + home.toAbsolutePath() + "; set ISAA_HOME or ISAA_DB_URL.");
        }
        EmbeddedPostgres embedded = EmbeddedPostgres.open(home.resolve("postgres"), true);
        Database database = embedded.database("isaa");
        return new AuditorAccess(database.url(), embedded.auditor(), embedded);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
