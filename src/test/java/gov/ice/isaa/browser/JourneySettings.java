package gov.ice.isaa.browser;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the portal under test at the running identity provider. */
final class JourneySettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(KeycloakServer.RUNNING.settings())
                .and("management.server.port=0", "vaadin.productionMode=true")
                .applyTo(context);
    }
}
