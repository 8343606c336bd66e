package gov.ice.isaa.discussion;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers read once for all pages of this node that hear of one change. What is kept serves only pages that were told of
 * that change or of an earlier one: nobody is answered from before what they were told of.
 */
final class ReadOnce<K, V> {

    private static final int KEPT = 500;

    private final Map<K, Reading<V>> readings = new ConcurrentHashMap<>();

    private record Reading<V>(long signal, V value) {}

    /** The answer to the question, no older than the signal with this sequence. */
    V since(long signal, K question, Supplier<V> read) {
        if (readings.size() > KEPT) {
            readings.clear();
        }
        return readings.compute(
                        question,
                        (key, kept) ->
                                kept != null && kept.signal() >= signal ? kept : new Reading<>(signal, read.get()))
                .value();
    }
}
