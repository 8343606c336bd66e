package gov.ice.isaa.support.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Rolls db/roles.sql and db/database.sql out on the embedded server; on an agency's server an administrator does. */
final class Roles {

    private Roles() {}

    /** Creates the roles with their passwords and the database, each unless it exists. */
    static void create(Connection server, String database, Properties passwords) throws SQLException {
        try (Statement statement = server.createStatement()) {
            statement.execute(script("/db/roles.sql"));
            for (String role : new String[] {"isaa_owner", "isaa_app", "isaa_auditor"}) {
                statement.execute("ALTER ROLE " + role + " PASSWORD '" + passwords.getProperty(role) + "'");
            }
            try (ResultSet found =
                    statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + database + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE " + database + " OWNER isaa_owner");
        }
    }

    /** Prepares the database: extensions, schema, and nobody else may connect. */
    static void prepare(Connection inside, String database) throws SQLException {
        try (Statement statement = inside.createStatement()) {
            statement.execute(script("/db/database.sql"));
            statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE " + database + " TO isaa_owner, isaa_app, isaa_auditor");
        }
    }

    private static String script(String name) {
        try (InputStream script = Roles.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException(name + " is missing from the build.");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
