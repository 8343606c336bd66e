package gov.ice.isaa.signing;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Signatory;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftHtml;
import gov.ice.isaa.support.paper.PreparedField;
import gov.ice.isaa.support.paper.PrintedDocument;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** The cleared text as it goes on paper: the articles, then an approval block for every signatory (TE). */
final class AgreementDocument {

    /** The field of the portal's own seal. */
    static final PreparedField SEAL = new PreparedField("portal-seal", "Seal of the ISAA portal");

    private AgreementDocument() {}

    static PrintedDocument of(AgreementView agreement, DraftDocument draft) {
        var fields = new ArrayList<PreparedField>();
        var blocks = new StringBuilder("<section><h2>Signatures</h2>");
        List<Signatory> signatories = agreement.signatories();
        for (int i = 0; i < signatories.size(); i++) {
            Signatory signatory = signatories.get(i);
            var field = new PreparedField(
                    "signatory-" + (i + 1),
                    "Signature %d of %d: %s, for %s"
                            .formatted(i + 1, signatories.size(), signatory.title(), signatory.party()));
            fields.add(field);
            blocks.append(block(signatory, field));
        }
        fields.add(SEAL);
        blocks.append("</section>").append(SEAL.box());
        return new PrintedDocument(
                agreement.title(),
                agreement.number(),
                agreement.marking(),
                "<div class=\"agreement\">" + DraftHtml.signing(draft) + "</div>" + blocks,
                fields);
    }

    private static String block(Signatory signatory, PreparedField field) {
        String name = signatory.name().equals(signatory.title()) || !signatory.external()
                ? ""
                : "<p>" + text(signatory.name()) + "</p>";
        return """
                <div class="approval"><p>For %s:</p>%s%s<p class="position">%s</p></div>
                """.formatted(text(signatory.party()), field.box(), name, text(signatory.title()));
    }

    private static String text(String value) {
        return HtmlUtils.htmlEscapeDecimal(value);
    }
}
