package gov.ice.isaa.intake;

import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Classification;
import gov.ice.isaa.policy.Handbook;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Outcome;
import gov.ice.isaa.policy.Questionnaire;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests, taken through their steps. Reading is for the Program Office's people and IGP, changing for its Program
 * Officers; whoever may not read a request is told that there is none.
 */
@Service
@Transactional
public class Requests {

    private final RequestRepository repository;
    private final RequestNumbers numbers;
    private final DeterminationLog determinations;
    private final LeverageSearch search;
    private final Agreements agreements;
    private final AgreementAccess access;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Live live;
    private final AgencyTime time;

    Requests(
            RequestRepository repository,
            RequestNumbers numbers,
            DeterminationLog determinations,
            LeverageSearch search,
            Agreements agreements,
            AgreementAccess access,
            CurrentUser currentUser,
            Trail trail,
            Live live,
            AgencyTime time) {
        this.repository = repository;
        this.numbers = numbers;
        this.determinations = determinations;
        this.search = search;
        this.agreements = agreements;
        this.access = access;
        this.currentUser = currentUser;
        this.trail = trail;
        this.live = live;
        this.time = time;
    }

    /**
     * Begins a request that its officer confirmed to be unclassified (SC-22). Throws {@link AccessDeniedException} for
     * anybody who is not a Program Officer of the office.
     */
    public RequestView begin(Office programOffice) {
        Person officer = currentUser.require();
        if (!RequestAccess.mayWrite(officer, programOffice)) {
            throw new AccessDeniedException("Only a Program Officer of the office records its requests.");
        }
        var request = new Request(
                UUID.randomUUID(),
                numbers.next(time.today().getYear()),
                programOffice,
                CaseFacts.NONE.classified(Classification.UNCLASSIFIED),
                officer.account(),
                time.now());
        trail.append(TrailEvent.of("intake.begun", request.number()).with("programOffice", programOffice));
        return repository.save(request).view();
    }

    /** Records the bare fact that a request was stopped before anything was typed (SC-22). */
    public void stop() {
        if (!currentUser.require().is(Role.PROGRAM_OFFICER)) {
            throw new AccessDeniedException("Only a Program Officer records requests.");
        }
        trail.append(TrailEvent.of("intake.stopped", "request"));
    }

    /**
     * Erases a request that turned out to be classified, or may be: nothing that was typed is kept (SC-22).
     *
     * @param recordIt whether the trail may hold that a request was stopped; false where even that is classified
     */
    public void erase(UUID id, boolean recordIt) {
        Request request = writable(id);
        repository.delete(request);
        if (recordIt) {
            trail.append(TrailEvent.of("intake.stopped", "request"));
        }
        live.publish(topic(id), "erased");
    }

    /** The request of the number. Throws {@link NoSuchRequest} when there is none the current person may see. */
    @Transactional(readOnly = true)
    public RequestView require(String number) {
        return repository
                .findByNumber(number)
                .map(Request::view)
                .filter(request -> RequestAccess.mayRead(currentUser.require(), request.programOffice()))
                .orElseThrow(NoSuchRequest::new);
    }

    /** Whether the current person may change requests of this one's office. */
    public boolean mayChange(RequestView request) {
        return RequestAccess.mayWrite(currentUser.require(), request.programOffice());
    }

    /**
     * Keeps what was typed. Throws {@link EditConflict} when somebody else changed one of the same entries since, and
     * {@link UserMistake} for a text that cannot be taken; then nothing is saved.
     *
     * @param before the entries as the page last had them from here
     * @param after the entries as they stand on the page
     */
    public RequestView enter(UUID id, RequestEntries before, RequestEntries after) {
        Request request = writable(id);
        Set<RequestField> changed = request.enter(before, after, time.today());
        if (changed.isEmpty()) {
            return request.view();
        }
        return record(request, TrailEvent.of("intake.entered", request.number()).with("entries", changed));
    }

    /** Keeps answers to the scope questions, like {@link #enter}; answers that no longer matter are dropped. */
    public RequestView answer(UUID id, CaseFacts before, CaseFacts after) {
        if (after.classification() != Classification.UNCLASSIFIED) {
            throw new UserMistake("This portal takes unclassified requests only.");
        }
        Request request = writable(id);
        CaseFacts earlier = request.facts();
        CaseFacts merged = request.answer(before, after);
        request.answer(merged, Questionnaire.relevant(merged));
        if (request.facts().equals(earlier)) {
            return request.view();
        }
        return record(request, TrailEvent.of("intake.answered", request.number()));
    }

    /** Keeps what the agreement is to be opened with, like {@link #enter}. */
    public RequestView plan(UUID id, OpeningDraft before, OpeningDraft after) {
        OpeningLimits.check(after);
        Request request = writable(id);
        if (after.equals(request.opening())) {
            return request.view();
        }
        request.plan(before, after);
        return record(request, TrailEvent.of("intake.planned", request.number()));
    }

    /** The agreements in force that may already cover the request and that the current person may see (IN-04). */
    @Transactional(readOnly = true)
    public List<LeverageCandidate> candidates(RequestView request) {
        return search.candidates(request.entries(), currentUser.require());
    }

