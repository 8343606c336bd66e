package gov.ice.isaa.browser;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Points the portal under test at the running identity provider. All journeys share one port, which the realm knows: a
 * portal with settings of its own has the other one rest until it is gone. Who falls silent counts as lost soon, so that
 * no journey waits for it.
 */
final class JourneySettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static @Nullable ConfigurableApplicationContext shared;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (shared == null) {
            shared = context;
        } else {
            shared.stop();
        }
        TestPropertyValues.of(KeycloakServer.RUNNING.settings())
                .and("isaa.drafting.writer-lost-after=" + WritersTest.SILENCE_SECONDS + "s")
                .and("server.port=" + KeycloakServer.RUNNING.portalPort(), "management.server.port=0")
                .and("vaadin.productionMode=true")
                .applyTo(context);
    }
}
