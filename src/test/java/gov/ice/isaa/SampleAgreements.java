package gov.ice.isaa;

import gov.ice.isaa.agreement.AgreementType;
import gov.ice.isaa.agreement.Contact;
import gov.ice.isaa.agreement.NewAgreement;
import gov.ice.isaa.agreement.Party;
import gov.ice.isaa.agreement.Signatory;
import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.Classification;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.policy.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Agreements that tests open. */
public final class SampleAgreements {

    /** HSI gives a State police force investigative data with PII. */
    public static final NewAgreement STATE_POLICE = new NewAgreement(
            "Sharing of gang investigation records with a State police force",
            AgreementType.MOU,
            Office.HSI_DOMESTIC,
            Set.of(Category.LAW_ENFORCEMENT),
            Set.of(ExecutiveAgent.HSI),
            Set.of(Office.IGP_GOVERNANCE, Office.IGP_PRIVACY, Office.IGP_RECORDS, Office.OPR_SECURITY, Office.OPLA),
            List.of(new Party("State police of a Gulf Coast State", PartyKind.STATE)),
            List.of(new Contact("HSI Program Officer", "HSI Domestic Operations", "hsi-program-officer@example.gov")),
            List.of(
                    new Signatory(
                            Office.HSI,
                            "U.S. Immigration and Customs Enforcement",
                            "HSI Executive Associate Director",
                            ExecutiveAgent.HSI.title()),
                    new Signatory(null, "State police of a Gulf Coast State", "Superintendent", "Superintendent")),
            "Subject records of open and closed gang investigations",
            "Deconfliction of joint investigations",
            CaseFacts.NONE
                    .classified(Classification.UNCLASSIFIED)
                    .with(PartyKind.STATE)
                    .with(Category.LAW_ENFORCEMENT)
                    .heldBy(ExecutiveAgent.HSI)
                    .with(Question.GIVES_INFORMATION, Answer.YES)
                    .with(Question.PERSONAL_INFORMATION, Answer.YES)
                    .with(Question.GIVES_SYSTEM_ACCESS, Answer.NO)
                    .with(Question.TECHNICAL_CONNECTION, Answer.NO),
            null);

    private SampleAgreements() {}

    /** The same, to be signed by a day. */
    public static NewAgreement due(LocalDate day) {
        return varied(STATE_POLICE.information(), day);
    }

    /** The same with other information, and a day to be signed by if any. */
    public static NewAgreement varied(String information, @Nullable LocalDate due) {
        NewAgreement plain = STATE_POLICE;
        return new NewAgreement(
                plain.title(),
                plain.type(),
                plain.programOffice(),
                plain.categories(),
                plain.executiveAgents(),
                plain.offices(),
                plain.parties(),
                plain.contacts(),
                plain.signatories(),
                information,
                plain.intendedUse(),
                plain.facts(),
                due);
    }
}
