package gov.ice.isaa.discussion;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.Sha256;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Refusals;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Taking part in the discussion of a draft. The author and the office come from the sign-on alone; what was acknowledged
 * is stored, and sending it again with the same token changes nothing.
 */
@Service
@Transactional
public class Speaking {

    private static final Set<Phase> OPEN_PHASES = Set.of(Phase.NEGOTIATION, Phase.DEVELOPMENT, Phase.CLEARANCE);

    private final Agreements agreements;
    private final Drafts drafts;
    private final CommentThreadRepository threads;
    private final ThreadQueries queries;
    private final Entries entries;
    private final Places places;
    private final Mentions mentions;
    private final CurrentUser currentUser;
    private final AgencyTime time;
    private final Trail trail;
    private final Refusals refusals;
    private final Live live;
    private final ApplicationEventPublisher events;

    Speaking(
            Agreements agreements,
            Drafts drafts,
            CommentThreadRepository threads,
            ThreadQueries queries,
            Entries entries,
            Places places,
            Mentions mentions,
            CurrentUser currentUser,
            AgencyTime time,
            Trail trail,
            Refusals refusals,
            Live live,
            ApplicationEventPublisher events) {
        this.agreements = agreements;
        this.drafts = drafts;
        this.threads = threads;
        this.queries = queries;
        this.entries = entries;
        this.places = places;
        this.mentions = mentions;
        this.currentUser = currentUser;
        this.time = time;
        this.trail = trail;
        this.refusals = refusals;
        this.live = live;
        this.events = events;
    }

    /** Whether the agreement is in a phase in which its draft is discussed. */
    static boolean open(AgreementView agreement) {
        return OPEN_PHASES.contains(agreement.phase());
    }

    /**
     * Opens a thread on a passage or a section and gives its id.
     *
     * @throws UserMistake when the text is empty or too long, or the passage is not in that version of the draft
     */
    public UUID open(NewThread asked) {
        AgreementView agreement = agreements.require(asked.agreementId());
        Speaker author = requireSpeaker(agreement, "comment.open");
        // Holding the draft keeps saves and other new threads out: numbers have no gap, and no version slips by
        // unported.
        DraftView newest = drafts.hold(agreement.id());
        Optional<UUID> before = entries.threadOf(author.account(), asked.token());
        if (before.isPresent()) {
            return before.get();
        }
        DraftView seen = asked.version() == newest.number() ? newest : drafts.version(agreement.id(), asked.version());
        Quoted quoted = Quoted.in(seen, asked.passage());
        int number = asked.kind().ownOfficeOnly()
                ? threads.lastNote(agreement.id(), author.office())
                : threads.lastNumber(agreement.id());
        var thread = new CommentThread(agreement.id(), number + 1, author, time.now(), seen.number(), quoted);
        thread.become(asked.kind(), asked.proposed(), asked.rule());
        CommentBody words = mentions.checked(CommentText.required(asked.words()), agreement, thread.alone());
        Entry first = thread.say(author, words, time.now());
        threads.saveAndFlush(thread);
        if (quoted.passage().blockId() != null) {
            places.begin(thread.id(), quoted, seen, newest);
        }
        record(agreement, thread, first, asked.token());
        return thread.id();
    }

    /** Adds a comment in plain text to a thread, open or resolved. */
    public void reply(UUID threadId, String text, UUID token) {
        reply(threadId, CommentBody.plain(text), token);
    }

    /** Adds a comment to a thread, open or resolved. Throws {@link UserMistake} when it names somebody who may not see it. */
    public void reply(UUID threadId, CommentBody words, UUID token) {
        // What is too long is refused before anybody named in it is looked up.
        CommentBody said = CommentText.required(words);
        write(
                "comment.reply",
                threadId,
                token,
                (agreement, thread, author) ->
                        thread.say(author, mentions.checked(said, agreement, thread.alone()), time.now()));
    }

    /**
     * Resolves a thread: its office or the Program Office may, and only its office may withdraw. A rejection needs its
     * reason.
     */
    public void resolve(UUID threadId, Disposition disposition, String reason, UUID token) {
        write(
                "comment.resolve",
                threadId,
                token,
                (agreement, thread, author) -> thread.resolve(author, disposition, reason, time.now()));
    }

    /**
     * Takes a suggestion's words over into the draft, in a new version that names who suggested them, and resolves the thread
     * as accepted. An officer of the Program Office may.
     *
     * @throws UserMistake when the passage is gone or reads otherwise by now, or the suggestion was decided before
     */
    public void apply(UUID threadId, UUID token) {
        UUID agreementId = queries.agreementOf(threadId).orElseThrow(() -> new NoSuchAgreement(""));
        AgreementView agreement = agreements.require(agreementId);
        Speaker author = requireSpeaker(agreement, "comment.apply");
        if (!author.drafts()) {
            throw refusals.refuse("comment.apply", agreement.number());
        }
        // The draft is held before the thread, as when a thread is opened.
        DraftView newest = drafts.hold(agreementId);
        CommentThread thread = held(threadId, author);
        if (entries.threadOf(author.account(), token).isPresent()) {
            return;
        }
        String words = thread.suggested();
        ThreadView seen = queries.one(threadId, newest.number()).orElseThrow(() -> new NoSuchAgreement(""));
        Place place = Objects.requireNonNull(seen.place());
        DraftView changed = drafts.change(
                agreementId,
                text -> Suggestion.in(text, place, thread.quote(), words),
                "Wording suggested by %s, %s (comment %d)"
                        .formatted(
                                seen.entries().getFirst().author(),
                                thread.office().shortName(),
                                thread.number()));
        String reason = "Taken over in version %d.".formatted(changed.number());
        record(agreement, thread, thread.resolve(author, Disposition.ACCEPTED, reason, time.now()), token);
    }

