package gov.ice.isaa.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import gov.ice.isaa.casefile.CaseSystem;
import gov.ice.isaa.casefile.SystemRole;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.UserMistake;
import java.util.List;
import java.util.UUID;

/** A system in fields. */
final class SystemForm implements RowForm<CaseSystem> {

    private static final String UNKNOWN = CaseSystem.commingledInWords(null);
    private static final String YES = CaseSystem.commingledInWords(true);
    private static final String NO = CaseSystem.commingledInWords(false);

    private final TextField name = new TextField("Name of the system");
    private final RadioButtonGroup<SystemRole> role = new RadioButtonGroup<>("Source or target", SystemRole.values());
    private final ComboBox<Office> steward = new ComboBox<>("Steward office", Office.values());
    private final TextField sornTitle = new TextField("Title of the system of records notice (SORN)");
    private final TextField sornNumber = new TextField("Number of the SORN");
    private final TextField letter = new TextField("Letter of the routine use");
    private final TextArea routineUse = new TextArea("Text of the routine use");
    private final TextField pia = new TextField("Privacy impact assessment (PIA)");
    private final RadioButtonGroup<String> commingled =
            new RadioButtonGroup<>("Is the data mixed with other data there?", List.of(UNKNOWN, NO, YES));
    private UUID id = UUID.randomUUID();

    SystemForm() {
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        role.setItemLabelGenerator(SystemRole::title);
        role.setManualValidation(true);
        role.setValue(SystemRole.SOURCE);
        commingled.setValue(UNKNOWN);
        steward.setItemLabelGenerator(Office::title);
        steward.setClearButtonVisible(true);
        steward.setHelperText("The office that answers for the data in the system");
        sornNumber.setHelperText("Such as DHS/ICE-011");
        letter.setHelperText("The routine use that allows the sharing");
        commingled.setHelperText("Discuss mixing with the Privacy Unit before it happens");
    }

    @Override
    public List<Component> fields() {
        return List.of(name, role, steward, sornTitle, sornNumber, letter, routineUse, pia, commingled);
    }

    @Override
    public void show(CaseSystem system) {
        id = system.id();
        name.setValue(system.name());
        role.setValue(system.role());
        steward.setValue(system.steward());
        sornTitle.setValue(system.sornTitle());
        sornNumber.setValue(system.sornNumber());
        letter.setValue(system.routineUseLetter());
        routineUse.setValue(system.routineUse());
        pia.setValue(system.pia());
        commingled.setValue(CaseSystem.commingledInWords(system.commingled()));
    }

    @Override
    public CaseSystem written() {
        SystemRole chosen = role.getValue();
        if (chosen == null) {
            throw new UserMistake("Choose whether the system is a source or a target.");
        }
        String mixed = commingled.getValue();
        return new CaseSystem(
                id,
                name.getValue(),
                chosen,
                steward.getValue(),
                sornTitle.getValue(),
                sornNumber.getValue(),
                letter.getValue(),
                routineUse.getValue(),
                pia.getValue(),
                mixed == null || mixed.equals(UNKNOWN) ? null : mixed.equals(YES));
    }
}
