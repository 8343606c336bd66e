package gov.ice.isaa.signing;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.FreshSignOn;
import gov.ice.isaa.people.FreshSignOn.Proof;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.signing.CeremonyView.Outcome;
import gov.ice.isaa.signing.SlotView.Given;
import gov.ice.isaa.signing.SlotView.Kind;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.StoredFiles;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Refusals;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signature ceremonies (Handbook, Signatory Authority; SG-01…08). One transaction signs: the new document, the signature
 * and its trail records are stored together or not at all, one signatory after the other. Whoever signs without being
 * the one who may is refused with an AccessDeniedException and a trail record.
 */
@Service
@Transactional
public class Signings {

    /** The longest reason for declining, in characters. */
    public static final int LONGEST_REASON = 4000;

    /** The largest signed copy taken, in bytes. */
    public static final int LARGEST_COPY = SignedCopy.LARGEST;

    private final CeremonyStore store;
    private final SigningDesk desk;
    private final Agreements agreements;
    private final Ceremonies ceremonies;
    private final StoredFiles files;
    private final FreshSignOn freshSignOn;
    private final CurrentUser currentUser;
    private final AgencyTime time;
    private final Trail trail;
    private final Refusals refusals;
    private final Live live;
    private final ApplicationEventPublisher events;

    Signings(
            CeremonyStore store,
            SigningDesk desk,
            Agreements agreements,
            Ceremonies ceremonies,
            StoredFiles files,
            FreshSignOn freshSignOn,
            CurrentUser currentUser,
            AgencyTime time,
            Trail trail,
            Refusals refusals,
            Live live,
            ApplicationEventPublisher events) {
        this.store = store;
        this.desk = desk;
        this.agreements = agreements;
        this.ceremonies = ceremonies;
        this.files = files;
        this.freshSignOn = freshSignOn;
        this.currentUser = currentUser;
        this.time = time;
        this.trail = trail;
        this.refusals = refusals;
        this.live = live;
        this.events = events;
    }

    /**
     * Keeps what the signatory drew or typed and returns the address at which to sign in again; the answer comes back to
     * the page of the agreement, where {@link #sign} completes it.
     */
    public String choose(UUID slotId, SignatureMark mark, Consent consent) {
        Ready ready = ready(slotId);
        requireSignatory(ready);
        String confirmed = consent.confirmed();
        store.choose(slotId, currentUser.require().account(), mark, time.now());
        trail.append(event("signing.chosen", ready).with("confirmed", confirmed));
        return freshSignOn.begin(
                Ceremonies.purpose(slotId), "agreements/" + ready.agreement().number() + "/signature");
    }

    /**
     * Signs: the mark chosen before is put in the signatory's field and sealed. Asked twice, it signs once. When it was
     * the last signature, the agreement comes into force.
     *
     * @throws gov.ice.isaa.signing.seal.SealingFailed when no time-stamp could be had; nothing is changed then
     */
    public CeremonyView sign(UUID slotId) {
        Ready ready = ready(slotId);
        requireSignatory(ready);
        Person person = currentUser.require();
        Given already = ready.slot().signature();
        if (already != null) {
            return ready.ceremony();
        }
        SignatureMark mark = store.choice(slotId, person.account())
                .orElseThrow(() -> new UserMistake("Draw or type your signature first."));
        Proof proof = freshSignOn
                .proof(Ceremonies.purpose(slotId))
                .orElseThrow(() -> new UserMistake(
                        "Sign in again to sign; the last time was too long ago, or was for something else."));
        Given given = desk.seal(ready.agreement(), ready.ceremony(), ready.slot(), mark, proof, person);
        store.insert(slotId, person.account(), given, mark);
        store.current(ready.ceremony().id(), given.fileAfter());
        store.forget(slotId, person.account());
        return signed(ready, given);
    }

    /** Files the signed copy of an external party (SG-08). Throws {@link UserMistake} for a file that will not do. */
    public CeremonyView file(UUID slotId, String fileName, byte[] content, Attestation attestation) {
        Ready ready = ready(slotId);
        if (!ceremonies.mayFile(ready.agreement()) || !ready.slot().external()) {
            throw refusals.refuse("signing.file", ready.agreement().number());
        }
        requireFree(ready.slot());
        Given given = desk.file(ready.ceremony(), ready.slot(), fileName, content, attestation, currentUser.require());
        store.insert(slotId, currentUser.require().account(), given, null);
        if (given.kind() == Kind.SIGNED_COPY
                && given.fileBefore().equals(ready.ceremony().currentFile())) {
            store.current(ready.ceremony().id(), given.fileAfter());
        }
        return signed(ready, given);
    }

