package gov.ice.isaa.support;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import gov.ice.isaa.PortalTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class LiveTest {

    @Autowired
    Live live;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    PlatformTransactionManager transactions;

    TransactionTemplate transaction;
    Live otherNode;
    LiveListener otherListener;
    final AtomicInteger killed = new AtomicInteger();
    final String topic = "draft:" + UUID.randomUUID();
    final List<String> here = new CopyOnWriteArrayList<>();
    final List<String> there = new CopyOnWriteArrayList<>();

    @BeforeEach
    void two_nodes_on_one_database() {
        transaction = new TransactionTemplate(transactions);
        otherNode = new Live(jdbc);
        otherListener = new LiveListener(otherNode, database);
        otherListener.start();
        live.subscribe(topic, signal -> here.add(signal.payload()));
        otherNode.subscribe(topic, signal -> there.add(signal.payload()));
    }

    @AfterEach
    void stop() {
        otherListener.stop();
    }

    @Test
    void a_signal_reaches_the_subscribers_on_both_nodes_within_a_second() {
        publish("one");

        await().atMost(Duration.ofSeconds(1)).untilAsserted(() -> {
            assertThat(here).containsExactly("one");
            assertThat(there).containsExactly("one");
        });
    }

    @Test
    void a_signal_of_a_rolled_back_transaction_is_never_delivered() {
        transaction.executeWithoutResult(status -> {
            live.publish(topic, "taken back");
            status.setRollbackOnly();
        });
        publish("kept");

        await().untilAsserted(() -> assertThat(there).containsExactly("kept"));
        assertThat(here).containsExactly("kept");
    }

    @Test
    void signals_of_one_transaction_arrive_together_and_in_order() {
        transaction.executeWithoutResult(
                status -> IntStream.range(0, 20).forEach(i -> live.publish(topic, Integer.toString(i))));

        List<String> all = IntStream.range(0, 20).mapToObj(Integer::toString).toList();
        await().untilAsserted(() -> assertThat(there).isEqualTo(all));
    }

    @Test
    void a_lower_sequence_that_commits_later_is_not_missed() throws Exception {
        var taken = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slow = threads.submit(() -> transaction.executeWithoutResult(status -> {
                live.publish(topic, "lower");
                taken.countDown();
                waitFor(mayCommit);
            }));
            waitFor(taken);
            publish("higher");
            await().untilAsserted(() -> assertThat(there).containsExactly("higher"));
            mayCommit.countDown();
            slow.get();
        }

        await().untilAsserted(() -> assertThat(there).containsExactly("higher", "lower"));
    }

    @Test
    void a_killed_listening_connection_loses_nothing_and_repeats_nothing() throws Exception {
        List<Future<?>> writers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 8; writer++) {
                String name = writer + "/";
                writers.add(threads.submit(() -> IntStream.range(0, 50).forEach(i -> {
                    publish(name + i);
                    if (i % 20 == 10) {
                        killListeningConnections();
                    }
                })));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }

        List<String> all = IntStream.range(0, 8)
                .boxed()
                .flatMap(writer -> IntStream.range(0, 50).mapToObj(i -> writer + "/" + i))
                .collect(toList());
        await().untilAsserted(() -> assertThat(there).containsExactlyInAnyOrderElementsOf(all));
        await().untilAsserted(() -> assertThat(here).containsExactlyInAnyOrderElementsOf(all));
        assertThat(killed).hasPositiveValue();
        publish("last");
        await().untilAsserted(() -> assertThat(there).hasSize(all.size() + 1).endsWith("last"));
    }

    @Test
    void a_subscriber_that_fails_or_hangs_disturbs_nobody() {
        var release = new CountDownLatch(1);
        live.subscribe(topic, signal -> {
            throw new IllegalStateException("a broken page");
        });
        live.subscribe(topic, signal -> waitFor(release));
        publish("one");
        publish("two");

        await().untilAsserted(() -> assertThat(here).containsExactly("one", "two"));
        release.countDown();
    }

    @Test
    void an_unsubscribed_page_hears_nothing_more() {
        List<String> left = new CopyOnWriteArrayList<>();
        live.subscribe(topic, signal -> left.add(signal.payload())).remove();
        publish("one");

        await().untilAsserted(() -> assertThat(here).containsExactly("one"));
        assertThat(left).isEmpty();
    }

    @Test
    void publishing_without_a_transaction_is_refused() {
        assertThatThrownBy(() -> live.publish(topic, "nowhere")).isInstanceOf(IllegalStateException.class);
    }

    private void publish(String payload) {
        transaction.executeWithoutResult(status -> live.publish(topic, payload));
    }

    private void killListeningConnections() {
        killed.addAndGet(
                jdbc.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'isaa-live'"
                                + " AND datname = current_database()")
                        .query(Boolean.class)
                        .list()
                        .size());
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
