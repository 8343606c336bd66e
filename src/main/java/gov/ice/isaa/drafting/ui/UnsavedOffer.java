package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import gov.ice.isaa.support.Message;
import java.util.function.Consumer;

/** What somebody typed earlier and never saved: to go on with, or, where that cannot be, to copy from. */
class UnsavedOffer extends Div {

    private final UnsavedText text;
    private final Consumer<UnsavedText> goOn;
    private final Runnable discard;

    UnsavedOffer(UnsavedText text, Consumer<UnsavedText> goOn, Runnable discard) {
        this.text = text;
        this.goOn = goOn;
        this.discard = discard;
        // The class tells the reading view that this is no part of the stored text.
        addClassName("unsaved-text");
    }

    /** Shows it beside a draft whose newest version has this number, and which can be edited now or not. */
    void show(boolean editable, int newestVersion) {
        removeAll();
        Button drop = new Button("Discard it", click -> discard.run());
        if (editable && text.follows(newestVersion)) {
            Button go = new Button("Continue editing", click -> goOn.accept(text));
            go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            say("What you typed in this section earlier was not saved. ", go, drop);
        } else {
            say("What you typed here earlier was not saved and cannot be edited on now. Copy what you need. ", drop);
            Div words = new Div();
            words.addClassName("framed-text");
            text.lines().forEach(line -> words.add(new Paragraph(line)));
            add(words);
        }
    }

    private void say(String sentence, Button... buttons) {
        Message message = new Message(Message.Kind.WARNING, sentence);
        for (Button button : buttons) {
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            message.add(button);
        }
        add(message);
    }
}
