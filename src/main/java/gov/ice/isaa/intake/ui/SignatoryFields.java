package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import gov.ice.isaa.agreement.Signatory;
import gov.ice.isaa.intake.OpeningLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signatory of an external party in a row: for which of the parties, name and position (SG-08). */
final class SignatoryFields implements Rows.Row<Signatory> {

    private final ComboBox<String> party = new ComboBox<>("Signs for (party)");
    private final TextField name;
    private final TextField position;
    private @Nullable List<String> offered;

    SignatoryFields(Signatory signatory, List<String> parties, Runnable changed) {
        party.setManualValidation(true);
        offer(parties, signatory.party());
        party.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                party.setInvalid(false);
                changed.run();
            }
        });
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
                party.getOptionalValue().orElse(""),
                name.getValue().strip(),
                position.getValue().strip());
    }

    /** Whoever signs for a party that is called otherwise now still signs for it. */
    @Override
    public void parties(List<String> before, List<String> now) {
        String chosen = party.getOptionalValue().orElse("");
        int place = before.indexOf(chosen);
        boolean renamed =
                place >= 0 && before.size() == now.size() && !now.get(place).isEmpty();
        offer(now, renamed ? now.get(place) : chosen);
    }

    private void offer(List<String> parties, String chosen) {
        List<String> names =
                parties.stream().filter(name -> !name.isEmpty()).distinct().toList();
        if (!names.equals(offered)) {
            party.setItems(names);
            offered = names;
        }
        party.setValue(chosen.isEmpty() ? null : chosen);
        boolean gone = !chosen.isEmpty() && !names.contains(chosen);
        party.setInvalid(gone);
        party.setErrorMessage(gone ? "This party is not among those above: choose one of them." : "");
    }
}
