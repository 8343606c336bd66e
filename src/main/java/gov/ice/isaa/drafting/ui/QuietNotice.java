package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A line at the foot of the text that says what others did, without moving what one reads. */
class QuietNotice extends Div {

    private String said = "";

    QuietNotice() {
        addClassName("quiet-notice");
        getElement().setAttribute("role", "status");
    }

    /** Says the sentence in place of the one before. */
    void say(String sentence) {
        said = sentence;
        removeAll();
        add(new Span(sentence), small(new Button("Dismiss", click -> removeAll())));
    }

    /**
     * Says the sentence in place of the one before; Show runs the action. Said again, as when somebody goes on writing in
     * the same section, it is not read out again, and stays dismissed.
     */
    void say(String sentence, Runnable action) {
        if (sentence.equals(said)) {
            return;
        }
        say(sentence);
        addComponentAtIndex(1, small(new Button("Show", click -> {
            action.run();
            removeAll();
        })));
    }

    private static Button small(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
