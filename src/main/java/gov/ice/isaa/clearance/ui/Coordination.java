package gov.ice.isaa.clearance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import gov.ice.isaa.clearance.Clearances;
import gov.ice.isaa.clearance.ReviewView;
import gov.ice.isaa.clearance.RoundView;
import gov.ice.isaa.support.Message;
import java.util.UUID;
import java.util.function.Consumer;

/** What IGP's coordinator does in the open rounds of an agreement: add offices and remind them (CL-02). */
class Coordination {

    private final Clearances clearances;
    private final Consumer<String> done;
    private final AddOfficeForm addOffice;

    Coordination(Clearances clearances, UUID agreementId, Consumer<String> done) {
        this.clearances = clearances;
        this.done = done;
        this.addOffice = new AddOfficeForm(office -> {
            clearances.addOffice(agreementId, office);
            done.accept(office.shortName() + " takes part in this round.");
        });
    }

    /** A choice of the offices that do not take part yet; the same component each time, with what is chosen in it. */
    Component addOffice(RoundView round) {
        addOffice.offer(round);
        return addOffice;
    }

    /** A button that reminds the office. */
    Component remind(ReviewView review) {
        var problem = new Message();
        var remind = new Button(
                "Remind",
                event -> problem.guard(() -> {
                    clearances.remind(review.id());
                    done.accept(review.office().shortName() + " was reminded.");
                }));
        remind.addThemeVariants(ButtonVariant.LUMO_SMALL);
        remind.setAriaLabel("Remind " + review.office().shortName());
        return new Div(remind, problem);
    }
}
