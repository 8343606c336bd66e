package gov.ice.isaa.support.database;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to serve on a database that could lose what it has acknowledged. */
@Component
@Order(0)
@ConditionalOnProperty(name = "isaa.db.durable", matchIfMissing = true, havingValue = "true")
class DurabilityCheck implements ApplicationRunner {

    private final JdbcClient jdbc;

    DurabilityCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            String value = jdbc.sql("SELECT current_setting(?)")
                    .param(setting)
                    .query(String.class)
                    .single();
            if (value.equals("off")) {
                throw new IllegalStateException("PostgreSQL runs with " + setting + " off; the portal needs it on.");
            }
        }
    }
}
