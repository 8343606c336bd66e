package gov.ice.isaa.drafting.paper;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.support.paper.PrintedDocument;
import gov.ice.isaa.support.paper.PrintingPress;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Drafts handed out as tagged PDF (PDF/A-2a, PDF/UA-1), each page marked as a draft; recorded. Whoever may read the draft
 * gets them; others get {@link gov.ice.isaa.agreement.NoSuchAgreement}, as for an agreement that there is not.
 */
@Service
public class DraftPaper {

    private final Agreements agreements;
    private final Drafts drafts;
    private final PrintingPress press;
    private final Trail trail;
    private final TransactionTemplate recording;

    DraftPaper(
            Agreements agreements,
            Drafts drafts,
            PrintingPress press,
            Trail trail,
            PlatformTransactionManager transactions) {
        this.agreements = agreements;
        this.drafts = drafts;
        this.press = press;
        this.trail = trail;
        this.recording = new TransactionTemplate(transactions);
    }

    /**
     * The whole text of a version without its notes, open placeholders as their label. Throws
     * {@link gov.ice.isaa.support.UserMistake} when the draft has no version of this number.
     */
    public byte[] readingCopy(UUID agreementId, int number, boolean lineNumbers) {
        AgreementView agreement = agreements.require(agreementId);
        DraftView draft = drafts.version(agreementId, number);
        return handOut(
                ReadingCopy.of(agreement, draft, lineNumbers),
                TrailEvent.of("draft.copy-printed", agreement.number())
                        .with("version", number)
                        .with("lineNumbers", lineNumbers));
    }

    /**
     * What changed from one version to another, in one text without the notes. Throws
     * {@link gov.ice.isaa.support.UserMistake} when the draft has no version of one of the numbers.
     */
    public byte[] redline(UUID agreementId, int from, int to) {
        AgreementView agreement = agreements.require(agreementId);
        DraftView before = drafts.version(agreementId, from);
        DraftView after = drafts.version(agreementId, to);
        return handOut(
                Redline.of(agreement, before, after),
                TrailEvent.of("draft.redline-printed", agreement.number())
                        .with("from", from)
                        .with("to", to));
    }

    /** Printing takes long enough to hold no connection to the database for it. */
    private byte[] handOut(PrintedDocument document, TrailEvent event) {
        byte[] pdf = press.print(document);
        recording.executeWithoutResult(transaction -> trail.append(event));
        return pdf;
    }
}
