package gov.ice.isaa.signing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import gov.ice.isaa.signing.SlotView;
import gov.ice.isaa.signing.seal.SealingFailed;
import gov.ice.isaa.support.Message;

/** The last step, after signing in again: the signature chosen before is sealed. */
class SealForm extends Section {

    /** A page that is opened by its address is hidden while it is built, and what is hidden takes no focus. */
    private static final String FOCUS_ONCE_SHOWN = """
            new ResizeObserver((sizes, watching) => {
              if (this.checkVisibility()) {
                watching.disconnect();
                this.focus();
              }
            }).observe(this)""";

    SealForm(SlotView slot, Runnable sign) {
        addClassNames("card", "sign-form");
        var problem = new Message();
        var now = new Button("Sign now");
        now.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        now.setDisableOnClick(true);
        now.addClickListener(event -> {
            try {
                problem.guard(sign);
            } catch (SealingFailed failed) {
                problem.show(
                        Message.Kind.PROBLEM,
                        "Nothing was signed: the signature could not be sealed, because " + failed.advice());
            } finally {
                now.setEnabled(true);
            }
        });
        add(
                new H2("Sign as " + slot.title()),
                new Paragraph(
                        "You have signed in again, and nothing is signed yet. Press “Sign now” to place your signature in"
                                + " the document and seal it; it cannot be taken back afterwards."),
                problem,
                new Div(now));
        now.getElement().executeJs(FOCUS_ONCE_SHOWN);
    }
}
