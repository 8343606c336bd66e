package gov.ice.isaa.intake.ui;

import gov.ice.isaa.agreement.Contact;
import gov.ice.isaa.agreement.Party;
import gov.ice.isaa.agreement.Signatory;
import gov.ice.isaa.intake.OpeningDraft;
import gov.ice.isaa.intake.RequestEntries;
import gov.ice.isaa.intake.RequestField;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.people.Person;
import java.util.ArrayList;
import java.util.List;

/** Fills what the officer has not written yet from what the request already says. */
final class OpeningProposal {

    private final Person officer;

    OpeningProposal(Person officer) {
        this.officer = officer;
    }

    /** The plan as written, with empty parts proposed from the request. */
    OpeningDraft complete(RequestView request) {
        OpeningDraft draft = request.opening();
        RequestEntries entries = request.entries();
        return new OpeningDraft(
                draft.title().isEmpty() ? entries.text(RequestField.SUBJECT) : draft.title(),
                draft.type(),
                draft.parties().isEmpty() ? parties(entries) : draft.parties(),
                draft.contacts().isEmpty() ? contacts(request) : draft.contacts(),
                draft.signatories().stream().anyMatch(Signatory::external)
                        ? draft.signatories()
                        : withTheirs(draft, entries));
    }

    private static List<Party> parties(RequestEntries entries) {
        var kind = entries.partyKind();
        return kind == null || !entries.has(RequestField.PARTY_NAME)
                ? List.of()
                : List.of(new Party(entries.text(RequestField.PARTY_NAME), kind));
    }

    private List<Contact> contacts(RequestView request) {
        var contacts = new ArrayList<Contact>();
        contacts.add(new Contact(officer.name(), request.programOffice().title(), ""));
        RequestEntries entries = request.entries();
        if (entries.has(RequestField.CONTACT_NAME)) {
            contacts.add(new Contact(
                    entries.text(RequestField.CONTACT_NAME),
                    entries.text(RequestField.PARTY_NAME),
                    entries.text(RequestField.CONTACT_EMAIL)));
        }
        return contacts;
    }

    private static List<Signatory> withTheirs(OpeningDraft draft, RequestEntries entries) {
        var signatories = new ArrayList<>(draft.signatories());
        if (entries.has(RequestField.PARTY_NAME)) {
            signatories.add(new Signatory(null, entries.text(RequestField.PARTY_NAME), "", ""));
        }
        return signatories;
    }
}
