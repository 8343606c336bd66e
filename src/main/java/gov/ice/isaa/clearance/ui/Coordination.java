package gov.ice.isaa.clearance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import gov.ice.isaa.clearance.Clearances;
import gov.ice.isaa.clearance.ReviewView;
import gov.ice.isaa.clearance.RoundView;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.Message;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What IGP's coordinator does in an open round: add offices and remind them (CL-02). */
record Coordination(Clearances clearances, UUID agreementId, Consumer<String> done) {

    /** A choice of the offices that do not take part yet. */
    Component addOffice(RoundView round) {
        var present = round.reviews().stream().map(ReviewView::office).collect(Collectors.toSet());
        var office = new ComboBox<Office>("Add an office");
        office.setItems(Arrays.stream(Office.values())
                .filter(candidate -> candidate.parent().isPresent() || candidate == Office.OPR)
                .filter(candidate -> !present.contains(candidate))
                .toList());
        office.setItemLabelGenerator(Office::title);
        office.setWidth("22rem");
        var problem = new Message();
        var add = new Button("Add to this round", event -> {
            Office chosen = office.getValue();
            if (chosen == null) {
                problem.show(Message.Kind.PROBLEM, "Choose the office first.");
            } else {
                problem.guard(() -> {
                    clearances.addOffice(agreementId, chosen);
                    done.accept(chosen.shortName() + " takes part in this round.");
                });
            }
        });
        var row = new Div(office, add);
        row.addClassName("add-office");
        return new Div(row, problem);
    }

    /** A button that reminds the office. */
    Component remind(ReviewView review) {
        var remind = new Button("Remind", event -> {
            clearances.remind(review.id());
            done.accept(review.office().shortName() + " was reminded.");
        });
        remind.addThemeVariants(ButtonVariant.LUMO_SMALL);
        remind.setAriaLabel("Remind " + review.office().shortName());
        return remind;
    }
}
