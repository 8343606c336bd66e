package gov.ice.isaa.drafting;

import gov.ice.isaa.agreement.AgreementType;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Party;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.PartyKind;

/** What the template looks at in a case: its facts, with the parties as they stand in the agreement, and its type. */
record TemplateCase(CaseFacts facts, AgreementType type) {

    static TemplateCase of(AgreementView agreement) {
        PartyKind[] kinds = agreement.parties().stream().map(Party::kind).toArray(PartyKind[]::new);
        return new TemplateCase(agreement.facts().with(kinds), agreement.type());
    }
}
