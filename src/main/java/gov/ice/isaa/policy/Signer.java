package gov.ice.isaa.policy;

/** A position that may sign for ICE, and the office it belongs to. */
public record Signer(Office office, String position) {}
