package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import gov.ice.isaa.agreement.Signatory;
import gov.ice.isaa.policy.Determination;
import gov.ice.isaa.policy.SignatureSlot;
import gov.ice.isaa.policy.Signer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who signs for ICE: one choice for every signature that the determination asks for (SG-01, 02, 04, 05). */
class OurSigners extends Div {

    private static final String AGENCY = "U.S. Immigration and Customs Enforcement";

    private final List<RadioButtonGroup<Signer>> choices = new ArrayList<>();
    private final transient Runnable changed;

    OurSigners(Runnable changed) {
        this.changed = changed;
        addClassName("rows");
    }

    /** Offers the signers of the determination; those in the plan are chosen, otherwise the usual ones. */
    void show(@Nullable Determination determination, List<Signatory> planned, boolean editable) {
        removeAll();
        choices.clear();
        add(new H3("Who signs for ICE"));
        if (determination == null || determination.signatures().isEmpty()) {
            add(new Paragraph("Known once the scope questions are answered and the determination is recorded."));
            return;
        }
        determination.signatures().forEach(slot -> add(choice(slot, planned, editable)));
    }

    /** The signatories chosen. */
    List<Signatory> values() {
        return choices.stream()
                .map(RadioButtonGroup::getValue)
                .map(signer -> new Signatory(signer.office(), AGENCY, signer.position(), signer.position()))
                .distinct()
                .toList();
    }

    private RadioButtonGroup<Signer> choice(SignatureSlot slot, List<Signatory> planned, boolean editable) {
        RadioButtonGroup<Signer> choice = new RadioButtonGroup<>();
        choice.setLabel(slot.basis().rule().id() + ", Handbook: "
                + slot.basis().rule().section().title());
        choice.setHelperText(slot.basis().sentence());
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItems(slot.anyOf());
        choice.setItemLabelGenerator(Signer::position);
        choice.setManualValidation(true);
        choice.setReadOnly(!editable);
        choice.setValue(slot.anyOf().stream()
                .filter(signer -> planned.stream()
                        .anyMatch(signatory -> signatory.office() == signer.office()
                                && signatory.title().equals(signer.position())))
                .findFirst()
                .orElse(slot.proposed()));
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
        choices.add(choice);
        return choice;
    }
}
