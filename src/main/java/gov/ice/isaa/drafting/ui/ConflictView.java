package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftHtml;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.drafting.Level;
import gov.ice.isaa.drafting.SaveResult;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.support.AgencyTime;
import java.util.List;

/** Two people changed the same section: the text before, one's own and the other's, side by side, and the choice. */
class ConflictView extends Div {

    ConflictView(SaveResult.Conflict conflict, Runnable saveMine, Runnable merge, Runnable keepTheirs) {
        addClassName("conflict");
        getElement().setAttribute("role", "alertdialog");
        getElement().setAttribute("aria-label", "This section was changed by somebody else");
        DraftVersion theirs = conflict.current().version();
        Paragraph what = new Paragraph(
                "%s changed this section while you were writing. Nothing has been overwritten: decide which text stands."
                        .formatted(theirs.authorName()));
        Div texts = new Div(
                text("Before", conflict.base()),
                text("Your text", conflict.mine()),
                text(
                        "By %s, %s".formatted(theirs.authorName(), AgencyTime.moment(theirs.savedAt())),
                        conflict.theirs()));
        texts.addClassName("conflict-texts");
        Button merging = new Button("Merge by hand", click -> merge.run());
        merging.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(
                merging,
                new Button("Save my text instead", click -> saveMine.run()),
                new Button("Keep their text", click -> keepTheirs.run()));
        actions.addClassName("actions");
        add(what, texts, actions);
    }

    /** A titled text that is only read. */
    static Component text(String title, List<Block> blocks) {
        Div text = new Div(new H4(title), html(DraftHtml.reading(new Section("text", Level.ARTICLE, title, blocks))));
        text.addClassName("conflict-text");
        return text;
    }

    /** Blocks as the renderer made them: it escapes every text, so this is the one place that takes HTML as it is. */
    static Component html(String rendered) {
        Div html = new Div();
        html.addClassName("draft-text");
        html.getElement().setProperty("innerHTML", rendered);
        return html;
    }
}
