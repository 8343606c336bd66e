package gov.ice.isaa.support.database;

import gov.ice.isaa.support.database.Database.Login;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database: an agency's server where one is named, an embedded one otherwise. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnProperty(name = "isaa.db.url", matchIfMissing = true, havingValue = "embedded")
    EmbeddedPostgres embeddedPostgres(@Value("${isaa.home}") Path home) throws IOException {
        return EmbeddedPostgres.open(home.resolve("postgres"), true);
    }

    @Bean
    Database database(DatabaseSettings settings, @Nullable EmbeddedPostgres embedded) throws SQLException {
        if (embedded != null) {
            return embedded.database("isaa");
        }
        return new Database(
                required(settings.url(), "ISAA_DB_URL"),
                login(settings.ownerUser(), "isaa_owner", settings.ownerPassword(), "ISAA_DB_OWNER_PASSWORD"),
                login(settings.user(), "isaa_app", settings.password(), "ISAA_DB_PASSWORD"));
    }

    @Bean
    JdbcConnectionDetails applicationConnection(Database database) {
        return new ApplicationConnection(database.url(), database.application());
    }

    @Bean
    LiquibaseConnectionDetails ownerConnection(Database database) {
        return new OwnerConnection(database.url(), database.owner());
    }

    private static Login login(@Nullable String user, String usual, @Nullable String password, String variable) {
        return new Login(user == null ? usual : user, required(password, variable));
    }

    private static String required(@Nullable String value, String variable) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(
                    "Set " + variable + " to reach the PostgreSQL server (docs/operations.md).");
        }
        return value;
    }

    private record ApplicationConnection(String url, Login login) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }
    }

    private record OwnerConnection(String url, Login login) implements LiquibaseConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }
    }
}
