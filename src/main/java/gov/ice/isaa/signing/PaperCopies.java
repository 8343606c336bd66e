package gov.ice.isaa.signing;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.support.paper.PrintingPress;
import org.springframework.stereotype.Component;

/** A draft as it would go on paper, for reading or for agreements that were signed by hand. */
@Component
public class PaperCopies {

    private final PrintingPress press;

    PaperCopies(PrintingPress press) {
        this.press = press;
    }

    /** The text with its approval blocks as tagged PDF (PDF/UA-1, PDF/A-2a), without any signature. */
    public byte[] of(AgreementView agreement, DraftDocument draft) {
        return press.print(AgreementDocument.of(agreement, draft));
    }
}
