package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import gov.ice.isaa.agreement.Signatory;
import gov.ice.isaa.intake.OpeningLimits;
import java.util.List;

/** The signatory of an external party in a row: for whom, name and position (SG-08). */
final class SignatoryFields implements Rows.Row<Signatory> {

    private final TextField party;
    private final TextField name;
    private final TextField position;

    SignatoryFields(Signatory signatory, Runnable changed) {
        party = Rows.text("Signs for (party)", signatory.party(), OpeningLimits.NAME, changed);
        name = Rows.text("Name of the signatory", signatory.name(), OpeningLimits.NAME, changed);
        position = Rows.text("Position", signatory.title(), OpeningLimits.NAME, changed);
    }

    @Override
    public List<? extends Component> fields() {
        return List.of(party, name, position);
    }

    @Override
    public Signatory value() {
        return new Signatory(
                null,
                party.getValue().strip(),
                name.getValue().strip(),
                position.getValue().strip());
    }
}
