package gov.ice.isaa.drafting.paper;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.drafting.DraftHtml;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.compare.Comparison;
import gov.ice.isaa.drafting.compare.ComparisonHtml;
import gov.ice.isaa.support.paper.PrintedDocument;
import java.util.List;

/** What changed from one version of a draft to another, on paper: in one text, as lawyers send it to each other. */
final class Redline {

    private static final String LEGEND = """
            <p class="small">What came in is <ins>underlined twice</ins>, what went out is <del>struck</del>, and where only the
            emphasis changed it is <span class="formatted">dotted</span>. What was moved is read where it stands now; a
            sentence says where it was. Notes are left out.</p>
            """;

    private Redline() {}

    static PrintedDocument of(AgreementView agreement, DraftView before, DraftView after) {
        String what = "Changes from version %d to version %d".formatted(before.number(), after.number());
        Comparison comparison = Comparison.between(
                before.document().withoutNotes(), after.document().withoutNotes());
        return new PrintedDocument(
                agreement.title() + ", " + what.toLowerCase(java.util.Locale.US),
                agreement.number(),
                agreement.marking(),
                "DRAFT, changes from version %d to %s".formatted(before.number(), ReadingCopy.named(after.version())),
                "<div class=\"heading\"><h1>" + what + "</h1>"
                        + "<p>" + DraftHtml.escape(agreement.title()) + "</p></div>"
                        + "<table class=\"facts\"><tbody>" + row("From", before) + row("To", after) + "</tbody></table>"
                        + (comparison.same()
                                ? "<p>Nothing changed: both versions have the same text. Notes are left out.</p>"
                                : LEGEND + ComparisonHtml.paper(comparison)),
                false,
                List.of());
    }

    private static String row(String which, DraftView draft) {
        String facts =
                ReadingCopy.named(draft.version()) + ", by " + draft.version().authorName();
        return "<tr><th scope=\"row\">%s</th><td class=\"typed\">%s</td></tr>"
                .formatted(
                        which,
                        DraftHtml.escape(facts.substring(0, 1).toUpperCase(java.util.Locale.US) + facts.substring(1)));
    }
}
