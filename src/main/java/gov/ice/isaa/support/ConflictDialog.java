package gov.ice.isaa.support;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** Two people changed the same: both texts are shown, and a person decides which one stays. */
public class ConflictDialog extends Dialog {

    /**
     * Asks which text stays.
     *
     * @param other who saved meanwhile, by name
     */
    public ConflictDialog(EditConflict conflict, String other, Runnable keepMine, Runnable takeSaved) {
        setHeaderTitle("Somebody else changed this too");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        setWidth("min(52rem, 95vw)");
        add(new Paragraph(other + " saved another text while you were writing. Nothing was overwritten."));
        conflict.clashes().forEach(clash -> add(sideBySide(clash, other)));
        Button mine = new Button("Keep mine", event -> {
            close();
            keepMine.run();
        });
        Button saved = new Button("Take what was saved", event -> {
            close();
            takeSaved.run();
        });
        saved.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(mine, saved);
    }

    private static Div sideBySide(Clash clash, String other) {
        Div columns = new Div(text("Yours", clash.mine()), text("Saved by " + other, clash.saved()));
        columns.addClassName("columns");
        return new Div(new H3(clash.label()), columns);
    }

    private static Section text(String title, String text) {
        Div words = new Div();
        words.setText(text.isEmpty() ? "(empty)" : text);
        words.addClassName("typed");
        Section section = new Section(new H3(title), words);
        section.addClassName("card");
        return section;
    }
}
