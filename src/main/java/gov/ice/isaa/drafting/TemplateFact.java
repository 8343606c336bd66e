package gov.ice.isaa.drafting;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Party;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.PartyKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is known of a case and decides between the template's options (TE-03). The offices engaged tell it: Privacy where
 * personal information is shared (ST-04), OCIO where a system is connected or opened (ST-09).
 */
enum TemplateFact {
    PERSONAL_INFORMATION,
    SYSTEM_ACCESS,
    FOREIGN_PARTY,
    PRIVATE_PARTY;

    static Set<TemplateFact> of(AgreementView agreement) {
        Set<TemplateFact> facts = EnumSet.noneOf(TemplateFact.class);
        if (agreement.offices().contains(Office.IGP_PRIVACY)) {
            facts.add(PERSONAL_INFORMATION);
        }
        if (agreement.offices().contains(Office.OCIO)) {
            facts.add(SYSTEM_ACCESS);
        }
        for (Party party : agreement.parties()) {
            if (party.kind().foreign()) {
                facts.add(FOREIGN_PARTY);
            }
            if (party.kind() == PartyKind.PRIVATE) {
                facts.add(PRIVATE_PARTY);
            }
        }
        return facts;
    }
}
