package gov.ice.isaa.intake;

import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.casefile.CaseFiles;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Classification;
import gov.ice.isaa.policy.Contradiction;
import gov.ice.isaa.policy.Determination;
import gov.ice.isaa.policy.Handbook;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Outcome;
import gov.ice.isaa.policy.ParentAgreement;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.policy.Referral;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.EditConflict;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Refusals;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final RequestGate gate;
    private final EvidenceStore evidence;
    private final InquiryRepository inquiries;
    private final RequestNumbers numbers;
    private final DeterminationLog determinations;
    private final LeverageSearch search;
    private final Agreements agreements;
    private final AgreementAccess access;
    private final CaseFiles caseFiles;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Refusals refusals;
    private final Live live;
    private final AgencyTime time;

    Requests(
            RequestRepository repository,
            RequestGate gate,
            EvidenceStore evidence,
            InquiryRepository inquiries,
            RequestNumbers numbers,
            DeterminationLog determinations,
            LeverageSearch search,
            Agreements agreements,
            AgreementAccess access,
            CaseFiles caseFiles,
            CurrentUser currentUser,
            Trail trail,
            Refusals refusals,
            Live live,
            AgencyTime time) {
        this.repository = repository;
        this.gate = gate;
        this.evidence = evidence;
        this.inquiries = inquiries;
        this.numbers = numbers;
        this.determinations = determinations;
        this.search = search;
        this.agreements = agreements;
        this.access = access;
        this.caseFiles = caseFiles;
        this.currentUser = currentUser;
        this.trail = trail;
        this.refusals = refusals;
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
            throw refusals.refuse("intake.begin", programOffice.name());
        }
        var request = new Request(
                UUID.randomUUID(),
                numbers.next(time.today().getYear()),
                programOffice,
                CaseFacts.NONE.classified(Classification.UNCLASSIFIED),
                caseFiles.begin(),
                officer.account(),
                time.now());
        trail.append(TrailEvent.of("intake.begun", request.number()).with("programOffice", programOffice));
        return repository.save(request).view();
    }

    /** Records the bare fact that a request was stopped before anything was typed (SC-22). */
    public void stop() {
        if (!currentUser.require().is(Role.PROGRAM_OFFICER)) {
            throw refusals.refuse("intake.stop", "request");
        }
        trail.append(TrailEvent.of("intake.stopped", "request"));
    }

    /**
     * Erases an open request that turned out to be classified, or may be: nothing that was typed is kept (SC-22). The
     * trail, which holds no content, keeps the steps taken under its number and the erasure. Throws {@link UserMistake}
     * for a request that is finished.
     */
    public void erase(UUID id) {
        Request request = writable(id, "erase");
        request.guardErasable();
        repository.delete(request);
        repository.flush();
        caseFiles.erase(request.caseFileId());
        trail.append(TrailEvent.of("intake.erased", request.number()));
        live.publish(topic(id), "erased");
    }

    /** The request of the number. Throws {@link NoSuchRequest} when there is none the current person may see. */
    @Transactional(readOnly = true)
    public RequestView require(String number) {
        return gate.readable(number).view();
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
        Request request = writable(id, "enter");
        Set<RequestField> changed = request.enter(before, after, time.today());
        if (changed.isEmpty()) {
            return request.view();
        }
        Approvals.lapse(request, changed).ifPresent(gate::note);
        return record(request, TrailEvent.of("intake.entered", request.number()).with("entries", changed));
    }

    /** Keeps answers to the scope questions, like {@link #enter}; one that matters no longer is kept for when it does. */
    public RequestView answer(UUID id, CaseFacts before, CaseFacts after) {
        if (after.classification() != Classification.UNCLASSIFIED) {
            throw new UserMistake("This portal takes unclassified requests only.");
        }
        Request request = writable(id, "answer");
        CaseFacts earlier = request.facts();
        for (Question question : Question.values()) {
            if (question.recorded() && after.answer(question) != before.answer(question)) {
                throw refusals.refuse("intake.answer", request.number());
            }
        }
        request.answer(before, Objects.equals(before.parent(), after.parent()) ? after : withParentLookedUp(after));
        if (request.facts().equals(earlier)) {
            return request.view();
        }
        return record(request, TrailEvent.of("intake.answered", request.number()));
    }

    /** Whether the agreement named is in force is the registry's to say, whatever the page sent (SC-12, SC-15). */
    private CaseFacts withParentLookedUp(CaseFacts facts) {
        ParentAgreement named = facts.parent();
        if (named == null || named.number().isEmpty()) {
            return facts.following(named == null ? null : ParentAgreement.NONE);
        }
        AgreementView agreement;
        try {
            agreement = agreements.require(named.number());
        } catch (NoSuchAgreement unknown) {
            throw new UserMistake("There is no agreement " + named.number() + ". Choose one from the registry.");
        }
        return facts.following(new ParentAgreement(agreement.number(), agreement.inForceOn(time.today())));
    }

    /** Keeps what the agreement is to be opened with, like {@link #enter}. */
    public RequestView plan(UUID id, OpeningDraft before, OpeningDraft after) {
        return plan(writable(id, "plan"), before, after);
    }

    /**
     * The agreements that the current person may see and that may already cover the request, and those decided on
     * whether or not they still look like it (IN-04).
     */
    @Transactional(readOnly = true)
    public List<LeverageCandidate> candidates(RequestView request) {
        Person person = currentUser.require();
        var candidates = new ArrayList<>(search.candidates(request.entries(), person));
        Set<UUID> decided =
                request.leverage().stream().map(LeverageDecision::agreementId).collect(Collectors.toSet());
        candidates.forEach(candidate -> decided.remove(candidate.id()));
        candidates.addAll(search.decided(decided, person));
        return candidates;
    }

    /**
     * Records for each agreement whether the request can be met under it, and why (IN-04). Throws {@link EditConflict}
     * when somebody else decided otherwise since, and {@link UserMistake} when an agreement that is not in force is said
     * to be usable.
     *
     * @param before the decisions as the page last had them from here
     */
    public RequestView decide(
            UUID id, Set<LeverageDecision> before, Set<UUID> agreementIds, boolean usable, String reason) {
        String why = required(reason, "Say why.");
        Request request = writable(id, "decide");
        String account = currentUser.require().account();
        var decisions = new TreeMap<String, LeverageDecision>();
        for (UUID decided : agreementIds) {
            AgreementView agreement = agreements.require(decided);
            if (usable && !agreement.inForceOn(time.today())) {
                throw new UserMistake(agreement.number() + " is not in force, so it cannot be leveraged.");
            }
            decisions.put(agreement.number(), new LeverageDecision(agreement.id(), usable, why, account, time.today()));
        }
        request.decide(before, decisions);
        return record(
                request,
                TrailEvent.of("intake.leverage-decided", request.number())
                        .with("agreements", decisions.keySet())
                        .with("usable", usable));
    }

    /**
     * Has the request open as a modification of an agreement that can be leveraged by decision, and takes over what is
     * not written yet: parties, contacts, signatories and answers (MA-08). Throws {@link UserMistake} where that
     * agreement cannot be modified now.
     */
    public RequestView modify(UUID id, UUID agreementId) {
        Request request = writable(id, "modify");
        RequestView view = request.view();
        AgreementView agreement = agreements.require(agreementId);
        if (view.decisionOn(agreementId).filter(LeverageDecision::usable).isEmpty()) {
            throw new UserMistake("Decide first that " + agreement.number() + " can be leveraged.");
        }
        agreements.guardModifiable(agreementId, view.programOffice());
        request.modify(agreement);
        return record(
                request,
                TrailEvent.of("intake.modification-chosen", request.number()).with("agreement", agreement.number()));
    }

    /** Has the request open an agreement of its own again; what was taken over stays and can be changed. */
    public RequestView modifyNothing(UUID id) {
        Request request = writable(id, "modify");
        request.modifyNothing();
        return record(request, TrailEvent.of("intake.modification-dropped", request.number()));
    }

    /** The numbers of the agreements that can be leveraged by decision, as far as the current person may see them. */
    @Transactional(readOnly = true)
    public List<String> leveraged(RequestView request) {
        return usable(request).stream().map(LeverageCandidate::number).toList();
    }

    /** The determinations of the request, the latest first. */
    @Transactional(readOnly = true)
    public List<RecordedDetermination> determinations(RequestView request) {
        return determinations.of(request.id());
    }

    /** The determination recorded last. */
    @Transactional(readOnly = true)
    public Optional<RecordedDetermination> latestDetermination(RequestView request) {
        return determinations.latest(request.id());
    }

    /**
     * Determines on the answers kept so far, and records it beside earlier determinations. Throws {@link EditConflict}
     * when somebody else changed an answer since, and {@link UserMistake} while it is not decided or the requestor is not
     * verified (IN-02).
     *
     * @param seen the answers as the page last had them from here
     */
    public RecordedDetermination determine(UUID id, CaseFacts seen) {
        Request request = writable(id, "determine");
        request.guardUnchanged(seen);
        // An agreement that it rests on may have ended since it was named.
        request.answer(seen, withParentLookedUp(request.facts()));
        var determination = Handbook.determine(request.facts());
        List<String> contradictions = contradictions(request.view(), determination);
        if (!contradictions.isEmpty()) {
            throw new UserMistake("Answers contradict each other, so nothing is decided. " + contradictions.getFirst());
        }
        if (determination.outcome() == Outcome.OPEN) {
            throw new UserMistake("Nothing is decided yet. Answer: "
                    + determination.openQuestions().getFirst().wording());
        }
        List<String> unverified = Verification.missing(request.entries(), evidence.count(id) > 0);
        if (!unverified.isEmpty()) {
            throw new UserMistake("The scope is final only once the requestor is verified. Still missing on the step “"
                    + Step.VERIFICATION.title() + "”: " + String.join("; ", unverified) + ".");
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

    /** What cannot all be right: answers among themselves, and answers against what is written of the data. */
    @Transactional(readOnly = true)
    public List<String> contradictions(RequestView request, Determination determination) {
        var found = new ArrayList<>(determination.contradictions().stream()
                .map(Contradiction::sentence)
                .toList());
        found.addAll(contradictions(request));
        return found;
    }

    private List<String> contradictions(RequestView request) {
        return CaseFileCheck.contradictions(
                request.facts(), request.programOffice(), caseFiles.summary(request.caseFileId()));
    }

    /**
     * What is missing before an agreement can be opened; empty when it can.
     *
     * @param written what it is to be opened with, as it stands on the page
     * @param candidates what {@link #candidates} gives; without them nothing is said about existing agreements
     */
    @Transactional(readOnly = true)
    public List<Missing> missing(RequestView request, OpeningDraft written, List<LeverageCandidate> candidates) {
        return OpeningChecklist.of(
                request,
                written,
                candidates,
                determinations.latest(request.id()),
                evidence.count(request.id()) > 0,
                request.open() ? contradictions(request) : List.of());
    }

    /** Closes the request without an agreement of its own. Throws {@link UserMistake} when its reason does not hold. */
    public RequestView close(UUID id, Closing why, String note) {
        Request request = writable(id, "close");
        String reason = note.strip();
        TrailEvent closed = TrailEvent.of("intake.closed", request.number()).with("because", why);
        switch (why) {
            case OUT_OF_SCOPE, EXEMPT, REFERRED -> {
                var outcome = Outcome.valueOf(why.name());
                if (determinations
                        .latest(id)
                        .filter(recorded -> recorded.holdsFor(request.facts()))
                        .filter(recorded -> recorded.determination().outcome() == outcome)
                        .filter(recorded -> !recorded.determination().needsAgreement())
                        .isEmpty()) {
                    throw new UserMistake("No determination on the present answers comes to this: "
                            + outcome.title().toLowerCase(Locale.US) + ".");
                }
                if (why == Closing.REFERRED) {
                    guardReferred(id);
                }
            }
            case LEVERAGED -> {
                var usable = usable(request.view()).stream()
                        .filter(LeverageCandidate::inForce)
                        .map(LeverageCandidate::number)
                        .toList();
                if (usable.isEmpty()) {
                    throw new UserMistake("Decide first which existing agreement in force can be leveraged.");
                }
                closed = closed.with("agreements", usable);
            }
            case NOT_PURSUED -> reason = required(reason, "Say why the request is not pursued.");
        }
        if (reason.length() > 2000) {
            throw new UserMistake("The note is too long: at most 2,000 characters.");
        }
        request.close(why, reason, time.today());
        return record(request, closed);
    }

    /**
     * Keeps what the agreement is to be opened with, like {@link #plan}, and opens it, as a modification where that was
     * chosen; or does neither. Throws {@link IncompleteRequest} with everything that is missing, and
     * {@link UserMistake} when the agreement to modify cannot be modified any more.
     */
    public AgreementView open(UUID id, OpeningDraft before, OpeningDraft after) {
        Request request = writable(id, "open");
        RequestView view = plan(request, before, after);
        List<Missing> missing = missing(view, view.opening(), candidates(view));
        if (!missing.isEmpty()) {
            throw new IncompleteRequest(missing);
        }
        var determination = determinations.latest(id).orElseThrow().determination();
        UUID modifies = view.modifiesId();
        AgreementView agreement = modifies == null
                ? agreements.open(OpeningDeed.of(view, determination, null), view.caseFileId())
                : agreements.modify(
                        modifies, OpeningDeed.of(view, determination, agreements.require(modifies)), view.caseFileId());
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

    /** Throws {@link UserMistake} while the case is not brought to each body that its determination names (SC-18…20). */
    private void guardReferred(UUID id) {
        Set<Referral> owed = EnumSet.noneOf(Referral.class);
        determinations
                .latest(id)
                .ifPresent(latest -> owed.addAll(latest.determination().referrals()));
        inquiries.of(id).stream()
                .filter(inquiry -> !inquiry.withdrawn())
                .forEach(inquiry -> inquiry.referral().ifPresent(owed::remove));
        if (!owed.isEmpty()) {
            throw new UserMistake("Refer the case first, under “Approvals, referrals and consultations” on this page: "
                    + owed.stream().map(Referral::title).collect(Collectors.joining("; ")) + ".");
        }
    }

    private RequestView plan(Request request, OpeningDraft before, OpeningDraft after) {
        OpeningLimits.check(after);
        if (request.plan(before, after)) {
            return record(request, TrailEvent.of("intake.planned", request.number()));
        }
        return request.view();
    }

    private List<LeverageCandidate> usable(RequestView request) {
        return search.decided(
                request.leverage().stream()
                        .filter(LeverageDecision::usable)
                        .map(LeverageDecision::agreementId)
                        .collect(Collectors.toSet()),
                currentUser.require());
    }

    private RequestView record(Request request, TrailEvent event) {
        return gate.record(request, event);
    }

    private Request writable(UUID id, String action) {
        return gate.writable(id, action);
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
