package gov.ice.isaa.intake;

import gov.ice.isaa.policy.Determination;
import gov.ice.isaa.policy.Finding;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.paper.PrintedDocument;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A Memorandum of Record as it goes on paper (SC-03, SC-21). */
final class MemorandumDocument {

    private final StringBuilder body = new StringBuilder();

    private MemorandumDocument() {}

    /**
     * Makes the document.
     *
     * @param recordedBy the name of who recorded it
     * @param basis the determination that calls for it
     */
    static PrintedDocument of(RequestView request, Memorandum memorandum, String recordedBy, Determination basis) {
        return new MemorandumDocument().print(request, memorandum, recordedBy, basis);
    }

    private PrintedDocument print(RequestView request, Memorandum memorandum, String recordedBy, Determination basis) {
        body.append("<h1>Memorandum of Record</h1><p class=\"center\">")
                .append(text(request.title()))
                .append("</p><table class=\"facts\"><tbody>");
        row("Request", request.number());
        row("Program Office", request.programOffice().title());
        row("Recorded by", recordedBy);
        row("Recorded", AgencyTime.moment(memorandum.recordedAt()) + " Eastern time");
        row("Version", String.valueOf(memorandum.version()));
        row("Determination", basis.outcome().title());
        row("Basis", reasons(basis));
        body.append("</tbody></table>");
        for (MemorandumField field : MemorandumField.values()) {
            section(field, memorandum.text(field));
        }
        return new PrintedDocument(
                "Memorandum of Record, " + request.number(),
                request.number() + ", Memorandum of Record, version " + memorandum.version(),
                Marked.OFFICIAL_USE,
                body.toString(),
                List.of());
    }

    private void section(MemorandumField field, String written) {
        body.append("<section><h2>").append(text(field.label())).append("</h2>");
        if (field == MemorandumField.DATA_OWNER) {
            body.append("<p>Nothing described here is passed on to others, inside or outside DHS, before the data owner"
                    + " named here has been asked.</p>");
        }
        written.lines()
                .filter(line -> !line.isBlank())
                .forEach(line ->
                        body.append("<p class=\"typed\">").append(text(line)).append("</p>"));
        body.append("</section>");
    }

    private void row(String name, String value) {
        body.append("<tr><th scope=\"row\">")
                .append(text(name))
                .append("</th><td class=\"typed\">")
                .append(text(value))
                .append("</td></tr>");
    }

    private static String reasons(Determination determination) {
        return determination.applied().stream()
                .filter(finding -> finding.rule().id().startsWith("SC"))
                .map(MemorandumDocument::reason)
                .collect(Collectors.joining(" "));
    }

    private static String reason(Finding finding) {
        return finding.sentence() + " (" + finding.rule().id() + ", Handbook: "
                + finding.rule().section().title() + ")";
    }

    private static String text(String value) {
        return HtmlUtils.htmlEscapeDecimal(value);
    }
}
