package gov.ice.isaa.intake;

import gov.ice.isaa.agreement.AgreementType;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.NewAgreement;
import gov.ice.isaa.policy.Determination;
import gov.ice.isaa.policy.Duty;
import gov.ice.isaa.policy.Office;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a complete request and its determination into what the agreement is opened with. */
final class OpeningDeed {

    private OpeningDeed() {}

    /**
     * What the agreement is opened with. A modification engages the offices of what it modifies beside those that its own
     * determination names, and tells what was shared before beside what is asked for now (MA-08).
     */
    static NewAgreement of(RequestView request, Determination determination, @Nullable AgreementView modified) {
        NewAgreement own = of(request, determination);
        return modified == null
                ? own
                : new NewAgreement(
                        own.title(),
                        own.type(),
                        own.programOffice(),
                        own.categories(),
                        own.executiveAgents(),
                        both(own.offices(), modified.offices()),
                        own.parties(),
                        own.contacts(),
                        own.signatories(),
                        ModificationStart.text(
                                own.information(), modified.information(), RequestField.INFORMATION.longest()),
                        ModificationStart.text(
                                own.intendedUse(), modified.intendedUse(), RequestField.INTENDED_USE.longest()),
                        own.facts(),
                        own.dueOn());
    }

    private static Set<Office> both(Set<Office> own, Set<Office> modified) {
        Set<Office> both = EnumSet.copyOf(own);
        both.addAll(modified);
        return both;
    }

    private static NewAgreement of(RequestView request, Determination determination) {
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
                determination.facts(),
                determination.duties().stream()
                        .map(Duty::due)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }
}
