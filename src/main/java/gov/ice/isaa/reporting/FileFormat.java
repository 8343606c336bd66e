package gov.ice.isaa.reporting;

import java.util.Locale;

/** As what a report is handed out. */
public enum FileFormat {
    PDF("PDF", "application/pdf"),
    XLSX("Spreadsheet (XLSX)", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("Table (CSV)", "text/csv");

    private final String title;
    private final String mediaType;

    FileFormat(String title, String mediaType) {
        this.title = title;
        this.mediaType = mediaType;
    }

    /** The name shown to people. */
    public String title() {
        return title;
    }

    /** Its name in the trail, and after the dot of a file's name. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }
}
