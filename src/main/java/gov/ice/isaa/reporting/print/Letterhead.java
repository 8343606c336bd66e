package gov.ice.isaa.reporting.print;

import java.time.Instant;
import java.util.Map;

/**
 * What stands on a report besides its rows.
 *
 * @param marking the banner at the top and bottom of every page (DV-10)
 * @param title the heading of the report
 * @param asOf the date the report speaks of, in words
 * @param criteria the filters, in words
 * @param summary the totals, in words
 * @param checkpoint where the audit trail stood when the report was made
 * @param printed when and for whom it was made
 * @param created the instant of printing, for the file's metadata
 */
public record Letterhead(
        String marking,
        String title,
        String asOf,
        String criteria,
        String summary,
        String checkpoint,
        String printed,
        Instant created) {

    Map<String, Object> parameters() {
        return Map.of(
                "marking", Legible.text(marking),
                "title", Legible.text(title),
                "asOf", Legible.text(asOf),
                "criteria", Legible.text(criteria),
                "summary", Legible.text(summary),
                "checkpoint", Legible.text(checkpoint),
                "printed", Legible.text(printed));
    }
}
