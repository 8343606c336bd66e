package gov.ice.isaa.support.database;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.operations.AgencySettings;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** An agency's own PostgreSQL server, named by the variables of docs/operations.md. */
class NamedServerTest {

    private static final Map<String, String> VARIABLES = Map.of(
            "ISAA_DB_URL", "jdbc:postgresql://db.example.gov/isaa?sslmode=verify-full",
            "ISAA_DB_PASSWORD", "of the application",
            "ISAA_DB_OWNER_PASSWORD", "of the owner");

    @Test
    void the_portal_works_there_as_the_application_and_rolls_out_as_the_owner() {
        portal(VARIABLES).run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedPostgres.class);
            var application = context.getBean(JdbcConnectionDetails.class);
            assertThat(application.getJdbcUrl()).isEqualTo(VARIABLES.get("ISAA_DB_URL"));
            assertThat(application.getUsername()).isEqualTo("isaa_app");
            assertThat(application.getPassword()).isEqualTo("of the application");
            var owner = context.getBean(LiquibaseConnectionDetails.class);
            assertThat(owner.getJdbcUrl()).isEqualTo(VARIABLES.get("ISAA_DB_URL"));
            assertThat(owner.getUsername()).isEqualTo("isaa_owner");
            assertThat(owner.getPassword()).isEqualTo("of the owner");
        });
    }

    @Test
    void roles_that_are_called_otherwise_are_named_too() {
        var variables = new HashMap<>(VARIABLES);
        variables.put("ISAA_DB_USER", "agency_app");
        variables.put("ISAA_DB_OWNER_USER", "agency_owner");

        portal(variables).run(context -> {
            assertThat(context.getBean(JdbcConnectionDetails.class).getUsername())
                    .isEqualTo("agency_app");
            assertThat(context.getBean(LiquibaseConnectionDetails.class).getUsername())
                    .isEqualTo("agency_owner");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISAA_DB_PASSWORD", "ISAA_DB_OWNER_PASSWORD"})
    void a_missing_setting_is_named(String missing) {
        var variables = new HashMap<>(VARIABLES);
        variables.remove(missing);

        assertStopsAndNames(variables, missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISAA_DB_URL", "ISAA_DB_PASSWORD", "ISAA_DB_OWNER_PASSWORD"})
    void so_is_an_empty_one(String empty) {
        var variables = new HashMap<>(VARIABLES);
        variables.put(empty, " ");

        assertStopsAndNames(variables, empty);
    }

    private static void assertStopsAndNames(Map<String, String> variables, String name) {
        portal(variables)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("Set " + name + " to reach the PostgreSQL server (docs/operations.md)."));
    }

    private static ApplicationContextRunner portal(Map<String, String> variables) {
        return AgencySettings.variables(variables).withUserConfiguration(DatabaseConfiguration.class);
    }
}
