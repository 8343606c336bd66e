package gov.ice.isaa.agreement;

import gov.ice.isaa.casefile.CaseFiles;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Agreements, found and moved on. Reading asks whether the current person needs to know; the module that decides on a
 * transition has checked who may.
 */
@Service
@Transactional
public class Agreements {

    /** What is told on an agreement's topic when a modification of it is opened or comes into force. */
    public static final String MODIFICATION = "modification";

    private final AgreementRepository repository;
    private final AgreementNumbers numbers;
    private final AgreementAccess access;
    private final CaseFiles caseFiles;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final AgencyTime time;

    Agreements(
            AgreementRepository repository,
            AgreementNumbers numbers,
            AgreementAccess access,
            CaseFiles caseFiles,
            CurrentUser currentUser,
            Trail trail,
            ApplicationEventPublisher events,
            Live live,
            AgencyTime time) {
        this.repository = repository;
        this.numbers = numbers;
        this.access = access;
        this.caseFiles = caseFiles;
        this.currentUser = currentUser;
        this.trail = trail;
        this.events = events;
        this.live = live;
        this.time = time;
    }

    /** Opens an agreement under the next number of the year, in negotiation, with an empty case file. */
    public AgreementView open(NewAgreement opened) {
        return open(opened, caseFiles.begin());
    }

    /** Opens an agreement like that, which goes on with a case file begun before. */
    public AgreementView open(NewAgreement opened, UUID caseFile) {
        Person officer = currentUser.require();
        LocalDate today = time.today();
        String number = numbers.next(today.getYear());
        Agreement agreement =
                repository.save(new Agreement(UUID.randomUUID(), number, opened, caseFile, officer.account(), today));
        trail.append(TrailEvent.of("agreement.opened", number).with("programOffice", opened.programOffice()));
        events.publishEvent(new AgreementMoved(agreement.id(), number, Phase.INITIATION, Phase.NEGOTIATION));
        return agreement.view();
    }

    /**
     * Opens a modification of an agreement in force as an agreement of its own, which takes the same way through clearance
     * and signature; the modified one stays as it is (MA-08). Throws {@link NoSuchAgreement} for one that the current
     * person may not see and {@link UserMistake} where it cannot be modified now.
     */
    public AgreementView modify(UUID modifiedId, NewAgreement opened) {
        return modify(modifiedId, opened, caseFiles.begin());
    }

    /** Opens a modification like that, which goes on with a case file begun before. */
    public AgreementView modify(UUID modifiedId, NewAgreement opened, UUID caseFile) {
        Person officer = currentUser.require();
        LocalDate today = time.today();
        Agreement modified = repository.lock(modifiedId).orElseThrow(() -> new NoSuchAgreement(""));
        guardModifiable(modifiedId, opened.programOffice());
        String number = numbers.nextModification(modified.number());
        Agreement modification = new Agreement(UUID.randomUUID(), number, opened, caseFile, officer.account(), today);
        modification.modifies(modified);
        repository.save(modification);
        trail.append(TrailEvent.of("agreement.opened", number)
                .with("programOffice", opened.programOffice())
                .with("modifies", modified.number()));
        trail.append(TrailEvent.of("agreement.modification-opened", modified.number())
                .with("modification", number));
        events.publishEvent(new AgreementMoved(modification.id(), number, Phase.INITIATION, Phase.NEGOTIATION));
        live.publish(topic(modifiedId), MODIFICATION);
        return modification.view();
    }

    /**
     * Throws {@link UserMistake} when the office cannot modify the agreement now: it is another office's, not in force,
     * or has a modification already that is in work or in force.
     */
    @Transactional(readOnly = true)
    public void guardModifiable(UUID id, Office by) {
        AgreementView agreement = require(id);
        String number = agreement.number();
        if (agreement.programOffice() != by) {
            throw new UserMistake(number + " belongs to "
                    + agreement.programOffice().title() + ", which alone modifies it. Ask that office.");
        }
        if (!agreement.inForceOn(time.today())) {
            throw new UserMistake(number + " is not in force, so it cannot be modified.");
        }
        repository
                .findByModifiesIdAndPhaseNotIn(id, Set.of(Phase.TERMINATED, Phase.EXPIRED))
                .ifPresent(modification -> {
                    throw new UserMistake(
                            modification.phase() == Phase.IN_FORCE
                                    ? number + " was modified by " + modification.number()
                                            + ", which is in force: modify that one."
                                    : modification.number() + " modifies " + number
                                            + " already and is not in force yet. Only one modification at a time is"
                                            + " open.");
                });
    }

