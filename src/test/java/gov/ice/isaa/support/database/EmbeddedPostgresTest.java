package gov.ice.isaa.support.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

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

    @Test
    void a_commit_waits_for_the_disk() throws SQLException {
        try (Connection connection = as(database.application())) {
            assertThat(show(connection, "fsync")).isEqualTo("on");
            assertThat(show(connection, "synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void nobody_gets_in_without_a_password() {
        for (String user : new String[] {"postgres", "isaa_owner", "isaa_app"}) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), user, "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void the_passwords_and_the_data_are_closed_to_other_users() throws Exception {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("connection.properties"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))))
                .isEqualTo("rwx------");
        assertThat(folder.resolve("initial-password")).doesNotExist();
    }

    @Test
    void the_server_listens_on_the_loopback_address_alone() throws SQLException {
        try (Connection connection = server.connect("isaa")) {
            assertThat(show(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(show(connection, "unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void the_role_of_the_trail_never_logs_in() throws SQLException {
        try (Connection connection = server.connect("isaa");
                ResultSet role = connection
                        .createStatement()
                        .executeQuery("SELECT rolcanlogin, rolsuper FROM pg_roles WHERE rolname = 'isaa_trail'")) {
            assertThat(role.next()).isTrue();
            assertThat(role.getBoolean("rolcanlogin")).isFalse();
            assertThat(role.getBoolean("rolsuper")).isFalse();
        }
    }

    @Test
    void a_second_opening_joins_the_running_server_and_leaves_it_running() throws Exception {
        try (EmbeddedPostgres second = EmbeddedPostgres.open(folder, true)) {
            assertThat(second.database("isaa").url()).isEqualTo(database.url());
        }
        try (Connection connection = as(database.application())) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void whoever_started_the_server_leaves_it_running_while_others_are_connected(@TempDir Path own) throws Exception {
        EmbeddedPostgres started = EmbeddedPostgres.open(own, true);
        Database data = started.database("isaa");
        String asAnotherProcess = data.url().replaceAll("ApplicationName=.*", "ApplicationName=isaa-other");
        try (Connection joined = DriverManager.getConnection(
                asAnotherProcess, data.application().user(), data.application().password())) {
            started.close();

            assertThat(joined.isValid(5)).isTrue();
        }
        await().untilAsserted(() -> {
            started.close();
            assertThat(own.resolve("data/postmaster.pid")).doesNotExist();
        });
    }

    private static Connection as(Database.Login login) throws SQLException {
        return DriverManager.getConnection(database.url(), login.user(), login.password());
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
