package gov.ice.isaa.exchange;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.InvalidDocument;
import gov.ice.isaa.drafting.compare.DocumentMerge;
import gov.ice.isaa.drafting.compare.Proposal;
import gov.ice.isaa.drafting.compare.Proposals;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Refusals;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides what the other party proposes: what is accepted becomes part of the draft, in a new version that says so. */
@Service
@Transactional
public class Deciding {

    private final Agreements agreements;
    private final Drafts drafts;
    private final ExchangeStore store;
    private final CurrentUser currentUser;
    private final AgencyTime time;
    private final Trail trail;
    private final Refusals refusals;
    private final Live live;

    Deciding(
            Agreements agreements,
            Drafts drafts,
            ExchangeStore store,
            CurrentUser currentUser,
            AgencyTime time,
            Trail trail,
            Refusals refusals,
            Live live) {
        this.agreements = agreements;
        this.drafts = drafts;
        this.store = store;
        this.currentUser = currentUser;
        this.time = time;
        this.trail = trail;
        this.refusals = refusals;
        this.live = live;
    }

    /**
     * Decides some of what is left of a file, all in one new version of the draft.
     *
     * @param step how often something was decided about the file when it was looked at
     * @param parts names of what is decided, from {@link gov.ice.isaa.drafting.compare.Proposal#parts}
     * @throws Conflict when a passage was changed in the draft meanwhile
     * @throws UserMistake when somebody else decided meanwhile, or the parts cannot be decided without others
     */
    public void decide(UUID agreementId, int number, int step, Set<String> parts, Verdict verdict) {
        drafts.hold(agreementId);
        AgreementView agreement = agreements.require(agreementId);
        if (!drafts.mayEdit(agreement)) {
            throw refusals.refuse("exchange.decide", agreement.number());
        }
        ExchangeStore.Kept kept = store.hold(agreementId, number).orElseThrow(() -> new NoSuchAgreement(""));
        if (kept.file().step() != step) {
            throw new UserMistake("Somebody decided about this file meanwhile. What is left is shown now; look again.");
        }
        var changes = new ProposedChanges(kept.base(), kept.theirs(), kept.reading());
        List<Proposal> proposals = changes.proposals().stream()
                .filter(proposal -> parts.containsAll(proposal.parts()))
                .toList();
        if (proposals.isEmpty()) {
            throw new UserMistake("There is nothing left to decide here.");
        }
        List<ProposedChange> chosen = changes.described(proposals);
        Set<String> chosenParts = Proposals.parts(proposals);
        Integer version = null;
        if (verdict == Verdict.ACCEPTED) {
            DraftDocument accepted = whole(changes, chosenParts);
            version = take(agreement, kept, accepted, chosen);
            store.decided(kept.file().id(), accepted, kept.theirs());
        } else {
            Set<String> others = Proposals.parts(changes.proposals());
            others.removeAll(chosenParts);
            store.decided(kept.file().id(), kept.base(), whole(changes, others));
        }
        record(agreement, kept.file(), chosen, verdict, version);
    }

    private static DraftDocument whole(ProposedChanges changes, Set<String> accepted) {
        try {
            return changes.with(accepted).checked();
        } catch (InvalidDocument alone) {
            throw new UserMistake("This cannot be decided without what stands around it. " + alone.getMessage()
                    + " Decide the whole section instead.");
        }
    }

    private int take(
            AgreementView agreement, ExchangeStore.Kept kept, DraftDocument accepted, List<ProposedChange> chosen) {
        String reason = chosen.size() == 1
                ? "Accepted from “%s”: %s"
                        .formatted(kept.file().name(), chosen.getFirst().heading())
                : "%,d changes accepted from “%s”"
                        .formatted(chosen.size(), kept.file().name());
        return drafts.change(
                        agreement.id(),
                        current -> DocumentMerge.of(kept.base(), accepted, current)
                                .orElseThrow(() -> new Conflict(
                                        "The draft was changed at the same words since version %d went out. Put both together in the draft, and then say here that it is settled."
                                                .formatted(kept.file().version()))),
                        reason)
                .number();
    }

    private void record(
            AgreementView agreement,
            ReturnedFile file,
            List<ProposedChange> chosen,
            Verdict verdict,
            @Nullable Integer version) {
        Person by = currentUser.require();
        Instant now = time.now();
        int last = store.lastDecision(file.id());
        for (ProposedChange change : chosen) {
            var decision = new Decision(
                    ++last,
                    verdict,
                    change.proposal().what(),
                    change.heading(),
                    change.wordsOut(),
                    change.wordsIn(),
                    change.proposedBy(),
                    now,
                    by.name(),
                    version);
            store.add(file.id(), decision, change.proposal().section(), by);
        }
        trail.append(TrailEvent.of("exchange.decided", agreement.number())
                .with("number", file.number())
                .with("verdict", verdict)
                .with("changes", chosen.size())
                .with("version", version));
        live.publish(Sending.topic(agreement.id()), "");
    }
}
