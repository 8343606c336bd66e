package gov.ice.isaa.people;

import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.people.Attendance.Present;
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

/** Who is present somewhere, as this node hears of them; it tells the pages that watch. */
final class Heard {

    /** Asks all who are there to say so. */
    static final String WHO = "who";

    private static final String HERE = "here";
    private static final String GONE = "gone";
    private static final Executor SILENT =
            task -> Thread.ofVirtual().name("attendance-silent").start(task);

    private final Duration silence;
    private final UnaryOperator<String> nameOf;
    private final Set<Runnable> pages = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Word> heard = new ConcurrentHashMap<>();
    private final Registration signals;

    private record Word(Present present, long last) {}

    /**
     * Hears from now on.
     *
     * @param silence after which somebody counts as lost
     * @param nameOf the name to show for an account
     * @param listen begins to hand over what is heard
     */
    Heard(Duration silence, UnaryOperator<String> nameOf, Function<Heard, Registration> listen) {
        this.silence = silence;
        this.nameOf = nameOf;
        this.signals = listen.apply(this);
    }

    /** Says that somebody is there. */
    static String here(UUID id, String place, String account) {
        return String.join(" ", HERE, id.toString(), place, account);
    }

    /** Says that they left. */
    static String gone(UUID id) {
        return GONE + " " + id;
    }

    /** What is called when something changed. */
    Set<Runnable> pages() {
        return pages;
    }

    /** Who is there, by name. */
    List<Present> present() {
        return heard.values().stream()
                .map(Word::present)
                .sorted(Comparator.comparing(Present::name).thenComparing(Present::id))
                .toList();
    }

    /** Whether they were heard of and not lost since. */
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
        Word before = heard.get(id);
        Present present =
                before == null ? new Present(id, parts[2], parts[3], nameOf.apply(parts[3])) : before.present();
        Word now = new Word(present, number);
        heard.put(id, now);
        // Whoever was heard of since is another entry, and stays.
        CompletableFuture.delayedExecutor(silence.toMillis(), TimeUnit.MILLISECONDS, SILENT)
                .execute(() -> tell(heard.remove(id, now)));
        tell(before == null);
    }

    /** Hears no more; gives nothing to keep. */
    @Nullable
    Heard closed() {
        signals.remove();
        return null;
    }

    private void tell(boolean changed) {
        if (changed) {
            pages.forEach(Runnable::run);
        }
    }
}
