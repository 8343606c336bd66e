package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import gov.ice.isaa.agreement.Contact;
import gov.ice.isaa.intake.EmailAddress;
import gov.ice.isaa.intake.OpeningLimits;
import java.util.List;

/** A point of contact in a row: name, office and e-mail address. */
final class ContactFields implements Rows.Row<Contact> {

    private final TextField name;
    private final TextField organization;
    private final TextField email;

    ContactFields(Contact contact, Runnable changed) {
        name = Rows.text("Name", contact.name(), OpeningLimits.NAME, changed);
        organization = Rows.text("Office or organization", contact.organization(), OpeningLimits.NAME, changed);
        email = Rows.text("E-mail", contact.email(), OpeningLimits.EMAIL, changed);
        email.addValueChangeListener(event -> {
            boolean wrong = !event.getValue().isBlank()
                    && !EmailAddress.plausible(event.getValue().strip());
            if (wrong) {
                email.setInvalid(true);
                email.setErrorMessage("This is not an e-mail address.");
            }
        });
    }

    @Override
    public List<? extends Component> fields() {
        return List.of(name, organization, email);
    }

    @Override
    public Contact value() {
        return new Contact(
                name.getValue().strip(),
                organization.getValue().strip(),
                email.getValue().strip());
    }
}