    /** The agreement of the number. Throws {@link NoSuchAgreement} when there is none the current person may see. */
    @Transactional(readOnly = true)
    public AgreementView require(String number) {
        return visible(repository.findByNumber(number), number);
    }

    /** The agreement of the id. Throws {@link NoSuchAgreement} when there is none the current person may see. */
    @Transactional(readOnly = true)
    public AgreementView require(UUID id) {
        return visible(repository.findById(id), "");
    }

    /** Throws {@link NoSuchAgreement} when there is no agreement of the id that the current person may see; gives nothing of it. */
    @Transactional(readOnly = true)
    public void guardVisible(UUID id) {
        if (!access.maySee(id, currentUser.require())) {
            throw new NoSuchAgreement("");
        }
    }

    /**
     * The case file of the agreement; empty for one that came from outside the portal. Throws {@link NoSuchAgreement} when
     * there is none the current person may see.
     */
    @Transactional(readOnly = true)
    public Optional<UUID> caseFile(UUID id) {
        guardVisible(id);
        return existing(id).caseFileId();
    }

    /** Drafting begins. */
    public void beginDevelopment(UUID id) {
        move(id, agreement -> agreement.beginDevelopment(time.today()));
    }

    /** The draft goes to the offices. */
    public void beginClearance(UUID id) {
        move(id, agreement -> agreement.beginClearance(time.today()));
    }

    /** Back to the drafter; the reason is recorded by the module that decided. */
    public void returnToDevelopment(UUID id) {
        move(id, agreement -> agreement.returnToDevelopment(time.today()));
    }

    /** All offices cleared the text: it is ready to be signed (CL-06). */
    public void beginSignature(UUID id) {
        move(id, agreement -> agreement.beginSignature(time.today()));
    }

    /** Every party signed. The end date may be open. What a modification modifies stays as it is and tells of it. */
    public void execute(UUID id, LocalDate effectiveOn, @Nullable LocalDate expiresOn) {
        move(id, agreement -> agreement.execute(time.today(), effectiveOn, expiresOn));
        Agreement executed = existing(id);
        UUID modifiedId = executed.modifiesId();
        if (modifiedId != null) {
            trail.append(
                    TrailEvent.of("agreement.modified", existing(modifiedId).number())
                            .with("modification", executed.number())
                            .with("effectiveOn", effectiveOn));
            live.publish(topic(modifiedId), MODIFICATION);
        }
    }

    /** The agreement ends (MA-07). */
    public void end(UUID id, EndReason reason, LocalDate endedOn) {
        move(id, agreement -> agreement.end(reason, endedOn, time.today()));
    }

    /** Sets when the next biennial review is due (MA-01). */
    public void reviewNext(UUID id, LocalDate due) {
        Agreement agreement = existing(id);
        agreement.reviewNext(due);
        trail.append(TrailEvent.of("agreement.review-due", agreement.number()).with("due", due));
        live.publish(topic(id), "review-due");
    }

    /** Engages more offices (CL-02). */
    public void engage(UUID id, Set<Office> offices) {
        Agreement agreement = existing(id);
        agreement.engage(offices);
        trail.append(
                TrailEvent.of("agreement.offices-engaged", agreement.number()).with("offices", offices));
        live.publish(topic(id), "offices");
    }

    /** The topic of live signals about the agreement. */
    public static String topic(UUID id) {
        return "agreement:" + id;
    }

    private void move(UUID id, Consumer<Agreement> step) {
        Agreement agreement = existing(id);
        Phase from = agreement.phase();
        step.accept(agreement);
        trail.append(TrailEvent.of("agreement.moved", agreement.number())
                .with("from", from)
                .with("to", agreement.phase()));
        live.publish(topic(id), "moved");
        events.publishEvent(new AgreementMoved(id, agreement.number(), from, agreement.phase()));
    }

    private Agreement existing(UUID id) {
        return repository.findById(id).orElseThrow(() -> new NoSuchAgreement(""));
    }

    private AgreementView visible(Optional<Agreement> found, String asked) {
        return found.filter(agreement -> access.maySee(agreement.id(), currentUser.require()))
                .map(Agreement::view)
                .orElseThrow(() -> new NoSuchAgreement(asked));
    }
}
