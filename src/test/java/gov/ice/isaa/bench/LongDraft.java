package gov.ice.isaa.bench;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.LongText;
import org.springframework.context.ApplicationContext;

/** A draft of sixty pages. */
final class LongDraft {

    private static final int PAGES = 60;

    private LongDraft() {}

    /** The text of the template, each section as often as fills the pages, here and there with another word. */
    static DraftDocument text(ApplicationContext portal) {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        AgreementView agreement = portal.getBean(Agreements.class).open(SampleAgreements.STATE_POLICE);
        DraftDocument template =
                portal.getBean(Drafts.class).createFromTemplate(agreement.id()).document();
        return LongText.of(template, PAGES);
    }

    /** An agreement whose draft is the text. */
    static AgreementView agreement(ApplicationContext portal, DraftDocument text) {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        AgreementView agreement = portal.getBean(Agreements.class).open(SampleAgreements.STATE_POLICE);
        Drafts drafts = portal.getBean(Drafts.class);
        drafts.createFromTemplate(agreement.id());
        drafts.change(agreement.id(), template -> text, "Sixty pages");
        return agreement;
    }
}
