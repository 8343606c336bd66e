package gov.ice.isaa.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.io.ClassPathResource;

/** What never reaches a log, however far it is turned up. */
class LogsTest {

    private final PropertySourcesPropertyResolver settings = settings();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.security.saml2",
                "org.springframework.jdbc",
                "org.springframework.web",
                "org.opensaml",
                "PROTOCOL_MESSAGE",
                "org.hibernate",
                "org.hibernate.SQL",
                "org.hibernate.orm.jdbc",
                "org.postgresql",
                "com.vaadin",
                "org.atmosphere",
                "org.apache.coyote"
            })
    void messages_statements_and_content_are_pinned_below_debug(String logger) {
        assertThat(settings.getProperty("logging.level." + logger)).isIn("off", "warn", "info");
    }

    @Test
    void the_database_does_not_repeat_a_refused_row_in_its_message() {
        assertThat(settings.getProperty("spring.datasource.hikari.data-source-properties.logServerErrorDetail"))
                .isEqualTo("false");
    }

    @Test
    void health_and_figures_are_on_loopback_and_nothing_else_is_there() {
        assertThat(settings.getProperty("management.server.address")).isEqualTo("127.0.0.1");
        assertThat(settings.getProperty("management.endpoints.web.exposure.include", List.class))
                .isEqualTo(List.of("health", "prometheus"));
    }

    private static PropertySourcesPropertyResolver settings() {
        try {
            MutablePropertySources sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yaml"))
                    .forEach(sources::addLast);
            return new PropertySourcesPropertyResolver(sources);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
