package gov.ice.isaa.people.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** Metadata from a server that can stall in the middle of its answer. */
class IdentityProviderTest extends SignOnFixture {

    @Autowired
    SignOnSettings settings;

    @Autowired
    SigningKey key;

    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private volatile boolean stalls;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metadata", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    @Timeout(20)
    void while_a_newer_answer_stalls_people_sign_on_by_the_known_one() {
        IdentityProvider provider = new IdentityProvider(address(), BASE, settings, key, new Moved());
        assertThat(provider.current()).isPresent();
        stalls = true;
        now.updateAndGet(before -> before.plus(settings.metadataRefresh()));

        assertThat(provider.current()).isPresent();
        await().until(() -> answers.get() == 2);
        assertThat(provider.current()).isPresent();
        assertThat(answers).hasValue(2);
    }

    @Test
    @Timeout(20)
    void an_answer_that_is_not_whole_in_time_is_none() {
        stalls = true;

        assertThatIllegalStateException()
                .isThrownBy(() -> Metadata.read(address(), Duration.ofMillis(300)))
                .withMessageContaining("no answer");
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/metadata";
    }

    private void answer(HttpExchange exchange) throws IOException {
        answers.incrementAndGet();
        byte[] metadata = IDP.metadata().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, metadata.length);
        exchange.getResponseBody().write(metadata, 0, 10);
        exchange.getResponseBody().flush();
        if (stalls) {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.getResponseBody().write(metadata, 10, metadata.length - 10);
        exchange.close();
    }

    /** A clock that the test moves. */
    private final class Moved extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
