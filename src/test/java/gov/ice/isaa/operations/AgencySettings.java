package gov.ice.isaa.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

/** The settings of an agency, the two ways docs/operations.md tells: variables, and an application.yaml. */
public final class AgencySettings {

    private AgencySettings() {}

    /** Beans that see these environment variables and none of the machine's own. */
    public static ApplicationContextRunner variables(Map<String, String> variables) {
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        return new ApplicationContextRunner()
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .replace(name, new SystemEnvironmentPropertySource(name, Map.copyOf(variables))));
    }

    /** The same beans, which see this application.yaml besides. */
    public static ApplicationContextRunner with(ApplicationContextRunner beans, String yaml) {
        return beans.withInitializer(context -> {
            try {
                new YamlPropertySourceLoader()
                        .load("agency", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))
                        .forEach(context.getEnvironment().getPropertySources()::addLast);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
