package gov.ice.isaa.discussion;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.Sha256;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Refusals;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changing and deleting one's own comments, for a while after they were sent. What was said before stays in the record, and
 * that it was changed is there for everybody.
 */
@Service
@Transactional
@EnableConfigurationProperties(DiscussionSettings.class)
public class Revising {

    private final Agreements agreements;
    private final Speaking speaking;
    private final Discussions discussions;
    private final ThreadQueries queries;
    private final Entries entries;
    private final Mentions mentions;
    private final CurrentUser currentUser;
    private final AgencyTime time;
    private final Trail trail;
    private final Refusals refusals;
    private final Live live;
    private final Duration changeableFor;

    Revising(
            Agreements agreements,
            Speaking speaking,
            Discussions discussions,
            ThreadQueries queries,
            Entries entries,
            Mentions mentions,
            CurrentUser currentUser,
            AgencyTime time,
            Trail trail,
            Refusals refusals,
            Live live,
            DiscussionSettings settings) {
        this.agreements = agreements;
        this.speaking = speaking;
        this.discussions = discussions;
        this.queries = queries;
        this.entries = entries;
        this.mentions = mentions;
        this.currentUser = currentUser;
        this.time = time;
        this.trail = trail;
        this.refusals = refusals;
        this.live = live;
        this.changeableFor = settings.changeableFor();
    }

    /**
     * Gives an entry other words.
     *
     * @param number the entry's number in its thread
     * @throws UserMistake when there are no words, too many, or the time for it is over
     */
    public void revise(UUID threadId, int number, CommentBody words, UUID token) {
        change("comment.revise", threadId, number, CommentText.required(words), token);
    }

    /** Takes an entry's words away; a thread that has nothing else is withdrawn. Throws as {@link #revise} does. */
    public void delete(UUID threadId, int number, UUID token) {
        change("comment.delete", threadId, number, CommentBody.EMPTY, token);
    }

    /** How an entry read before, oldest first and without how it reads now; nothing of what was deleted. */
    @Transactional(readOnly = true)
    public List<Wording> before(UUID threadId, int number) {
        Entry entry = entry(discussions.thread(threadId, 1).entries(), number);
        return entry.deleted() ? List.of() : entries.before(entry);
    }

    private void change(String asked, UUID threadId, int number, CommentBody words, UUID token) {
        UUID agreementId = queries.agreementOf(threadId).orElseThrow(() -> new NoSuchAgreement(""));
        AgreementView agreement = agreements.require(agreementId);
        Speaker author = speaking.requireSpeaker(agreement, asked);
        CommentThread thread = speaking.held(threadId, author);
        List<Entry> said = entries.ofThread(threadId);
        Entry entry = entry(said, number);
        if (!entry.saidBy(currentUser.require().account())) {
            throw refusals.refuse(asked, agreement.number());
        }
        // Sent again, or from another window: there is nothing left to take away.
        if (entries.revisedBy(token) || entry.deleted() && words.lines().isEmpty()) {
            return;
        }
        if (entry.deleted()) {
            throw new UserMistake("This comment was deleted. Add an answer instead; what you wrote is kept.");
        }
        Instant now = time.now();
        if (!now.isBefore(entry.at().plus(changeableFor))) {
            throw new UserMistake(
                    "A comment can be changed for %d minutes after it was sent. Add an answer to it instead."
                            .formatted(changeableFor.toMinutes()));
        }
        CommentBody checked = mentions.checked(words, agreement, thread.alone());
        entries.revise(entry, checked, now, token);
        live.publish(Discussions.topic(agreementId), threadId.toString());
        trail.append(TrailEvent.of(
                        words.lines().isEmpty() ? "comment.deleted" : "comment.revised",
                        Speaking.subject(agreement, thread))
                .with("thread", thread.number())
                .with("entry", number)
                .with("sha256Before", Sha256.of(entry.body()))
                .with("sha256After", Sha256.of(checked.text())));
        if (checked.lines().isEmpty() && said.size() == 1) {
            Entry withdrawn = thread.resolve(author, Disposition.WITHDRAWN, "", now);
            speaking.record(agreement, thread, withdrawn, UUID.randomUUID());
        }
    }

    private static Entry entry(List<Entry> said, int number) {
        return said.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchAgreement(""));
    }
}
