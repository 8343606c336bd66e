package gov.ice.isaa.clearance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import gov.ice.isaa.clearance.ReviewView;
import gov.ice.isaa.clearance.RoundView;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.Message;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A choice of the offices that do not take part yet; what is chosen stays when the round changes meanwhile. */
class AddOfficeForm extends Div {

    private final ComboBox<Office> office = new ComboBox<>("Add an office");
    private List<Office> offered = List.of();

    AddOfficeForm(Consumer<Office> addOffice) {
        office.setItemLabelGenerator(Office::title);
        office.setWidth("22rem");
        var problem = new Message();
        var add = new Button("Add to this round", event -> {
            Office chosen = office.getValue();
            if (chosen == null) {
                problem.show(Message.Kind.PROBLEM, "Choose the office first.");
            } else {
                problem.guard(() -> addOffice.accept(chosen));
            }
        });
        var row = new Div(office, add);
        row.addClassName("add-office");
        add(row, problem);
    }

    /** Offers the offices that are not in the round as it stands. */
    void offer(RoundView round) {
        var present = round.reviews().stream().map(ReviewView::office).collect(Collectors.toSet());
        List<Office> absent = Arrays.stream(Office.values())
                .filter(candidate -> candidate.parent().isPresent() || candidate == Office.OPR)
                .filter(candidate -> !present.contains(candidate))
                .toList();
        if (!absent.equals(offered)) {
            Office chosen = office.getValue();
            offered = absent;
            office.setItems(absent);
            office.setValue(absent.contains(chosen) ? chosen : null);
        }
    }
}
