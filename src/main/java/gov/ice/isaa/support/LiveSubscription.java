package gov.ice.isaa.support;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One subscriber's queue: signals are handed over one at a time and in order, and a slow one delays nobody else. */
final class LiveSubscription {

    private static final Logger log = LoggerFactory.getLogger(LiveSubscription.class);

    private final Consumer<LiveSignal> consumer;
    private final Queue<LiveSignal> waiting = new ArrayDeque<>();
    private boolean draining;
    private boolean closed;

    LiveSubscription(Consumer<LiveSignal> consumer) {
        this.consumer = consumer;
    }

    synchronized void accept(LiveSignal signal) {
        if (closed) {
            return;
        }
        waiting.add(signal);
        if (!draining) {
            draining = true;
            Thread.ofVirtual().name("live-" + signal.topic()).start(this::drain);
        }
    }

    synchronized void close() {
        closed = true;
        waiting.clear();
    }

    private void drain() {
        for (LiveSignal signal = next(); signal != null; signal = next()) {
            try {
                consumer.accept(signal);
            } catch (RuntimeException e) {
                log.warn("A subscriber of {} failed on signal {}", signal.topic(), signal.sequence(), e);
            }
        }
    }

    private synchronized @Nullable LiveSignal next() {
        LiveSignal signal = waiting.poll();
        draining = signal != null;
        return signal;
    }
}
