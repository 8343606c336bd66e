package gov.ice.isaa.discussion;

import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Rule;
import gov.ice.isaa.support.UserMistake;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** The aggregate: it numbers its entries and guards who decides on it, and when. */
@Entity
class CommentThread {

    @Id
    private UUID id;

    private UUID agreementId;
    private int number;

    @Enumerated(EnumType.STRING)
    private Office office;

    private String authorAccount;
    private String authorName;
    private Instant openedAt;
    private int madeOnVersion;
    private String sectionKey;
    private @Nullable String blockId;
    private boolean wholeBlock;
    private String quote;
    private String prefix;
    private String suffix;

    @Enumerated(EnumType.STRING)
    private ThreadKind kind;

    private @Nullable String proposed;

    @Enumerated(EnumType.STRING)
    private @Nullable Rule rule;

    @Enumerated(EnumType.STRING)
    private ThreadState state;

    @Enumerated(EnumType.STRING)
    private @Nullable Disposition disposition;

    private int lastEntry;

    @Version
    private @Nullable Integer version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CommentThread() {}

    /** A comment, until it is said what else it is. */
    CommentThread(UUID agreementId, int number, Speaker author, Instant now, int draftVersion, Quoted quoted) {
        Passage passage = quoted.passage();
        this.id = UUID.randomUUID();
        this.agreementId = agreementId;
        this.number = number;
        this.office = author.office();
        this.authorAccount = author.account();
        this.authorName = author.name();
        this.openedAt = now;
        this.madeOnVersion = draftVersion;
        this.sectionKey = passage.sectionKey();
        this.blockId = passage.blockId();
        this.wholeBlock = passage.scope() == Passage.Scope.BLOCK;
        this.quote = passage.quote();
        this.prefix = quoted.prefix();
        this.suffix = quoted.suffix();
        this.kind = ThreadKind.COMMENT;
        this.state = ThreadState.OPEN;
    }

    /**
     * Says what the thread is.
     *
     * @param words what a suggestion wants in the place of the passage; null for every other kind
     * @param question the stakeholder rule whose question it belongs to; null for none
     */
    void become(ThreadKind what, @Nullable String words, @Nullable Rule question) {
        if ((what == ThreadKind.SUGGESTION) != (words != null)) {
            throw new IllegalArgumentException("A suggestion has words, and nothing else has");
        }
        if (words != null && (blockId == null || quote.contains("\n"))) {
            throw new UserMistake("Select the words that you want to change within one paragraph; more than that is"
                    + " rewritten in the draft.");
        }
        kind = what;
        rule = question;
        proposed = words == null ? null : Suggestion.words(words, quote);
    }

    UUID id() {
        return id;
    }

    UUID agreementId() {
        return agreementId;
    }

    ThreadKind kind() {
        return kind;
    }

    Office office() {
        return office;
    }

    /** Whether those who speak for the office may know of the thread at all. */
    boolean seenBy(Office reader) {
        return !kind.ownOfficeOnly() || reader == office;
    }

    @Nullable
    Rule rule() {
        return rule;
    }

    String quote() {
        return quote;
    }

    /** The words of an open suggestion. Throws {@link UserMistake} where there is nothing to take over. */
    String suggested() {
        if (proposed == null) {
            throw new UserMistake("This is no suggestion of other words.");
        }
        if (state == ThreadState.RESOLVED) {
            throw new UserMistake("This suggestion was already decided. Reopen it first to decide otherwise.");
        }
        return proposed;
    }

    int number() {
        return number;
    }

    /** The office that alone sees the thread; null where everybody with need to know does. */
    @Nullable
    Office alone() {
        return kind.ownOfficeOnly() ? office : null;
    }

    Entry say(Speaker author, CommentBody words, Instant now) {
        return entry(Entry.Kind.COMMENT, author, null, CommentText.required(words), null, now);
    }

    /** What somebody outside said in a file that the author took in. */
    Entry sayFor(String outsider, Speaker author, String text, Instant now) {
        return entry(Entry.Kind.COMMENT, author, outsider, CommentText.required(CommentBody.plain(text)), null, now);
    }

    Entry resolve(Speaker by, Disposition outcome, String reason, Instant now) {
        requireDecider(by);
        if (state == ThreadState.RESOLVED) {
            throw new UserMistake("This thread was already resolved. Reopen it first to decide otherwise.");
        }
        if (outcome.ownOnly() && by.office() != office) {
            throw new UserMistake("Only %s can withdraw its comment.".formatted(office.shortName()));
        }
        CommentBody why = CommentText.reason(reason);
        if (outcome.needsReason() && why.lines().isEmpty()) {
            throw new UserMistake("Say why the comment is rejected; the reason goes into the record.");
        }
        Entry entry = entry(Entry.Kind.RESOLVED, by, null, why, outcome, now);
        state = ThreadState.RESOLVED;
        disposition = outcome;
        return entry;
    }

    Entry reopen(Speaker by, String reason, Instant now) {
        requireDecider(by);
        if (state == ThreadState.OPEN) {
            throw new UserMistake("This thread is already open.");
        }
        Entry entry = entry(Entry.Kind.REOPENED, by, null, CommentText.reason(reason), null, now);
        state = ThreadState.OPEN;
        disposition = null;
        return entry;
    }

    /** Says that the thread belongs to these words: whoever decides on it may. Throws {@link UserMistake} for one without words. */
    Entry attach(Speaker by, Passage words, Instant now) {
        requireDecider(by);
        if (blockId == null) {
            throw new UserMistake("This comment is on a whole section or the whole draft, and stays there.");
        }
        wholeBlock = false;
        sectionKey = words.sectionKey();
        return entry(Entry.Kind.ATTACHED, by, null, CommentBody.plain(words.quote()), null, now);
    }

    private void requireDecider(Speaker by) {
        if (kind == ThreadKind.CONCERN ? by.office() != office : !by.decidesFor(office)) {
            throw new AccessDeniedException(
                    kind == ThreadKind.CONCERN
                            ? "Only %s lets go of its concern.".formatted(office.shortName())
                            : "Only %s or the Program Office decides on this thread.".formatted(office.shortName()));
        }
    }

    private Entry entry(
            Entry.Kind kind,
            Speaker by,
            @Nullable String outsider,
            CommentBody said,
            @Nullable Disposition outcome,
            Instant now) {
        lastEntry++;
        return new Entry(
                UUID.randomUUID(),
                lastEntry,
                kind,
                by.office(),
                by.account(),
                by.name(),
                outsider,
                said,
                outcome,
                now,
                null);
    }
}
