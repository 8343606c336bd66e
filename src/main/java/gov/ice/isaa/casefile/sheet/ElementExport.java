package gov.ice.isaa.casefile.sheet;

import gov.ice.isaa.casefile.DataElement;
import gov.ice.isaa.casefile.Need;
import gov.ice.isaa.casefile.PiiMark;
import gov.ice.isaa.casefile.SensitivityMark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Data elements as a table (RFC 4180, UTF-8 with a byte order mark) that can be read in again. What a spreadsheet would take
 * for a formula is marked as text by an apostrophe.
 */
public final class ElementExport {

    private ElementExport() {}

    /** The table of these. */
    public static byte[] of(List<DataElement> elements) {
        var text = new StringBuilder("\uFEFF");
        CSVFormat format =
                CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(Arrays.stream(ElementColumn.values()).map(ElementColumn::heading));
            for (DataElement element : elements) {
                printer.printRecord(
                        Arrays.stream(ElementColumn.values()).map(column -> Formula.disarmed(value(element, column))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A table to start from: the headings and a row of each kind. */
    public static byte[] sample() {
        return of(List.of(
                example("Arrest date", PiiMark.PII, SensitivityMark.LES, Need.NEEDED, "Tells which matter is meant"),
                example("Alien number", PiiMark.SENSITIVE_PII, SensitivityMark.CUI, Need.UNDECIDED, ""),
                example("Port of entry", PiiMark.NONE, SensitivityMark.NONE, Need.NOT_NEEDED, "Left out")));
    }

    private static DataElement example(
            String name, PiiMark pii, SensitivityMark sensitivity, Need need, String reason) {
        return new DataElement(
                UUID.randomUUID(),
                name,
                "As recorded at the time",
                "Name of the system",
                pii,
                sensitivity,
                need,
                reason);
    }

    private static String value(DataElement element, ElementColumn column) {
        return switch (column) {
            case NAME -> element.name();
            case DESCRIPTION -> element.description();
            case SYSTEM -> element.system();
            case PII -> element.pii().title();
            case SENSITIVITY -> element.sensitivity().title();
            case NEEDED -> element.need().title();
            case REASON -> element.reason();
        };
    }
}
