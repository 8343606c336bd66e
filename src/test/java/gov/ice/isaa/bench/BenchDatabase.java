package gov.ice.isaa.bench;

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
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A server as durable as the portal's own, so that what is measured is what people get. */
public final class BenchDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedPostgres SERVER = start();
    private static final Database PORTAL = fresh();

    static EmbeddedPostgres server() {
        return SERVER;
    }

    /** The owner's way in, for what the server does by itself at quiet times. */
    static DriverManagerDataSource owner() {
        return new DriverManagerDataSource(
                PORTAL.url(), PORTAL.owner().user(), PORTAL.owner().password());
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "isaa.db.url=" + PORTAL.url(),
                        "isaa.db.password=" + PORTAL.application().password(),
                        "isaa.db.owner-password=" + PORTAL.owner().password(),
                        "isaa.home=target/bench-home")
                .applyTo(context);
    }

    private static Database fresh() {
        try (Connection connection = SERVER.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS isaa WITH (FORCE)");
            return SERVER.database("isaa");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.open(Path.of("target/bench-postgres"), true);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
