package gov.ice.isaa.trail.verify;

import gov.ice.isaa.support.database.Database;
import gov.ice.isaa.support.database.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database with the portal's schema, for tampering with it. */
public final class TrailDatabase {

    private final EmbeddedPostgres server;
    private final String name;
    private final Database database;

    private TrailDatabase(EmbeddedPostgres server, String name) throws SQLException {
        this.server = server;
        this.name = name;
        this.database = server.database(name);
    }

    /** A new database with the schema rolled out. */
    public static TrailDatabase rolledOut(EmbeddedPostgres server, String name) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        }
        var made = new TrailDatabase(server, name);
        var liquibase = new SpringLiquibase();
        liquibase.setDataSource(made.as(made.database.owner()));
        liquibase.setChangeLog("classpath:db/master.xml");
        liquibase.setDefaultSchema("isaa");
        liquibase.setResourceLoader(new DefaultResourceLoader());
        try {
            liquibase.afterPropertiesSet();
        } catch (LiquibaseException e) {
            throw new IllegalStateException(e);
        }
        return made;
    }

    /** A database of that name as it was left. */
    public static TrailDatabase left(EmbeddedPostgres server, String name) throws SQLException {
        return new TrailDatabase(server, name);
    }

    /** A copy of this database under another name. */
    public TrailDatabase copy(String copy) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + copy + " WITH (FORCE)");
            statement.execute("CREATE DATABASE " + copy + " TEMPLATE " + name);
        }
        return new TrailDatabase(server, copy);
    }

    public DataSource application() {
        return as(database.application());
    }

    /** Where the database is. */
    String url() {
        return database.url();
    }

    public Connection auditor() throws SQLException {
        return as(server.auditor()).getConnection();
    }

    /** Does what only somebody with the server in hand can do: past every right and trigger. */
    public void tamper(String... statements) throws SQLException {
        try (Connection connection = server.connect(name);
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private DataSource as(Database.Login login) {
        return new DriverManagerDataSource(database.url(), login.user(), login.password());
    }
}
