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
import gov.ice.isaa.support.PlainText;
import gov.ice.isaa.support.StoredFiles;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Refusals;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
        requireRunning(ready);
        requireFree(ready.slot());
        String confirmed = consent.confirmed();
        store.choose(slotId, currentUser.require().account(), mark, time.now());
        trail.append(event("signing.chosen", ready).with("confirmed", confirmed));
        return freshSignOn.begin(
                Ceremonies.purpose(slotId), "agreements/" + ready.agreement().number() + "/signature");
    }

    /**
     * Signs: the mark chosen before is put in the signatory's field and sealed. Asked twice by the same account, it signs
     * once. When it was the last signature, the agreement comes into force.
     *
     * @throws gov.ice.isaa.signing.seal.SealingFailed when no time-stamp could be had; nothing is changed then
     */
    public CeremonyView sign(UUID slotId) {
        Ready ready = ready(slotId);
        requireSignatory(ready);
        Person person = currentUser.require();
        if (signedBy(ready.slot(), person)) {
            return ready.ceremony();
        }
        requireRunning(ready);
        requireFree(ready.slot());
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
        requireRunning(ready);
        requireFree(ready.slot());
        if (store.keeps(ready.agreement().id(), content)) {
            throw new UserMistake(
                    "This very file is kept with the agreement already: the portal made it, or another party"
                            + " signed it. This party has not signed it yet.");
        }
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
        requireRunning(ready);
        requireFree(ready.slot());
        String why = PlainText.of(reason);
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

    /**
     * Sets the earliest date of coming into force and the date of ending; either may be left open. Once somebody has
     * signed, the dates stand; who was about to sign confirms anew.
     */
    public void arrange(UUID ceremonyId, @Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn) {
        CeremonyView ceremony = store.lock(ceremonyId).orElseThrow(() -> new UserMistake("There is no such ceremony."));
        AgreementView agreement = agreements.require(ceremony.agreementId());
        if (!ceremonies.mayFile(agreement)) {
            throw refusals.refuse("signing.arrange", agreement.number());
        }
        requireRunning(agreement, ceremony);
        if (ceremony.slots().stream().anyMatch(SlotView::signed)) {
            throw new UserMistake(
                    "Somebody has signed with these dates; they cannot be changed any more. To change them,"
                            + " the ceremony must be declined.");
        }
        LocalDate from = effectiveOn == null || effectiveOn.isBefore(time.today()) ? time.today() : effectiveOn;
        if (expiresOn != null && !expiresOn.isAfter(from)) {
            throw new UserMistake("The agreement must end after it comes into force.");
        }
        store.dates(ceremonyId, effectiveOn, expiresOn);
        store.forgetChoices(ceremonyId);
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
        events.publishEvent(
                new SignatureGiven(ready.agreement().id(), ready.agreement().number()));
        CeremonyView ceremony = store.lock(ready.ceremony().id()).orElseThrow();
        if (ceremony.complete()) {
            execute(ready.agreement(), ceremony);
        }
        changed(ready.agreement().id());
        return store.lock(ceremony.id()).orElseThrow();
    }

    private void execute(AgreementView agreement, CeremonyView ceremony) {
        LocalDate today = time.today();
        LocalDate effective =
                ceremony.effectiveOn() == null || ceremony.effectiveOn().isBefore(today)
                        ? today
                        : ceremony.effectiveOn();
        if (ceremony.expiresOn() != null && !ceremony.expiresOn().isAfter(effective)) {
            throw new UserMistake("Nothing was signed: the agreement was to end on "
                    + AgencyTime.date(ceremony.expiresOn()) + ", and with this signature it would take effect on "
                    + AgencyTime.date(effective) + ". Decline, so that the Program Office can set new dates.");
        }
        UUID evidence = desk.evidence(agreement, ceremony, effective).id();
        store.close(
                ceremony.id(),
                Outcome.EXECUTED,
                time.now(),
                currentUser.require().name(),
                null,
                evidence);
        agreements.execute(agreement.id(), effective, ceremony.expiresOn());
        trail.append(TrailEvent.of("signing.executed", agreement.number())
                .with("file", ceremony.currentFile())
                .with("evidence", evidence));
        events.publishEvent(new AgreementExecuted(
                agreement.id(), agreement.number(), ceremony.currentFile(), evidence, copies(ceremony), today));
    }

    private static List<UUID> copies(CeremonyView ceremony) {
        return ceremony.slots().stream()
                .map(SlotView::signature)
                .filter(Objects::nonNull)
                .filter(given -> given.kind() != Kind.SEALED)
                .map(Given::fileAfter)
                .filter(file -> !file.equals(ceremony.currentFile()))
                .distinct()
                .toList();
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
    }

    private static boolean signedBy(SlotView slot, Person person) {
        Given given = slot.signature();
        return given != null && given.proof() != null && given.proof().account().equals(person.account());
    }

    private static void requireFree(SlotView slot) {
        if (slot.signed()) {
            throw new UserMistake("This signature is already there. Load the page again to see it.");
        }
    }

    /** Asked under the lock of the ceremony's row, so that nothing is added to one that is just being ended. */
    private static void requireRunning(Ready ready) {
        requireRunning(ready.agreement(), ready.ceremony());
    }

    private static void requireRunning(AgreementView agreement, CeremonyView ceremony) {
        if (!ceremony.open()) {
            throw new UserMistake("This ceremony is over. Load the page again to see how it ended.");
        }
        if (agreement.phase() != Phase.SIGNATURE) {
            throw new UserMistake(agreement.number() + " is not in the phase of signature. Load the page again.");
        }
    }

    private void changed(UUID agreementId) {
        live.publish(Agreements.topic(agreementId), "signing");
    }

    private static TrailEvent event(String action, Ready ready) {
        return TrailEvent.of(action, ready.agreement().number())
                .with("ceremony", ready.ceremony().number())
                .with("slot", ready.slot().position())
                .with("for", ready.slot().party());
    }

    private record Ready(AgreementView agreement, CeremonyView ceremony, SlotView slot) {}
}