    /**
     * Says by hand to which words of the newest version a thread belongs: its office or the Program Office may.
     *
     * @param version the version of the draft that was read
     * @throws UserMistake when the passage is not in that version, or no longer in the newest
     */
    public void attach(UUID threadId, int version, Passage passage, UUID token) {
        UUID agreementId = queries.agreementOf(threadId).orElseThrow(() -> new NoSuchAgreement(""));
        // The draft is held before the thread, as when a thread is opened.
        agreements.require(agreementId);
        DraftView newest = drafts.hold(agreementId);
        write("comment.attach", threadId, token, (agreement, thread, author) -> {
            DraftView seen = version == newest.number() ? newest : drafts.version(agreementId, version);
            Quoted quoted = Quoted.in(seen, passage);
            if (quoted.passage().blockId() == null) {
                throw new UserMistake("Select the words to which the comment belongs.");
            }
            Place place = places.carried(quoted, seen, newest);
            if (!place.stands()) {
                throw new UserMistake(
                        "The words were changed in version %d. Select them there.".formatted(newest.number()));
            }
            Entry entry = thread.attach(author, quoted.passage(), time.now());
            places.attach(threadId, place, newest.number());
            return entry;
        });
    }

    /** Opens a resolved thread again: its office or the Program Office may. */
    public void reopen(UUID threadId, String reason, UUID token) {
        write(
                "comment.reopen",
                threadId,
                token,
                (agreement, thread, author) -> thread.reopen(author, reason, time.now()));
    }

    private interface Step {
        Entry take(AgreementView agreement, CommentThread thread, Speaker author);
    }

    private void write(String asked, UUID threadId, UUID token, Step step) {
        UUID agreementId = queries.agreementOf(threadId).orElseThrow(() -> new NoSuchAgreement(""));
        AgreementView agreement = agreements.require(agreementId);
        Speaker author = requireSpeaker(agreement, asked);
        CommentThread thread = held(threadId, author);
        if (entries.threadOf(author.account(), token).isEmpty()) {
            record(agreement, thread, taken(asked, agreement, () -> step.take(agreement, thread, author)), token);
        }
    }

    /** The thread, as far as the author's office may know of it, which is this transaction's alone. */
    CommentThread held(UUID threadId, Speaker author) {
        return threads.hold(threadId)
                .filter(thread -> thread.seenBy(author.office()))
                .orElseThrow(() -> new NoSuchAgreement(""));
    }

    private Entry taken(String asked, AgreementView agreement, Supplier<Entry> step) {
        try {
            return step.get();
        } catch (AccessDeniedException notTheirs) {
            throw refusals.refuse(asked, agreement.number());
        }
    }

    void record(AgreementView agreement, CommentThread thread, Entry entry, UUID token) {
        entries.add(thread.id(), entry, token);
        live.publish(Discussions.topic(agreement.id()), thread.id().toString());
        if (!thread.kind().ownOfficeOnly() && (entry.number() == 1 || entry.decides())) {
            events.publishEvent(new OpenCommentsChanged(agreement.id()));
        }
        trail.append(TrailEvent.of(action(entry.kind()), subject(agreement, thread))
                .with("thread", thread.number())
                .with("entry", entry.number())
                .with("office", entry.office())
                .with("kind", entry.number() == 1 ? thread.kind() : null)
                .with(
                        "rule",
                        entry.number() == 1 && thread.rule() != null
                                ? thread.rule().id()
                                : null)
                .with("outsider", entry.outsider() != null ? true : null)
                .with("disposition", entry.disposition())
                .with("sha256", Sha256.of(entry.body())));
    }

    /** Those who read the agreement's history do not learn of internal notes; the trail as a whole tells of them. */
    static String subject(AgreementView agreement, CommentThread thread) {
        return agreement.number() + (thread.kind().ownOfficeOnly() ? " notes" : "");
    }

    Speaker requireSpeaker(AgreementView agreement, String asked) {
        Speaker speaker = Speaker.of(agreement, currentUser.require())
                .orElseThrow(() -> refusals.refuse(asked, agreement.number()));
        if (!open(agreement)) {
            throw new UserMistake("The discussion is closed: the agreement is in the phase “"
                    + agreement.phase().title() + "”.");
        }
        return speaker;
    }

    private static String action(Entry.Kind kind) {
        return switch (kind) {
            case COMMENT -> "comment.posted";
            case RESOLVED -> "comment.resolved";
            case REOPENED -> "comment.reopened";
            case ATTACHED -> "comment.attached";
        };
    }
}
