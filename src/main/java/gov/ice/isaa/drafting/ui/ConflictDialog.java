package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.drafting.SaveResult;
import gov.ice.isaa.support.AgencyTime;

/** Two people changed the same section: the text before, one's own and the other's, side by side, and the choice. */
class ConflictDialog extends Dialog {

    /**
     * Asks which text stands; closing it leads back to writing.
     *
     * @param saveMine the own text replaces the other one
     * @param merge the own text is edited on, beside the other one
     * @param keepTheirs the own text is given up
     */
    ConflictDialog(SaveResult.Conflict conflict, Runnable saveMine, Runnable merge, Runnable keepTheirs) {
        DraftVersion theirs = conflict.current().version();
        setHeaderTitle("Somebody else changed this section");
        setWidth("min(76rem, 96vw)");
        setCloseOnOutsideClick(false);
        Div texts = new Div(
                new ReadOnlyText("Before", conflict.base()),
                new ReadOnlyText("Your text", conflict.mine()),
                new ReadOnlyText(
                        "By %s, %s".formatted(theirs.authorName(), AgencyTime.moment(theirs.savedAt())),
                        conflict.theirs()));
        texts.addClassName("conflict-texts");
        add(
                new Paragraph(
                        "%s saved it while you were writing. Nothing has been overwritten: decide which text stands."
                                .formatted(theirs.authorName())),
                texts);
        Button merging = choice("Merge by hand", merge);
        merging.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter()
                .add(
                        new Button("Back to writing", click -> close()),
                        choice("Keep their text", keepTheirs),
                        choice("Save my text instead", saveMine),
                        merging);
    }

    private Button choice(String label, Runnable action) {
        return new Button(label, click -> {
            close();
            action.run();
        });
    }
}
