package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import gov.ice.isaa.intake.Origin;
import gov.ice.isaa.intake.RequestField;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.support.DateField;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An entry of the request on the page: saved when the field is left, with its problem shown beside it. */
final class EntryField<C extends Component & HasValidationProperties & HasHelper, V> {

    private static final int PAUSE_MILLISECONDS = 2000;

    private final RequestField field;
    private final C component;
    private final HasValue<?, V> value;
    private final Function<@Nullable V, String> toText;
    private final Function<String, @Nullable V> fromText;

    /** The text last shown or sent: anything else was typed since, is on its way, and is not written over. */
    private String settled = "";

    private EntryField(
            RequestField field,
            C component,
            HasValue<?, V> value,
            Function<@Nullable V, String> toText,
            Function<String, @Nullable V> fromText) {
        this.field = field;
        this.component = component;
        this.value = value;
        this.toText = toText;
        this.fromText = fromText;
    }

    static EntryField<TextField, String> line(RequestField field, String helper) {
        TextField text = new TextField(field.label());
        text.setHelperText(helper);
        text.setManualValidation(true);
        return new EntryField<>(field, text, text, EntryField::orEmpty, typed -> typed);
    }

    /** A longer text, which is also saved whenever the typing pauses. */
    static EntryField<TextArea, String> paragraph(RequestField field, String helper) {
        TextArea text = new TextArea(field.label());
        text.setHelperText(helper);
        text.setManualValidation(true);
        text.setMinRows(3);
        text.setMaxRows(14);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLISECONDS);
        // Leaving the field sends at once what still waits for a pause.
        text.addBlurListener(event -> {});
        return new EntryField<>(field, text, text, EntryField::orEmpty, typed -> typed);
    }

    static EntryField<ComboBox<PartyKind>, PartyKind> partyKind(String helper) {
        ComboBox<PartyKind> kinds = new ComboBox<>(RequestField.PARTY_KIND.label(), PartyKind.values());
        kinds.setItemLabelGenerator(PartyKind::title);
        kinds.setHelperText(helper);
        kinds.setManualValidation(true);
        return new EntryField<>(
                RequestField.PARTY_KIND,
                kinds,
                kinds,
                kind -> kind == null ? "" : kind.name(),
                text -> text.isEmpty() ? null : PartyKind.valueOf(text));
    }

    static EntryField<RadioButtonGroup<Origin>, Origin> origin(String helper) {
        RadioButtonGroup<Origin> origins = new RadioButtonGroup<>(RequestField.ORIGIN.label(), Origin.values());
        origins.setItemLabelGenerator(Origin::title);
        origins.setHelperText(helper);
        origins.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        origins.setManualValidation(true);
        return new EntryField<>(
                RequestField.ORIGIN,
                origins,
                origins,
                origin -> origin == null ? "" : origin.name(),
                text -> text.isEmpty() ? null : Origin.valueOf(text));
    }

    static EntryField<DateField, LocalDate> date(RequestField field, LocalDate latest, String helper) {
        DateField date = new DateField(field.label());
        date.setMax(latest);
        date.setHelperText(helper);
        date.setManualValidation(true);
        return new EntryField<>(
                field,
                date,
                date,
                day -> day == null ? "" : day.toString(),
                text -> text.isEmpty() ? null : LocalDate.parse(text));
    }

    /** Saves to the desk's request from here on. */
    EntryField<C, V> savingTo(RequestDesk desk) {
        value.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                save(desk);
            }
        });
        if (component instanceof DateField date) {
            // Something unreadable that is taken out again changes no value, but what there is to save.
            date.addValidationStatusChangeListener(event -> save(desk));
        }
        show(desk);
        return this;
    }

    /** Shows what is saved, unless something refused is still on the page. */
    void show(RequestDesk desk) {
        value.setReadOnly(!desk.editable());
        value.setRequiredIndicatorVisible(
                field != RequestField.CONTACT_EMAIL && field != RequestField.CONTACT_POSITION);
        if (!component.isInvalid() && toText.apply(value.getValue()).equals(settled)) {
            settled = desk.request().entries().text(field);
            V saved = fromText.apply(desk.request().entries().text(field));
            if (saved == null) {
                value.clear();
            } else if (!saved.equals(value.getValue()) && !saved.equals(stripped())) {
                value.setValue(saved);
            }
        }
    }

    C component() {
        return component;
    }

    private void save(RequestDesk desk) {
        if (component instanceof DateField date && date.unreadable()) {
            say(date.getI18n().getBadInputErrorMessage());
            return;
        }
        String text = toText.apply(value.getValue());
        settled = text;
        desk.save(
                base -> desk.requests()
                        .enter(base.id(), base.entries(), base.entries().with(field, text)),
                this::say);
    }

    private void say(String problem) {
        component.setInvalid(!problem.isEmpty());
        component.setErrorMessage(problem);
    }

    private @Nullable Object stripped() {
        return value.getValue() instanceof String text ? text.strip() : value.getValue();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
