package gov.ice.isaa.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A drafter who writes over a line that drops what goes to the server, or what comes back from it. */
final class BadLine {

    /** What all of them were told is stored. */
    static final class Ledger {

        final Set<String> typed = ConcurrentHashMap.newKeySet();
        final Set<String> takenOut = ConcurrentHashMap.newKeySet();
        final AtomicInteger versions = new AtomicInteger();
        final AtomicInteger joined = new AtomicInteger();
        final AtomicInteger decided = new AtomicInteger();
        final AtomicInteger sentAgain = new AtomicInteger();
        final AtomicInteger changedMeanwhile = new AtomicInteger();

        private void acknowledged(List<Block> before, List<Block> after) {
            List<String> was = TypedWords.of(before);
            List<String> is = TypedWords.of(after);
            is.stream().filter(word -> !was.contains(word)).forEach(typed::add);
            was.stream().filter(word -> !is.contains(word)).forEach(takenOut::add);
        }
    }

    /** A save to which no answer came; the text stays as it was sent, and so does its base. */
    private record Sent(
            String section,
            int base,
            List<Block> before,
            List<Block> blocks,
            @Nullable SaveResult lost) {}

    private final String name;
    private final Drafts drafts;
    private final UUID agreement;
    private final Ledger ledger;
    private final Random random;
    private @Nullable Sent waiting;
    private @Nullable Sent next;
    private int words;

    BadLine(String name, long seed, Drafts drafts, UUID agreement, Ledger ledger) {
        this.name = name;
        this.random = new Random(seed);
        this.drafts = drafts;
        this.agreement = agreement;
        this.ledger = ledger;
    }

    /** Opens a section as it is now and types in it. */
    void type(String shared, String own, String other) {
        DraftView draft = drafts.current(agreement).orElseThrow();
        String key =
                random.nextInt(4) == 0 || waiting != null && waiting.section().equals(shared) ? own : shared;
        List<Block> before = blocks(draft, key);
        List<Block> after = before;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            after = TypedWords.edited(after, name + "-" + words++, blocks(draft, other), random);
        }
        next = new Sent(key, draft.number(), before, after, null);
    }

    /** Sends what was typed; what was dropped a round ago is sent again after it. */
    void send() {
        Sent dropped = waiting;
        waiting = null;
        Sent typed = next;
        next = null;
        if (typed != null) {
            deliver(typed);
        }
        if (dropped != null) {
            again(dropped);
        }
    }

    /** Sends whatever is still not acknowledged. */
    void finish() {
        Sent dropped = waiting;
        waiting = null;
        if (dropped != null) {
            again(dropped);
        }
    }

    private void deliver(Sent sent) {
        if (waiting == null && random.nextInt(6) == 0) {
            waiting = sent;
            return;
        }
        SaveResult result = save(sent);
        if (waiting == null && random.nextInt(4) == 0) {
            waiting = new Sent(sent.section(), sent.base(), sent.before(), sent.blocks(), result);
            return;
        }
        heard(sent, result);
    }

    private void again(Sent sent) {
        if (!(sent.lost() instanceof SaveResult.Saved stored)) {
            heard(sent, save(sent));
            return;
        }
        // Stored already: told so, and nothing else.
        ledger.sentAgain.incrementAndGet();
        SaveResult result = drafts.saveSection(agreement, sent.section(), sent.base(), sent.blocks());
        assertThat(result).isInstanceOfSatisfying(SaveResult.Saved.class, known -> {
            assertThat(known.version().number())
                    .isGreaterThanOrEqualTo(stored.version().number());
            if (known.joined() != null) {
                ledger.changedMeanwhile.incrementAndGet();
            }
        });
        ledger.acknowledged(sent.before(), sent.blocks());
    }

    private SaveResult save(Sent sent) {
        SaveResult result = drafts.saveSection(agreement, sent.section(), sent.base(), sent.blocks());
        if (result instanceof SaveResult.Saved saved) {
            ledger.versions.incrementAndGet();
            if (saved.joined() != null) {
                ledger.joined.incrementAndGet();
            }
        }
        return result;
    }

    private void heard(Sent sent, SaveResult result) {
        if (result instanceof SaveResult.Conflict conflict) {
            ledger.decided.incrementAndGet();
            List<Block> both = conflict.joined().with(TypedWords::keepingBoth);
            List<Block> theirs = blocks(conflict.current(), sent.section());
            Sent decided = new Sent(sent.section(), conflict.current().number(), theirs, both, null);
            assertThat(new HashSet<>(TypedWords.of(both))).hasSameSizeAs(TypedWords.of(both));
            heard(decided, save(decided));
        } else {
            ledger.acknowledged(sent.before(), sent.blocks());
        }
    }

    private static List<Block> blocks(DraftView draft, String section) {
        return draft.document().section(section).orElseThrow().blocks();
    }
}
