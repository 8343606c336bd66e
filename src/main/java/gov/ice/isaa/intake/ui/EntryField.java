package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import gov.ice.isaa.intake.Origin;
import gov.ice.isaa.intake.RequestField;
import gov.ice.isaa.intake.VerificationMethod;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.support.Choices;
import gov.ice.isaa.support.DateField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An entry of the request on the page: saved when the field is left, with its problem shown beside it. */
final class EntryField<C extends Component & HasValidationProperties & HasHelper, V> {

    private static final int PAUSE_MILLISECONDS = 2000;

    private static final Set<RequestField> OPTIONAL =
            Set.of(RequestField.CONTACT_EMAIL, RequestField.CONTACT_POSITION, RequestField.VERIFIED_HOW);

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
        return choice(RequestField.ORIGIN, Origin.values(), Origin::title, helper);
    }

    static EntryField<RadioButtonGroup<VerificationMethod>, VerificationMethod> verificationMethod(String helper) {
        return choice(RequestField.VERIFIED_METHOD, VerificationMethod.values(), VerificationMethod::title, helper);
    }

    /** A choice among a few, all of them in sight. */
    private static <E extends Enum<E>> EntryField<RadioButtonGroup<E>, E> choice(
            RequestField field, E[] choices, ItemLabelGenerator<E> title, String helper) {
        RadioButtonGroup<E> group = new RadioButtonGroup<>(field.label(), choices);
        group.setItemLabelGenerator(title);
        group.setHelperText(helper);
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        group.setManualValidation(true);
        return new EntryField<>(
                field,
                group,
                group,
                chosen -> chosen == null ? "" : chosen.name(),
                text -> Choices.named(choices, Optional.of(text)));
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
        value.setRequiredIndicatorVisible(!OPTIONAL.contains(field));
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
