package gov.ice.isaa.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.ClauseId;
import gov.ice.isaa.drafting.DraftHtml;
import gov.ice.isaa.drafting.Level;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.Template;
import java.util.List;

/** A clause to be read: when it is taken, and its words. */
class ShownClause extends Div {

    ShownClause(Template template, String section, Template.Clause clause) {
        addClassName("clause-text");
        String condition = template.condition(clause);
        if (!condition.isEmpty()) {
            Span when = new Span("Taken " + condition);
            when.addClassName("condition");
            add(when);
        }
        Div words = new Div();
        // DraftHtml escapes every text.
        words.getElement().setProperty("innerHTML", html(template, section, clause));
        add(words);
    }

    private static String html(Template template, String section, Template.Clause clause) {
        Block block = template.block(new ClauseId(section, clause.key())).orElseThrow();
        return DraftHtml.reading(new Section(section, Level.ARTICLE, section, List.of(block)));
    }
}
