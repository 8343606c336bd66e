package gov.ice.isaa.agreement;

/** A point of contact: a person or a group mailbox of an office or a party. */
public record Contact(String name, String organization, String email) {}
