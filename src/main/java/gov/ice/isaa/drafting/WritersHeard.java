package gov.ice.isaa.drafting;

import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.drafting.Presence.Writer;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The writers of one draft, as this node hears of them; it tells the pages that have the draft open. */
final class WritersHeard {

    /** Asks all who write to say so. */
    static final String WHO = "who";

    private static final String HERE = "here";
    private static final String GONE = "gone";
    private static final Executor SILENT =
            task -> Thread.ofVirtual().name("writer-silent").start(task);

    private final Duration silence;
    private final UnaryOperator<String> nameOf;
    private final Set<Runnable> pages = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Heard> heard = new ConcurrentHashMap<>();
    private final Registration signals;

    private record Heard(Writer writer, long last) {}

    /**
     * Hears from now on.
     *
     * @param silence after which a writer counts as lost
     * @param nameOf the name to show for an account
     * @param listen begins to hand over what is heard
     */
    WritersHeard(Duration silence, UnaryOperator<String> nameOf, Function<WritersHeard, Registration> listen) {
        this.silence = silence;
        this.nameOf = nameOf;
        this.signals = listen.apply(this);
    }

    /** Says that an editor is open. */
    static String here(UUID id, String section, String account) {
        return String.join(" ", HERE, id.toString(), section, account);
    }

    /** Says that it was closed. */
    static String gone(UUID id) {
        return GONE + " " + id;
    }

    /** What is called when something changed. */
    Set<Runnable> pages() {
        return pages;
    }

    /** Who writes, by name. */
    List<Writer> writers() {
        return heard.values().stream()
                .map(Heard::writer)
                .sorted(Comparator.comparing(Writer::name).thenComparing(Writer::id))
                .toList();
    }

    /** Whether the writer was heard of and not lost since. */
    boolean hears(UUID id) {
        return heard.containsKey(id);
    }

    /** Takes one signal; each has another number. */
    void take(long number, String payload) {
        String[] parts = payload.split(" ", 4);
        UUID id = UUID.fromString(parts[1]);
        if (parts[0].equals(GONE)) {
            tell(heard.remove(id) != null);
            return;
        }
        Heard before = heard.get(id);
        Writer writer = before == null ? new Writer(id, parts[2], parts[3], nameOf.apply(parts[3])) : before.writer();
        Heard now = new Heard(writer, number);
        heard.put(id, now);
        // Whoever was heard of since is another entry, and stays.
        CompletableFuture.delayedExecutor(silence.toMillis(), TimeUnit.MILLISECONDS, SILENT)
                .execute(() -> tell(heard.remove(id, now)));
        tell(before == null);
    }

    /** Hears no more; gives nothing to keep. */
    @Nullable
    WritersHeard closed() {
        signals.remove();
        return null;
    }

    private void tell(boolean changed) {
        if (changed) {
            pages.forEach(Runnable::run);
        }
    }
}