    /** Ends the ceremony without signing; the agreement goes back to development with the reason. */
    public void decline(UUID slotId, String reason) {
        Ready ready = ready(slotId);
        boolean filer = ready.slot().external() && ceremonies.mayFile(ready.agreement());
        if (!ceremonies.maySign(ready.slot()) && !filer) {
            throw refusals.refuse("signing.decline", ready.agreement().number());
        }
        requireFree(ready.slot());
        String why = reason.strip().replace("\0", "");
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new UserMistake(
                    "Say why, in at most " + LONGEST_REASON + " characters; the Program Office needs it.");
        }
        String by = filer ? ready.slot().party() : currentUser.require().name();
        store.close(ready.ceremony().id(), Outcome.DECLINED, time.now(), by, why, null);
        agreements.returnToDevelopment(ready.agreement().id());
        trail.append(event("signing.declined", ready));
        events.publishEvent(
                new SignatureDeclined(ready.agreement().id(), ready.agreement().number(), by, why));
        changed(ready.agreement().id());
    }

    /** Sets the earliest date of coming into force and the date of ending; either may be left open. */
    public void arrange(UUID ceremonyId, @Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn) {
        CeremonyView ceremony = store.lock(ceremonyId).orElseThrow(() -> new UserMistake("There is no such ceremony."));
        AgreementView agreement = agreements.require(ceremony.agreementId());
        if (!ceremonies.mayFile(agreement)) {
            throw refusals.refuse("signing.arrange", agreement.number());
        }
        requireOpen(ceremony);
        LocalDate from = effectiveOn == null || effectiveOn.isBefore(time.today()) ? time.today() : effectiveOn;
        if (expiresOn != null && !expiresOn.isAfter(from)) {
            throw new UserMistake("The agreement must end after it comes into force.");
        }
        store.dates(ceremonyId, effectiveOn, expiresOn);
        trail.append(TrailEvent.of("signing.arranged", agreement.number())
                .with("effectiveOn", effectiveOn)
                .with("expiresOn", expiresOn));
        changed(agreement.id());
    }

    private CeremonyView signed(Ready ready, Given given) {
        trail.append(event("signing.signed", ready)
                .with("kind", given.kind())
                .with("assertion", given.proof() == null ? "" : given.proof().assertionId())
                .with("sha256Before", files.find(given.fileBefore()).sha256())
                .with("sha256After", files.find(given.fileAfter()).sha256()));
        CeremonyView ceremony = store.lock(ready.ceremony().id()).orElseThrow();
        if (ceremony.complete()) {
            execute(ready.agreement(), ceremony);
        }
        changed(ready.agreement().id());
        return store.lock(ceremony.id()).orElseThrow();
    }

    private void execute(AgreementView agreement, CeremonyView ceremony) {
        UUID evidence = desk.evidence(agreement, ceremony).id();
        store.close(
                ceremony.id(),
                Outcome.EXECUTED,
                time.now(),
                currentUser.require().name(),
                null,
                evidence);
        LocalDate today = time.today();
        LocalDate effective =
                ceremony.effectiveOn() == null || ceremony.effectiveOn().isBefore(today)
                        ? today
                        : ceremony.effectiveOn();
        agreements.execute(agreement.id(), effective, ceremony.expiresOn());
        trail.append(TrailEvent.of("signing.executed", agreement.number())
                .with("file", ceremony.currentFile())
                .with("evidence", evidence));
        events.publishEvent(
                new AgreementExecuted(agreement.id(), agreement.number(), ceremony.currentFile(), evidence, today));
    }

    private Ready ready(UUID slotId) {
        CeremonyView ceremony = store.ceremonyOf(slotId)
                .flatMap(store::lock)
                .orElseThrow(() -> new UserMistake("There is no such place to sign."));
        AgreementView agreement = agreements.require(ceremony.agreementId());
        SlotView slot = ceremony.slots().stream()
                .filter(candidate -> candidate.id().equals(slotId))
                .findFirst()
                .orElseThrow();
        return new Ready(agreement, ceremony, slot);
    }

    private void requireSignatory(Ready ready) {
        if (!ceremonies.maySign(ready.slot())) {
            throw refusals.refuse("signing.sign", ready.agreement().number());
        }
        if (ready.slot().signature() == null) {
            requireOpen(ready.ceremony());
            if (ready.agreement().phase() != Phase.SIGNATURE) {
                throw new UserMistake(
                        ready.agreement().number() + " is not in the phase of signature. Load the page again.");
            }
        }
    }

    private static void requireFree(SlotView slot) {
        if (slot.signed()) {
            throw new UserMistake("This signature is already there. Load the page again to see it.");
        }
    }

    private static void requireOpen(CeremonyView ceremony) {
        if (!ceremony.open()) {
            throw new UserMistake("This ceremony is over. Load the page again to see how it ended.");
        }
    }

    private void changed(UUID agreementId) {
        live.publish("agreement:" + agreementId, "signing");
    }

    private static TrailEvent event(String action, Ready ready) {
        return TrailEvent.of(action, ready.agreement().number())
                .with("ceremony", ready.ceremony().number())
                .with("slot", ready.slot().position())
                .with("for", ready.slot().party());
    }

    private record Ready(AgreementView agreement, CeremonyView ceremony, SlotView slot) {}
}
