package gov.ice.isaa.reporting;

/** A line of the maintenance audit's first table: how an office stands with its reviews. */
record AuditCount(
        String part,
        String heading,
        String office,
        String inForce,
        String done,
        String due,
        String overdue,
        String withFindings,
        String onTime) {}
