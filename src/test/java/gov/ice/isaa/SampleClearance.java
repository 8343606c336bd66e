package gov.ice.isaa;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NewAgreement;
import gov.ice.isaa.clearance.Clearances;
import gov.ice.isaa.clearance.ReviewView;
import gov.ice.isaa.clearance.RoundView;
import gov.ice.isaa.clearance.Stage;
import gov.ice.isaa.clearance.Step;
import gov.ice.isaa.clearance.Verdict;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import org.springframework.stereotype.Component;

/** Brings sample agreements as far as a test needs them, each step done by who may do it. */
@Component
public class SampleClearance {

    private final Agreements agreements;
    private final Drafts drafts;
    private final Clearances clearances;

    SampleClearance(Agreements agreements, Drafts drafts, Clearances clearances) {
        this.agreements = agreements;
        this.drafts = drafts;
        this.clearances = clearances;
    }

    /** An agreement in development, its draft made from the template with nothing left open. */
    public AgreementView drafted(NewAgreement sample) {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        AgreementView opened = agreements.open(sample);
        var draft = drafts.createFromTemplate(opened.id());
        draft.document()
                .openPlaceholders()
                .forEach(open -> drafts.fill(opened.id(), open.key(), "as set out in the annex"));
        return agreements.require(opened.id());
    }

    /** An agreement in clearance, before the Program Office's approval. */
    public RoundView circulated(NewAgreement sample) {
        return clearances.begin(drafted(sample).id());
    }

    /** An agreement that every office cleared, in the phase of signature. Signed on as its Program Officer. */
    public AgreementView cleared(NewAgreement sample) {
        RoundView round = circulated(sample);
        while (!round.stage().closed()) {
            round = concur(round);
        }
        if (round.stage() != Stage.CLEARED) {
            throw new IllegalStateException("The round ended as " + round.stage());
        }
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        return agreements.require(round.agreementId());
    }

    /** The first office whose turn it is concurs. */
    public RoundView concur(RoundView round) {
        ReviewView review =
                round.reviews().stream().filter(ReviewView::open).findFirst().orElseThrow();
        SignIn.as(decider(review));
        return clearances.decide(review.id(), Verdict.CONCUR, "");
    }

    /** Somebody of the demonstration who may decide the review. */
    public static Person decider(ReviewView review) {
        Role role = review.step() == Step.PROGRAM_OFFICE ? Role.PROGRAM_APPROVER : Role.REVIEWER;
        return DemoPeople.all().stream()
                .filter(person -> person.is(role) && person.worksFor(review.office()))
                .findFirst()
                .orElseThrow();
    }
}
