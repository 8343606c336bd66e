package gov.ice.isaa.reporting;

/** A line of the inventory's first table: how many agreements stand under an Executive Agent and category. */
record InventoryCount(String part, String heading, String agents, String categories, String count, String inForce) {}
