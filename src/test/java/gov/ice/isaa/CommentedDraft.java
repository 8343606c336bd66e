package gov.ice.isaa;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.discussion.NewThread;
import gov.ice.isaa.discussion.Speaking;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.PlainText;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A draft as the template gives it, on whose first version people comment. */
public record CommentedDraft(ApplicationContext portal, AgreementView agreement, PlainText text) {

    /** Begins one; the officer who did is the current person afterwards. */
    public static CommentedDraft begin(ApplicationContext portal) {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        AgreementView agreement = portal.getBean(Agreements.class).open(SampleAgreements.STATE_POLICE);
        return new CommentedDraft(
                portal,
                agreement,
                portal.getBean(Drafts.class)
                        .createFromTemplate(agreement.id())
                        .document()
                        .plainText());
    }

    /** Where it is in the portal. */
    public String route() {
        return "agreements/" + agreement.number() + "/draft";
    }

    /** Its blocks that have more characters than that, in order. */
    public List<PlainText.Line> longerThan(int characters) {
        return text.blocks().stream()
                .filter(line -> line.text().length() > characters)
                .toList();
    }

    /** Opens a thread of the current person's on so many characters of the block, and gives its id. */
    public UUID comment(PlainText.Line line, int start, int length, String words) {
        var passage = new Passage(line.sectionKey(), line.blockId(), start, start + length, "");
        return portal.getBean(Speaking.class).open(new NewThread(agreement.id(), 1, passage, words, UUID.randomUUID()));
    }
}
