package gov.ice.isaa.support;

import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Live signals between pages on all nodes: published in a transaction, delivered once to every subscriber of the topic
 * after the commit, wherever it is. A page subscribes first and reads second, so that nothing falls between.
 */
@Component
public class Live {

    /** The channel that all nodes listen on. */
    static final String CHANNEL = "isaa_live";

    private final JdbcClient jdbc;
    private final Map<String, Set<LiveSubscription>> subscriptions = new ConcurrentHashMap<>();

    Live(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Publishes in the caller's transaction; a rollback takes the signal back. The payload holds identifiers, at most
     * 2,000 characters.
     *
     * @throws IllegalStateException without a transaction
     */
    public void publish(String topic, String payload) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A live signal is published inside a transaction.");
        }
        // PostgreSQL folds equal notifications of one transaction into one, however many signals it publishes.
        jdbc.sql("""
                WITH signal AS (INSERT INTO live_signal (topic, payload) VALUES (:topic, :payload) RETURNING tx)
                SELECT pg_notify(:channel, tx::text)::text FROM signal""")
                .param("topic", topic)
                .param("payload", payload)
                .param("channel", CHANNEL)
                .query(String.class)
                .single();
    }

    /**
     * Calls the consumer with every signal of the topic from now on, one at a time and in order, on a thread of its own;
     * what it throws is logged and touches nobody else. Signals may come close together: read again rather than count.
     */
    public Registration subscribe(String topic, Consumer<LiveSignal> consumer) {
        var subscription = new LiveSubscription(consumer);
        subscriptions.compute(topic, (key, present) -> {
            Set<LiveSubscription> all = present == null ? ConcurrentHashMap.newKeySet() : present;
            all.add(subscription);
            return all;
        });
        return Registration.once(() -> {
            subscription.close();
            subscriptions.computeIfPresent(topic, (key, present) -> {
                present.remove(subscription);
                return present.isEmpty() ? null : present;
            });
        });
    }

    /** Hands a committed signal to the subscribers of its topic on this node. */
    void deliver(LiveSignal signal) {
        subscriptions.getOrDefault(signal.topic(), Set.of()).forEach(subscription -> subscription.accept(signal));
    }
}
