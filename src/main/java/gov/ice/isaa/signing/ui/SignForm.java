package gov.ice.isaa.signing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import gov.ice.isaa.signing.Consent;
import gov.ice.isaa.signing.SignatureMark;
import gov.ice.isaa.signing.SlotView;
import gov.ice.isaa.support.Message;
import java.util.function.BiConsumer;

/** What a signatory confirms and puts down before signing in again. */
class SignForm extends Section {

    private static final String TYPE = "Type my name";
    private static final String DRAW = "Draw my signature";

    private final Checkbox read = new Checkbox(Consent.READ);
    private final Checkbox intent = new Checkbox(Consent.INTENT);
    private final Checkbox electronic = new Checkbox(Consent.ELECTRONIC);
    private final RadioButtonGroup<String> way = new RadioButtonGroup<>("Signature");
    private final TextField name = new TextField("Your name");
    private final SignaturePad pad = new SignaturePad("Your signature");

    SignForm(SlotView slot, BiConsumer<SignatureMark, Consent> choose) {
        addClassNames("card", "sign-form");
        var preview = new Div();
        preview.addClassName("typed-preview");
        preview.getElement().setAttribute("aria-hidden", "true");
        name.setWidthFull();
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.setAutocomplete(Autocomplete.NAME);
        name.addValueChangeListener(event -> preview.setText(event.getValue()));
        var typed = new Div(name, preview);
        pad.setVisible(false);
        way.setItems(TYPE, DRAW);
        way.setValue(TYPE);
        way.addValueChangeListener(event -> {
            typed.setVisible(TYPE.equals(event.getValue()));
            pad.setVisible(DRAW.equals(event.getValue()));
        });
        var problem = new Message();
        var next = new Button("Sign in again and sign");
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        next.setDisableOnClick(true);
        next.addClickListener(event -> {
            try {
                problem.guard(() -> choose.accept(mark(), consent()));
            } finally {
                next.setEnabled(true);
            }
        });
        var again = new Paragraph("You will be asked to sign in once more, so that nobody else signs from your desk.");
        again.addClassName("quiet");
        add(
                new H2("Sign as " + slot.title()),
                read,
                intent,
                electronic,
                way,
                typed,
                pad,
                problem,
                again,
                new Div(next));
    }

    private SignatureMark mark() {
        return TYPE.equals(way.getValue())
                ? new SignatureMark.Typed(name.getValue())
                : SignatureMark.Drawn.parse(pad.getValue());
    }

    private Consent consent() {
        return new Consent(read.getValue(), intent.getValue(), electronic.getValue());
    }
}
