package gov.ice.isaa.signing;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.agreement.Signatory;
import gov.ice.isaa.clearance.ClearanceCompleted;
import gov.ice.isaa.clearance.Clearances;
import gov.ice.isaa.clearance.RoundView;
import gov.ice.isaa.clearance.Stage;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.signing.seal.SealingFailed;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.StoredFile;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.support.paper.PrintingFailed;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the ceremony of a cleared agreement: the text that was cleared, printed and certified, with a place for each. */
@Service
public class CeremonyOpening {

    private static final Logger log = LoggerFactory.getLogger(CeremonyOpening.class);

    private final CeremonyStore store;
    private final SigningDesk desk;
    private final Agreements agreements;
    private final Clearances clearances;
    private final Drafts drafts;
    private final AgencyTime time;
    private final Trail trail;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;

    CeremonyOpening(
            CeremonyStore store,
            SigningDesk desk,
            Agreements agreements,
            Clearances clearances,
            Drafts drafts,
            AgencyTime time,
            Trail trail,
            Live live,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.desk = desk;
        this.agreements = agreements;
        this.clearances = clearances;
        this.drafts = drafts;
        this.time = time;
        this.trail = trail;
        this.live = live;
        this.events = events;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Opens the ceremony after the clearance was committed: a document that cannot be made now must not take OPLA's
     * decision back, whatever the cause. Whoever opens the page of the agreement next tries again.
     */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void cleared(ClearanceCompleted completed) {
        try {
            apart.executeWithoutResult(status -> open(completed.agreementId()));
        } catch (RuntimeException failed) {
            log.error("{} is cleared, but its document could not be made yet", completed.number(), failed);
        }
    }

    /**
     * Opens the ceremony where the agreement is in the phase of signature and has none running; does nothing otherwise.
     *
     * @throws SealingFailed when the document could not be sealed; nothing is changed then
     * @throws PrintingFailed when it could not be printed; nothing is changed then
     */
    @Transactional
    public void open(UUID agreementId) {
        store.lockAgreement(agreementId);
        AgreementView agreement = agreements.require(agreementId);
        List<CeremonyView> before = store.ofAgreement(agreementId);
        if (agreement.phase() != Phase.SIGNATURE || before.stream().anyMatch(CeremonyView::open)) {
            return;
        }
        RoundView round = clearances
                .currentRound(agreementId)
                .filter(found -> found.stage() == Stage.CLEARED)
                .orElseThrow(() -> new UserMistake("No version of the draft has been cleared."));
        DraftView draft = drafts.version(agreementId, round.draftVersion());
        if (!draft.version().sha256().equals(round.draftSha256())) {
            throw new IllegalStateException("The draft of " + agreement.number() + " is not the one that was cleared");
        }
        StoredFile file = desk.prepare(AgreementDocument.of(agreement, draft.document()), agreement.number() + ".pdf");
        UUID id = UUID.randomUUID();
        store.insert(new CeremonyView(
                id,
                agreementId,
                before.size() + 1,
                round.draftVersion(),
                round.draftSha256(),
                file.id(),
                file.id(),
                null,
                null,
                null,
                time.now(),
                null,
                null,
                null,
                null,
                slots(id, agreement.signatories())));
        trail.append(TrailEvent.of("signing.opened", agreement.number())
                .with("draftVersion", round.draftVersion())
                .with("draftSha256", round.draftSha256())
                .with("file", file.id())
                .with("sha256", file.sha256()));
        agreement.signatories().stream().map(Signatory::office).forEach(office -> {
            if (office != null) {
                events.publishEvent(new SignatureRequested(agreementId, agreement.number(), office));
            }
        });
        live.publish(Agreements.topic(agreementId), "signing");
    }

    private static List<SlotView> slots(UUID ceremonyId, List<Signatory> signatories) {
        var slots = new ArrayList<SlotView>();
        for (Signatory signatory : signatories) {
            slots.add(new SlotView(
                    UUID.randomUUID(),
                    ceremonyId,
                    slots.size() + 1,
                    signatory.office(),
                    signatory.party(),
                    signatory.name(),
                    signatory.title(),
                    null));
        }
        return slots;
    }
}
