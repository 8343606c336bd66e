package gov.ice.isaa.bench;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Made-up agreements in numbers that an agency reaches after many years. */
final class GeneratedAgreements {

    private final JdbcClient jdbc;
    private int made;

    GeneratedAgreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes more until there are this many. */
    void upTo(int wanted) throws java.io.IOException {
        jdbc.sql(script("bench/agreements.sql"))
                .param("first", made)
                .param("last", wanted - 1)
                .update();
        jdbc.sql(script("bench/reviews.sql")).update();
        made = wanted;
    }

    private static String script(String name) throws java.io.IOException {
        return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
    }
}
