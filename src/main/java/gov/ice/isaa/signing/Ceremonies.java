package gov.ice.isaa.signing;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.drafting.DraftHtml;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.FreshSignOn;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.support.StoredFiles;
import gov.ice.isaa.trail.Refusals;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ceremonies for reading: where each stands, its documents, and what the current person may do in it. */
@Service
@Transactional(readOnly = true)
public class Ceremonies {

    private final CeremonyStore store;
    private final Agreements agreements;
    private final Drafts drafts;
    private final StoredFiles files;
    private final FreshSignOn freshSignOn;
    private final CurrentUser currentUser;
    private final Refusals refusals;
    private final Trail trail;

    Ceremonies(
            CeremonyStore store,
            Agreements agreements,
            Drafts drafts,
            StoredFiles files,
            FreshSignOn freshSignOn,
            CurrentUser currentUser,
            Refusals refusals,
            Trail trail) {
        this.store = store;
        this.agreements = agreements;
        this.drafts = drafts;
        this.files = files;
        this.freshSignOn = freshSignOn;
        this.currentUser = currentUser;
        this.refusals = refusals;
        this.trail = trail;
    }

    /** The newest ceremony; empty before the first. */
    public Optional<CeremonyView> newest(UUID agreementId) {
        agreements.require(agreementId);
        return store.ofAgreement(agreementId).stream().findFirst();
    }

    /** The content of a file of this ceremony, which is recorded. Throws AccessDeniedException for any other file. */
    @Transactional
    public byte[] document(CeremonyView ceremony, UUID fileId) {
        AgreementView agreement = agreements.require(ceremony.agreementId());
        boolean belongs = fileId.equals(ceremony.currentFile())
                || fileId.equals(ceremony.clearedFile())
                || fileId.equals(ceremony.evidenceFile())
                || ceremony.slots().stream()
                        .map(SlotView::signature)
                        .anyMatch(given -> given != null && fileId.equals(given.fileAfter()));
        if (!belongs) {
            throw refusals.refuse("signing.read", agreement.number());
        }
        trail.append(TrailEvent.of("signing.handed-out", agreement.number()).with("file", fileId));
        return files.content(fileId);
    }

    /** The text that is signed, as XHTML without scripts, for reading without a PDF viewer. */
    public String text(CeremonyView ceremony) {
        return DraftHtml.signing(
                drafts.version(ceremony.agreementId(), ceremony.draftVersion()).document());
    }

    /** Whether the current person is the one who signs here (SG-01…06). */
    public boolean maySign(SlotView slot) {
        return SignatoryAuthority.maySign(currentUser.require(), slot.office(), slot.title());
    }

    /** Whether the current person files external parties' copies and sets the dates. */
    public boolean mayFile(AgreementView agreement) {
        Person person = currentUser.require();
        return person.is(Role.PROGRAM_OFFICER) && person.worksFor(agreement.programOffice());
    }

    /** Whether the current person has chosen a signature here and signed in again, so that only sealing is left. */
    public boolean readyToSeal(UUID slotId) {
        return store.choice(slotId, currentUser.require().account()).isPresent() && freshSignOn.holds(purpose(slotId));
    }

    /** What a fresh sign-on for this signature is asked for. */
    static String purpose(UUID slotId) {
        return "sign:" + slotId;
    }
}
