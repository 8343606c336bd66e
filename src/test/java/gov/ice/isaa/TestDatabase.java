package gov.ice.isaa;

import gov.ice.isaa.support.database.Database;
import gov.ice.isaa.support.database.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One real PostgreSQL for all tests of a JVM, emptied at the first use; its data folder is kept for speed. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedPostgres SERVER = start();
    private static final Database PORTAL = fresh("isaa");

    /** The portal's database by its owner, who alone may change and delete what the portal only adds. */
    public static JdbcClient asOwner() {
        return JdbcClient.create(new DriverManagerDataSource(
                PORTAL.url(), PORTAL.owner().user(), PORTAL.owner().password()));
    }

    /** The server, for tests that need a database of their own. */
    public static EmbeddedPostgres server() {
        return SERVER;
    }

    /** The database that the tests of this JVM share. */
    public static Database portal() {
        return PORTAL;
    }

    /** A new, empty database with the portal's roles; one of that name is dropped before. */
    public static Database fresh(String name) {
        try (Connection connection = SERVER.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            return SERVER.database(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The settings that point the portal at the database. */
    public static String[] settings(Database database) {
        return new String[] {
            "isaa.db.url=" + database.url(),
            "isaa.db.password=" + database.application().password(),
            "isaa.db.owner-password=" + database.owner().password(),
            "isaa.db.durable=false",
            "isaa.home=target/test-home",
            "isaa.maintenance.expire-at=-",
        };
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(settings(PORTAL)).applyTo(context);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.open(Path.of("target/test-postgres"), false);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
