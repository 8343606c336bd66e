package gov.ice.isaa.support.database;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to serve on a database that could lose what it has acknowledged: in a power cut, or, where a commit waits for
 * the local disk alone, when a synchronous standby takes over.
 */
@Component
@Order(0)
@ConditionalOnProperty(name = "isaa.db.durable", matchIfMissing = true, havingValue = "true")
class DurabilityCheck implements ApplicationRunner {

    private static final Set<String> DURABLE = Set.of(
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "synchronous_commit=remote_write",
            "synchronous_commit=remote_apply");

    private final JdbcClient jdbc;

    DurabilityCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String unsafe = Stream.of("fsync", "full_page_writes", "synchronous_commit")
                .map(setting -> setting + "=" + value(setting))
                .filter(setting -> !DURABLE.contains(setting))
                .collect(Collectors.joining(", "));
        if (!unsafe.isEmpty()) {
            throw new IllegalStateException("PostgreSQL runs with " + unsafe
                    + " and could lose what it has acknowledged; the portal needs it on (docs/operations.md).");
        }
    }

    private String value(String setting) {
        return jdbc.sql("SELECT current_setting(?)")
                .param(setting)
                .query(String.class)
                .single();
    }
}
