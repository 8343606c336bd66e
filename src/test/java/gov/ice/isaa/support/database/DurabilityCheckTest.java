package gov.ice.isaa.support.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gov.ice.isaa.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class DurabilityCheckTest {

    @TempDir
    static Path folder;

    static EmbeddedPostgres server;
    static Database database;

    @BeforeAll
    static void start() throws Exception {
        server = EmbeddedPostgres.open(folder, true);
        database = server.database("isaa");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "remote_write", "remote_apply"})
    void a_server_that_keeps_what_it_acknowledged_will_do(String commit) {
        assertThatCode(() -> check(commit)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "local"})
    void one_whose_commits_do_not_wait_for_every_promised_copy_will_not(String commit) {
        assertThatIllegalStateException()
                .isThrownBy(() -> check(commit))
                .withMessageContaining("with synchronous_commit=" + commit + " and could lose");
    }

    @Test
    void one_that_does_not_write_to_the_disk_will_not() throws SQLException {
        try (Connection connection = TestDatabase.server().connect("postgres")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> check(connection))
                    .withMessageContaining("with fsync=off, full_page_writes=off, synchronous_commit=off and");
        }
    }

    private static void check(String commit) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.url(),
                        database.application().user(),
                        database.application().password());
                var statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = " + commit);
            check(connection);
        }
    }

    private static void check(Connection connection) {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        new DurabilityCheck(jdbc).run(new DefaultApplicationArguments());
    }
}
