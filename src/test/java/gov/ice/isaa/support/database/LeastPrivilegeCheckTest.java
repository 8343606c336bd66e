package gov.ice.isaa.support.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gov.ice.isaa.PortalTest;
import gov.ice.isaa.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@PortalTest
class LeastPrivilegeCheckTest {

    private static final Database DATABASE = TestDatabase.portal();

    @Test
    void the_role_of_the_application_may_serve() {
        assertThatCode(() -> check(DATABASE.application())).doesNotThrowAnyException();
    }

    @Test
    void the_owner_of_the_tables_may_not() {
        assertThatIllegalStateException().isThrownBy(() -> check(DATABASE.owner()));
    }

    @Test
    void a_superuser_may_not() throws SQLException {
        try (var connection = TestDatabase.server().connect("isaa")) {
            var superuser = JdbcClient.create(new SingleConnectionDataSource(connection, true));

            assertThatIllegalStateException()
                    .isThrownBy(() -> new LeastPrivilegeCheck(superuser).run(new DefaultApplicationArguments()));
        }
    }

    @Test
    void the_trail_belongs_to_a_role_that_nobody_logs_in_as() throws SQLException {
        try (var connection = TestDatabase.server().connect("isaa")) {
            var owners = JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql("""
                    SELECT proname || ' ' || pg_get_userbyid(proowner) FROM pg_proc
                    WHERE pronamespace = 'trail'::regnamespace
                    UNION
                    SELECT relname || ' ' || pg_get_userbyid(relowner) FROM pg_class
                    WHERE relnamespace = 'trail'::regnamespace
                    """)
                    .query(String.class)
                    .list();

            assertThat(owners).contains("append isaa_trail", "trail_record isaa_trail", "head isaa_trail");
            assertThat(owners).allMatch(owner -> owner.endsWith(" isaa_trail"));
        }
    }

    private static void check(Database.Login login) {
        var source = new DriverManagerDataSource(DATABASE.url(), login.user(), login.password());
        new LeastPrivilegeCheck(JdbcClient.create(source)).run(new DefaultApplicationArguments());
    }
}
