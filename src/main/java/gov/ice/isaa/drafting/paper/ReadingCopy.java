package gov.ice.isaa.drafting.paper;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.drafting.DraftHtml;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.paper.PrintedDocument;
import java.util.List;

/** A version of a draft to be read on paper. */
final class ReadingCopy {

    private ReadingCopy() {}

    static PrintedDocument of(AgreementView agreement, DraftView draft, boolean lineNumbers) {
        return new PrintedDocument(
                agreement.title() + ", draft version " + draft.number(),
                agreement.number(),
                agreement.marking(),
                "DRAFT, " + named(draft.version()),
                "<div class=\"agreement\">" + DraftHtml.paper(draft.document()) + "</div>",
                lineNumbers,
                List.of());
    }

    /** Which version it is: "version 5, “to the State Police”, saved May 12, 2026, 3:04 PM Eastern time". */
    static String named(DraftVersion version) {
        String name = version.name();
        return "version %d, %ssaved %s Eastern time"
                .formatted(
                        version.number(), name == null ? "" : "“" + name + "”, ", AgencyTime.moment(version.savedAt()));
    }
}
