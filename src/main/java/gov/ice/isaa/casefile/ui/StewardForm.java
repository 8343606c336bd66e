package gov.ice.isaa.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import gov.ice.isaa.casefile.DataSteward;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.UserMistake;
import java.util.List;
import java.util.UUID;

/** A data steward in fields. */
final class StewardForm implements RowForm<DataSteward> {

    private final ComboBox<Office> office = new ComboBox<>("Office", Office.values());
    private final TextField name = new TextField("Name of the data steward");
    private final TextField contact = new TextField("Contact");
    private UUID id = UUID.randomUUID();

    StewardForm() {
        office.setItemLabelGenerator(Office::title);
        office.setRequiredIndicatorVisible(true);
        office.setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setHelperText("A person or a group");
        contact.setHelperText("An e-mail address or a telephone number");
    }

    @Override
    public List<Component> fields() {
        return List.of(office, name, contact);
    }

    @Override
    public void show(DataSteward steward) {
        id = steward.id();
        office.setValue(steward.office());
        name.setValue(steward.name());
        contact.setValue(steward.contact());
    }

    @Override
    public DataSteward written() {
        Office chosen = office.getValue();
        if (chosen == null) {
            throw new UserMistake("Choose the office of the data steward.");
        }
        return new DataSteward(id, chosen, name.getValue(), contact.getValue());
    }
}
