package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import gov.ice.isaa.agreement.Party;
import gov.ice.isaa.intake.OpeningLimits;
import gov.ice.isaa.policy.PartyKind;
import java.util.List;

/** A party in a row: name and kind. */
final class PartyFields implements Rows.Row<Party> {

    private final TextField name;
    private final ComboBox<PartyKind> kind = new ComboBox<>("Kind", PartyKind.values());

    PartyFields(Party party, Runnable changed) {
        name = Rows.text("Name", party.name(), OpeningLimits.NAME, changed);
        kind.setItemLabelGenerator(PartyKind::title);
        kind.setValue(party.kind());
        kind.setManualValidation(true);
        kind.addValueChangeListener(event -> {
            if (event.getValue() == null) {
                kind.setValue(event.getOldValue());
            } else if (event.isFromClient()) {
                changed.run();
            }
        });
    }

    @Override
    public List<? extends Component> fields() {
        return List.of(name, kind);
    }

    @Override
    public Party value() {
        return new Party(name.getValue().strip(), kind.getValue());
    }
}
