package gov.ice.isaa.reporting;

/**
 * A report made: its file and what is said about it beside it.
 *
 * @param title the heading, with the date
 * @param marking the banner on its pages
 * @param rows how many lines it has; 0 for one that found nothing
 * @param sha256 of the content, in lower-case hexadecimal, as it stands in the trail
 */
public record PrintedReport(
        String title, String fileName, String mediaType, String marking, long rows, byte[] content, String sha256) {}
