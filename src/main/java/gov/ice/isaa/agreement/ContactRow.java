package gov.ice.isaa.agreement;

import jakarta.persistence.Embeddable;

/** A point of contact as stored. */
@Embeddable
record ContactRow(String name, String organization, String email) {

    ContactRow(Contact contact) {
        this(contact.name(), contact.organization(), contact.email());
    }

    Contact contact() {
        return new Contact(name, organization, email);
    }
}
