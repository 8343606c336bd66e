package gov.ice.isaa.intake;

import gov.ice.isaa.agreement.AgreementType;
import gov.ice.isaa.agreement.NewAgreement;
import gov.ice.isaa.policy.Determination;
import java.util.Objects;

/** Turns a complete request and its determination into what the agreement is opened with. */
final class OpeningDeed {

    private OpeningDeed() {}

    static NewAgreement of(RequestView request, Determination determination) {
        OpeningDraft draft = request.opening();
        AgreementType type = Objects.requireNonNull(draft.type());
        return new NewAgreement(
                draft.title(),
                type,
                request.programOffice(),
                determination.facts().categories(),
                determination.executiveAgents(),
                determination.offices(),
                draft.parties(),
                draft.contacts(),
                draft.signatories().stream()
                        .filter(signatory -> signatory.external()
                                || determination.signatures().stream()
                                        .anyMatch(slot -> OpeningChecklist.gives(signatory, slot)))
                        .toList(),
                request.entries().text(RequestField.INFORMATION),
                request.entries().text(RequestField.INTENDED_USE),
                CaseJson.write(determination.facts()));
    }
}
