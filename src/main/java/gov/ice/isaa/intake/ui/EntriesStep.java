package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import gov.ice.isaa.intake.RequestField;
import java.time.LocalDate;
import java.util.List;

/** The steps that are typed: who asks for what, and how the requestor was verified (IN-01, 02, 03, 07). */
class EntriesStep extends Div implements StepPanel {

    private final transient RequestDesk desk;
    private final transient List<EntryField<?, ?>> fields;

    private EntriesStep(RequestDesk desk, String title, String lead, List<EntryField<?, ?>> fields) {
        this.desk = desk;
        this.fields = fields;
        addClassNames("card", "form");
        add(new H2(title), new Paragraph(lead));
        fields.forEach(field -> add(field.savingTo(desk).component()));
    }

    static EntriesStep request(RequestDesk desk) {
        return new EntriesStep(
                desk,
                "Who asks for what",
                "Everything you type is kept as you go. You can leave and come back at any time.",
                List.of(
                        EntryField.line(RequestField.SUBJECT, "A few words by which others recognize the request"),
                        EntryField.origin("Where the request comes from"),
                        EntryField.line(RequestField.PARTY_NAME, "The agency, government or organization that asks"),
                        EntryField.partyKind("DHS components are not external parties"),
                        EntryField.line(RequestField.CONTACT_NAME, "The person or group who speaks for the party"),
                        EntryField.line(RequestField.CONTACT_POSITION, ""),
                        EntryField.line(RequestField.CONTACT_EMAIL, ""),
                        EntryField.paragraph(
                                RequestField.MISSION_NEED, "The mission requirement and the objectives behind it"),
                        EntryField.paragraph(
                                RequestField.INFORMATION, "The type of information and data, and the systems it is in"),
                        EntryField.paragraph(RequestField.INTENDED_USE, "What the party would do with it")));
    }

    static EntriesStep verification(RequestDesk desk, LocalDate today) {
        return new EntriesStep(
                desk,
                "Is the requestor who they say they are?",
                "Verify the requestor's authenticity before anything is discussed in detail.",
                List.of(
                        EntryField.verificationMethod("What was done to be sure who asks"),
                        EntryField.paragraph(
                                RequestField.VERIFIED_HOW,
                                "In your words: which number was called, whom you met, what was shown"),
                        EntryField.line(RequestField.VERIFIED_BY, "Who verified it"),
                        EntryField.date(
                                RequestField.VERIFIED_ON, today, "The day it was verified, such as 5/12/2026")));
    }

    @Override
    public boolean refused() {
        return fields.stream().anyMatch(field -> field.component().isInvalid());
    }

    @Override
    public void refresh() {
        fields.forEach(field -> field.show(desk));
    }
}
