package gov.ice.isaa.discussion;

import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.people.Attendance;
import gov.ice.isaa.people.Attendance.Being;
import gov.ice.isaa.people.Attendance.Present;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.Choices;
import gov.ice.isaa.support.Live;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;

/** Who has a draft open now and for which office, and who writes a comment in which thread. */
@Service
public class Company {

    /** What a thread that is yet to be opened is called. */
    public static final String NEW_THREAD = "new";

    private static final Duration LOST = Duration.ofSeconds(90);
    /** Whoever pauses for that long is thinking. */
    private static final Duration PAUSED = Duration.ofSeconds(9);

    private static final String NO_OFFICE = "-";
    private static final String OF = "/";

    private final Agreements agreements;
    private final Discussions discussions;
    private final CurrentUser currentUser;
    private final Attendance reading;
    private final Attendance writing;
    private final Map<Reader, Stay> here = new ConcurrentHashMap<>();

    private record Reader(UUID agreementId, String account) {}

    private record Stay(Being being, int pages) {}

    Company(
            Agreements agreements,
            Discussions discussions,
            CurrentUser currentUser,
            Accounts accounts,
            Live live,
            PlatformTransactionManager transactions) {
        this.agreements = agreements;
        this.discussions = discussions;
        this.currentUser = currentUser;
        this.reading = new Attendance(live, accounts, transactions, LOST);
        this.writing = new Attendance(live, accounts, transactions, PAUSED);
    }

    /**
     * Somebody at a draft.
     *
     * @param office whom they speak for; null for a reader
     * @param thread the id of the thread they write in, or {@link #NEW_THREAD}; empty when they read
     */
    public record Companion(@Nullable Office office, String account, String name, String thread) {}

    /**
     * The current person has the draft open until the registration is removed. Throws NoSuchAgreement for those without need
     * to know.
     *
     * @param changed called whenever somebody comes, goes, or begins or ends to write, on a thread of its own
     */
    public Registration enter(UUID agreementId, Runnable changed) {
        AgreementView agreement = agreements.require(agreementId);
        Person person = currentUser.require();
        var reader = new Reader(agreementId, person.account());
        Registration readers = reading.watch(topic("reading", agreementId), changed);
        Registration writers = writing.watch(topic("commenting", agreementId), changed);
        // One sign of life for all pages that a person has open.
        here.compute(
                reader,
                (key, stay) -> stay == null
                        ? new Stay(
                                reading.begin(
                                        topic("reading", agreementId), office(agreement, person), person.account()),
                                1)
                        : new Stay(stay.being(), stay.pages() + 1));
        return Registration.combine(
                readers,
                writers,
                Registration.once(() -> here.computeIfPresent(
                        reader,
                        (key, stay) -> stay.pages() > 1 ? new Stay(stay.being(), stay.pages() - 1) : ended(stay))));
    }

    private static @Nullable Stay ended(Stay stay) {
        stay.being().end();
        return null;
    }

    /** Says for everybody who has a draft open here that they still have. */
    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void stay() {
        here.values().forEach(stay -> stay.being().alive());
    }

    /**
     * The current person writes in the thread. Notes of an office are written unseen, and so is what cannot be sent.
     *
     * @param thread its id, or {@link #NEW_THREAD}
     * @return empty where nobody is to know
     */
    public Optional<Being> write(UUID agreementId, String thread) {
        return discussions
                .speaker(agreementId)
                .filter(speaker -> thread.equals(NEW_THREAD) || shared(agreementId, UUID.fromString(thread)))
                .map(speaker -> writing.begin(
                        topic("commenting", agreementId), speaker.office().name() + OF + thread, speaker.account()));
    }

    private boolean shared(UUID agreementId, UUID thread) {
        ThreadView there = discussions.thread(thread, 1);
        return there.agreementId().equals(agreementId) && !there.kind().ownOfficeOnly();
    }

    /** How often whoever writes says so. */
    public Duration heardEvery() {
        return writing.heardEvery();
    }

    /** Who has the draft open, by name, as far as somebody on this node has. */
    public List<Companion> readers(UUID agreementId) {
        return companions(reading.present(topic("reading", agreementId)));
    }

    /** Who writes a comment on the draft, by name. */
    public List<Companion> writers(UUID agreementId) {
        return companions(writing.present(topic("commenting", agreementId)));
    }

    private static List<Companion> companions(List<Present> present) {
        return present.stream()
                .map(one -> {
                    String[] place = one.place().split(OF, 2);
                    return new Companion(
                            Choices.named(Office.values(), Optional.of(place[0])),
                            one.account(),
                            one.name(),
                            place.length > 1 ? place[1] : "");
                })
                .toList();
    }

    private static String office(AgreementView agreement, Person person) {
        return Speaker.of(agreement, person).map(one -> one.office().name()).orElse(NO_OFFICE);
    }

    private static String topic(String what, UUID agreementId) {
        return what + ":" + agreementId;
    }
}
