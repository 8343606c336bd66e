package gov.ice.isaa.reporting;

/** One line of the maintenance audit (MA-01, MA-06): a review done, due or overdue; all texts as printed. */
record AuditRow(
        String part,
        String heading,
        String number,
        String title,
        String parties,
        String dueOn,
        String doneOn,
        String standing,
        String outcome,
        String findings) {}
