package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.drafting.SaveResult;
import gov.ice.isaa.support.AgencyTime;

/** The same section was changed twice: the text before, one's own and the other one, side by side, and the choice. */
class ConflictDialog extends Dialog {

    /**
     * Asks which text stands; closing it leads back to writing.
     *
     * @param account whose own text it is
     * @param saveMine the own text replaces the other one
     * @param merge the own text is edited on, beside the other one
     * @param keepTheirs the own text is given up
     */
    ConflictDialog(
            SaveResult.Conflict conflict, String account, Runnable saveMine, Runnable merge, Runnable keepTheirs) {
        DraftVersion theirs = conflict.change();
        boolean own = theirs.account().equals(account);
        setHeaderTitle(own ? "You changed this section elsewhere" : "Somebody else changed this section");
        setWidth("min(76rem, 96vw)");
        setCloseOnOutsideClick(false);
        Div texts = new Div(
                new ReadOnlyText("Before", conflict.base()),
                new ReadOnlyText("Your text", conflict.mine()),
                new ReadOnlyText(
                        "By %s, %s".formatted(whom(theirs, account), AgencyTime.moment(theirs.savedAt())),
                        conflict.theirs()));
        texts.addClassName("conflict-texts");
        add(
                new Paragraph(
                        "%s saved it while you were writing. Nothing has been overwritten: decide which text stands."
                                .formatted(who(theirs, account))),
                texts);
        Button merging = choice("Merge by hand", merge);
        merging.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter()
                .add(
                        new Button("Back to writing", click -> close()),
                        choice(own ? "Keep the other text" : "Keep their text", keepTheirs),
                        choice("Save my text instead", saveMine),
                        merging);
    }

    /** Who saved the version, to begin a sentence with: oneself, from another window, or somebody else. */
    static String who(DraftVersion version, String account) {
        return version.account().equals(account) ? "You, in another window," : version.authorName();
    }

    /** Who saved the version, inside a sentence. */
    static String whom(DraftVersion version, String account) {
        return version.account().equals(account) ? "yourself" : version.authorName();
    }

    private Button choice(String label, Runnable action) {
        return new Button(label, click -> {
            close();
            action.run();
        });
    }
}
