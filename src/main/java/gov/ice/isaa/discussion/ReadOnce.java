package gov.ice.isaa.discussion;

import com.google.common.base.Throwables;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers read once for all pages of this node that hear of one change. What is kept serves only pages that were told of
 * that change or of an earlier one: nobody is answered from before what they were told of.
 */
final class ReadOnce<K, V> {

    private static final int KEPT = 500;

    private final Map<K, Reading<V>> readings = new ConcurrentHashMap<>();

    private record Reading<V>(long signal, CompletableFuture<V> answer) {}

    /** The answer to the question, no older than the signal with this sequence; what hinders the reading hinders all who wait for it. */
    V since(long signal, K question, Supplier<V> read) {
        Reading<V> kept = readings.get(question);
        if (kept == null || kept.signal() < signal) {
            if (readings.size() > KEPT) {
                readings.clear();
            }
            var own = new Reading<V>(signal, new CompletableFuture<>());
            kept = readings.merge(question, own, (there, next) -> there.signal() >= signal ? there : next);
            if (kept == own) {
                answer(question, own, read);
            }
        }
        try {
            return kept.answer().join();
        } catch (CompletionException failed) {
            Throwables.throwIfUnchecked(Objects.requireNonNull(failed.getCause()));
            throw failed;
        }
    }

    /** A failure is not kept: whoever asks again reads again. */
    private void answer(K question, Reading<V> reading, Supplier<V> read) {
        try {
            reading.answer().complete(read.get());
        } catch (Throwable failed) {
            readings.remove(question, reading);
            reading.answer().completeExceptionally(failed);
        }
    }
}
