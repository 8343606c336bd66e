package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.Classification;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.PageHeader;
import jakarta.annotation.security.RolesAllowed;

/** Asks about classification before anything can be typed, and only then begins a request (SC-22). */
@Route("requests/new")
@CssImport("./intake.css")
@PageTitle("Record a request")
@RolesAllowed("PROGRAM_OFFICER")
class NewRequestView extends Div {

    private final Requests requests;
    private final RadioButtonGroup<Classification> classification = new RadioButtonGroup<>();
    private final ComboBox<Office> office = new ComboBox<>("For which office do you record it?");
    private final Checkbox secretExistence =
            new Checkbox("Even the fact that there is such a request may be classified: record nothing at all");
    private final Button go = new Button("Begin the request");
    private final Message message = new Message();

    NewRequestView(Requests requests, CurrentUser currentUser) {
        this.requests = requests;
        addClassName("page");
        Person officer = currentUser.require();
        office.setItems(officer.offices().stream().sorted().toList());
        office.setItemLabelGenerator(Office::title);
        office.setValue(officer.offices().stream().sorted().findFirst().orElse(null));
        office.setVisible(officer.offices().size() > 1);

        classification.setItems(Classification.values());
        classification.setItemLabelGenerator(Classification::title);
        classification.setLabel(Question.CLASSIFICATION.wording());
        classification.setHelperText(Question.CLASSIFICATION.explanation() + " Handbook: "
                + Question.CLASSIFICATION.section().title() + ".");
        classification.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        classification.setManualValidation(true);
        classification.addValueChangeListener(event -> answered());
        secretExistence.setVisible(false);
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickListener(event -> proceed());

        Div card = new Div(
                new Paragraph(
                        "This portal holds unclassified information only. Nothing is kept before you have answered."),
                classification,
                secretExistence,
                office,
                message,
                go);
        card.addClassNames("card", "form");
        add(new PageHeader("Record a request", "One question comes before everything else."), card);
    }

    private void answered() {
        classification.setInvalid(false);
        Classification answer = classification.getValue();
        boolean stops = answer != null && answer.stops();
        secretExistence.setVisible(stops);
        go.setText(stops ? "Stop here" : "Begin the request");
    }

    private void proceed() {
        Classification answer = classification.getValue();
        Office forOffice = office.getValue();
        if (answer == null) {
            classification.setErrorMessage("Choose an answer; when in doubt, say that it may be.");
            classification.setInvalid(true);
        } else if (answer.stops()) {
            if (!secretExistence.getValue()) {
                requests.stop();
            }
            removeAll();
            StopNotice notice = StopNotice.beforeItBegan(answer, !secretExistence.getValue());
            add(notice);
            notice.getElement().setAttribute("tabindex", "-1");
            notice.getElement().callJsFunction("focus");
        } else if (forOffice == null && !office.isVisible()) {
            message.show(
                    Message.Kind.PROBLEM,
                    "Your account belongs to no office, so you cannot record a request. Ask those who manage accounts to"
                            + " assign your office.");
        } else if (forOffice == null) {
            office.setErrorMessage("Choose an office.");
            office.setInvalid(true);
        } else {
            RequestView begun = requests.begin(forOffice);
            getUI().ifPresent(ui -> ui.navigate("requests/" + begun.number()));
        }
    }
}
