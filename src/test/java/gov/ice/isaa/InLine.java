package gov.ice.isaa;

import static org.awaitility.Awaitility.await;

import gov.ice.isaa.people.Person;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Two people act at once: the second begins while the first has not committed, and waits for a row of the first. */
@Component
public class InLine {

    private final TransactionOperations transaction;
    private final JdbcClient jdbc;

    InLine(TransactionOperations transaction, JdbcClient jdbc) {
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** Returns what the second was told: null when it went through, otherwise what it threw. */
    public @Nullable Throwable behind(Person first, Runnable action, Person second, Runnable attempt) {
        SignIn.as(first);
        CompletableFuture<Void> waiting = transaction.execute(status -> {
            action.run();
            CompletableFuture<Void> started = CompletableFuture.runAsync(
                    () -> {
                        SignIn.as(second);
                        attempt.run();
                    },
                    Thread::startVirtualThread);
            await().atMost(Duration.ofSeconds(20)).until(() -> started.isDone() || somebodyWaits());
            return started;
        });
        try {
            waiting.get();
            return null;
        } catch (ExecutionException told) {
            return told.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean somebodyWaits() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
                .query(Boolean.class)
                .single();
    }
}
