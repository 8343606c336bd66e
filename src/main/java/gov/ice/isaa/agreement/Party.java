package gov.ice.isaa.agreement;

import gov.ice.isaa.policy.PartyKind;

/** An external party of an agreement. */
public record Party(String name, PartyKind kind) {}
