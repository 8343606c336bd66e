package gov.ice.isaa.trail.verify;

import gov.ice.isaa.support.database.Database;
import gov.ice.isaa.support.database.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database with the portal's schema, for writing a trail from many sides and for tampering with it. */
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

    /** Appends records from several connections at once, each record in a transaction of its own. */
    public void write(int writers, int recordsEach) throws SQLException, InterruptedException {
        List<Callable<Void>> work = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            String account = "writer-" + writer;
            work.add(() -> append(account, recordsEach));
        }
        try (var threads = Executors.newFixedThreadPool(writers)) {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new SQLException(e.getCause());
        }
    }

    private Void append(String account, int records) throws SQLException {
        try (Connection connection = application().getConnection();
                var append = connection.prepareStatement("SELECT trail.append(?, ?, ?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < records; i++) {
                append.setString(1, account);
                append.setString(2, "PROGRAM_OFFICER");
                append.setString(3, "agreement.moved");
                append.setString(4, "ISAA-2026-%04d".formatted(i % 1000));
                append.setObject(5, new String[] {"from", "to"});
                append.setObject(6, new String[] {"DEVELOPMENT", "CLEARANCE"});
                append.execute();
                connection.commit();
            }
        }
        return null;
    }

    private DataSource as(Database.Login login) {
        return new DriverManagerDataSource(database.url(), login.user(), login.password());
    }
}
