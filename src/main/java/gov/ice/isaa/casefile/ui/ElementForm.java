package gov.ice.isaa.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import gov.ice.isaa.casefile.DataElement;
import gov.ice.isaa.casefile.Need;
import gov.ice.isaa.casefile.PiiMark;
import gov.ice.isaa.casefile.SensitivityMark;
import gov.ice.isaa.support.UserMistake;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A data element in fields. */
final class ElementForm implements RowForm<DataElement> {

    private final TextField name = new TextField("Name of the data element");
    private final TextArea description = new TextArea("Description");
    private final ComboBox<String> system = new ComboBox<>("System");
    private final RadioButtonGroup<PiiMark> pii =
            new RadioButtonGroup<>("Personally identifiable information", PiiMark.values());
    private final RadioButtonGroup<SensitivityMark> sensitivity =
            new RadioButtonGroup<>("Sensitivity mark", SensitivityMark.values());
    private final RadioButtonGroup<Need> need = new RadioButtonGroup<>("Does the purpose need it?", Need.values());
    private final TextArea reason = new TextArea("Reason");
    private UUID id = UUID.randomUUID();

    /** An empty form that offers the systems by name. */
    ElementForm(List<String> systems) {
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        system.setItems(systems);
        system.setClearButtonVisible(true);
        system.setHelperText("One of the systems of this case");
        pii.setItemLabelGenerator(PiiMark::title);
        pii.setRequiredIndicatorVisible(true);
        pii.setManualValidation(true);
        sensitivity.setItemLabelGenerator(SensitivityMark::title);
        sensitivity.setValue(SensitivityMark.NONE);
        need.setItemLabelGenerator(Need::title);
        need.setValue(Need.UNDECIDED);
        reason.setHelperText("Why it is needed for the purpose, or why it is left out (data minimization, DV-07)");
    }

    @Override
    public List<Component> fields() {
        return List.of(name, description, system, pii, sensitivity, need, reason);
    }

    @Override
    public void show(DataElement element) {
        id = element.id();
        name.setValue(element.name());
        description.setValue(element.description());
        system.setValue(element.system().isEmpty() ? null : element.system());
        pii.setValue(element.pii());
        sensitivity.setValue(element.sensitivity());
        need.setValue(element.need());
        reason.setValue(element.reason());
    }

    @Override
    public DataElement written() {
        PiiMark mark = pii.getValue();
        if (mark == null) {
            throw new UserMistake("Say whether it is personally identifiable information.");
        }
        return new DataElement(
                id,
                name.getValue(),
                description.getValue(),
                Objects.requireNonNullElse(system.getValue(), ""),
                mark,
                Objects.requireNonNullElse(sensitivity.getValue(), SensitivityMark.NONE),
                Objects.requireNonNullElse(need.getValue(), Need.UNDECIDED),
                reason.getValue());
    }
}
