package gov.ice.isaa.support.paper;

import java.util.List;

/** An agreement text as drafting hands it over, of several pages and with every kind of block. */
public final class SampleText {

    private static final PreparedField SEAL = new PreparedField("portal-seal", "Seal of the ISAA portal");

    private SampleText() {}

    /** An agreement with the fields {@code signatory-1}, {@code signatory-2} and {@code portal-seal}. */
    public static PrintedDocument document() {
        return new PrintedDocument(
                "Memorandum of understanding on vehicle records",
                "ISAA-2026-0001",
                "CUI//LES",
                body(),
                List.of(
                        new PreparedField("signatory-1", "Signature of the Executive Associate Director"),
                        new PreparedField("signatory-2", "Signature of the Director, State Motor Vehicle Agency"),
                        SEAL));
    }

    private static String body() {
        var body = new StringBuilder("""
                <div class="heading"><h1>Memorandum of understanding</h1>
                <p>between Homeland Security Investigations and a State motor vehicle agency</p></div>
                """);
        for (String section : List.of("I. Introduction and purpose", "II. Background", "IV. Authority", "V. Data")) {
            body.append("<h2>").append(section).append("</h2>");
            body.append(("<p>The parties share vehicle records for the investigation of smuggling, and keep "
                            + "them no longer than the purpose needs. Each party names a point of contact.</p>")
                    .repeat(7));
            body.append("<ul><li>Registration records</li><li>Title records</li></ul>");
        }
        body.append("""
                <h2>VI. Points of contact</h2>
                <table><thead><tr><th scope="col">Party</th><th scope="col">Position</th></tr></thead>
                <tbody><tr><td>HSI</td><td>Unit chief</td></tr></tbody></table>
                <h2>Approval</h2>
                <div class="approval"><p>For Homeland Security Investigations:</p>
                <div class="field" id="signatory-1" title="Signature of the Executive Associate Director"></div>
                <p>Executive Associate Director</p></div>
                <div class="approval"><p>For the State motor vehicle agency:</p>
                <div class="field" id="signatory-2" title="Signature of the Director, State Motor Vehicle Agency"></div>
                <p>Director</p></div>
                """);
        return body + SEAL.box();
    }
}
