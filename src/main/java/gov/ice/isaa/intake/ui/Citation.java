package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import gov.ice.isaa.policy.Finding;
import gov.ice.isaa.policy.Rule;

/** A reason with its source: the sentence, the rule's id and the Handbook section. */
final class Citation {

    private Citation() {}

    static Paragraph of(Finding finding) {
        Paragraph paragraph = new Paragraph(new Span(finding.sentence() + " "), source(finding.rule()));
        paragraph.addClassName("reason");
        return paragraph;
    }

    static Span source(Rule rule) {
        Span source = new Span(rule.id() + ", Handbook: " + rule.section().title());
        source.addClassName("source");
        return source;
    }
}