    /** Records for each agreement whether the request can be met under it, and why (IN-04). */
    public RequestView decide(UUID id, Set<UUID> agreementIds, boolean usable, String reason) {
        String why = required(reason, "Say why.");
        Request request = writable(id);
        String account = currentUser.require().account();
        var decided = new TreeSet<String>();
        for (UUID agreement : agreementIds) {
            decided.add(agreements.require(agreement).number());
            request.decide(new LeverageDecision(agreement, usable, why, account, time.today()));
        }
        return record(
                request,
                TrailEvent.of("intake.leverage-decided", request.number())
                        .with("agreements", decided)
                        .with("usable", usable));
    }

    /** The determinations of the request, the latest first. */
    @Transactional(readOnly = true)
    public List<RecordedDetermination> determinations(RequestView request) {
        return determinations.of(request.id());
    }

    /** Determines on the answers kept so far, and records it beside earlier determinations. */
    public RecordedDetermination determine(UUID id) {
        Request request = writable(id);
        var determination = Handbook.determine(request.facts());
        if (determination.outcome() == Outcome.OPEN) {
            throw new UserMistake("Nothing is decided yet. Answer: "
                    + determination.openQuestions().getFirst().wording());
        }
        var recorded =
                determinations.append(id, determination, currentUser.require().account(), time.now());
        record(
                request,
                TrailEvent.of("intake.determined", request.number())
                        .with("sequence", recorded.sequence())
                        .with("outcome", determination.outcome())
                        .with("rules", determination.rulesVersion()));
        return recorded;
    }

    /** What is missing before an agreement can be opened; empty when it can. */
    @Transactional(readOnly = true)
    public List<Missing> missing(RequestView request) {
        return OpeningChecklist.of(request, candidates(request), determinations.latest(request.id()));
    }

    /** Closes the request without an agreement of its own. Throws {@link UserMistake} when its reason does not hold. */
    public RequestView close(UUID id, Closing why, String note) {
        Request request = writable(id);
        String reason = note.strip();
        switch (why) {
            case OUT_OF_SCOPE -> {
                var latest = determinations.latest(id).map(RecordedDetermination::determination);
                if (latest.filter(determination -> determination.outcome() == Outcome.OUT_OF_SCOPE)
                        .filter(determination -> determination.facts().equals(request.facts()))
                        .isEmpty()) {
                    throw new UserMistake("No determination on the present answers says that it is out of scope.");
                }
            }
            case LEVERAGED -> {
                if (request.view().leverage().stream().noneMatch(LeverageDecision::usable)) {
                    throw new UserMistake("Decide first which existing agreement can be leveraged.");
                }
            }
            case NOT_PURSUED -> reason = required(reason, "Say why the request is not pursued.");
        }
        if (reason.length() > 2000) {
            throw new UserMistake("The note is too long: at most 2,000 characters.");
        }
        request.close(why, reason, time.today());
        return record(request, TrailEvent.of("intake.closed", request.number()).with("because", why));
    }

    /** Opens the agreement. Throws {@link IncompleteRequest} with everything that is missing. */
    public AgreementView open(UUID id) {
        Request request = writable(id);
        RequestView view = request.view();
        List<Missing> missing = missing(view);
        if (!missing.isEmpty()) {
            throw new IncompleteRequest(missing);
        }
        var determination = determinations.latest(id).orElseThrow().determination();
        AgreementView agreement = agreements.open(OpeningDeed.of(view, determination));
        request.opened(agreement.id());
        record(
                request,
                TrailEvent.of("intake.agreement-opened", request.number()).with("agreement", agreement.number()));
        return agreement;
    }

    /** The number of the agreement that the request led to, where the current person may see it. */
    @Transactional(readOnly = true)
    public Optional<String> agreementOf(RequestView request) {
        return Optional.ofNullable(request.agreementId())
                .filter(agreement -> access.maySee(agreement, currentUser.require()))
                .map(agreement -> agreements.require(agreement).number());
    }

    /** The topic of live signals about the request. */
    public static String topic(UUID id) {
        return "request:" + id;
    }

    private RequestView record(Request request, TrailEvent event) {
        request.changed(currentUser.require().account(), time.now());
        trail.append(event);
        live.publish(topic(request.id()), "changed");
        return request.view();
    }

    private Request writable(UUID id) {
        Person person = currentUser.require();
        Request request = repository.lock(id).orElseThrow(NoSuchRequest::new);
        Office office = request.view().programOffice();
        if (!RequestAccess.mayRead(person, office)) {
            throw new NoSuchRequest();
        }
        if (!RequestAccess.mayWrite(person, office)) {
            throw new AccessDeniedException("Only the office's Program Officers change its requests.");
        }
        return request;
    }

    private static String required(String text, String otherwise) {
        if (text.isBlank()) {
            throw new UserMistake(otherwise);
        }
        if (text.strip().length() > 2000) {
            throw new UserMistake("The reason is too long: at most 2,000 characters.");
        }
        return text.strip();
    }
}
