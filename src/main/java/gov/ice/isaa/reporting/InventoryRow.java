package gov.ice.isaa.reporting;

/** One line of the inventory (MA-09): an agreement under one Executive Agent and category; all texts as printed. */
record InventoryRow(
        String part,
        String heading,
        String number,
        String title,
        String type,
        String parties,
        String categories,
        String agents,
        String status,
        String effective,
        String expires,
        String nextReview,
        String information) {}
