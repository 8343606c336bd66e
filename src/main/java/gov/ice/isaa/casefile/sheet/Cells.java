package gov.ice.isaa.casefile.sheet;

import gov.ice.isaa.casefile.CaseLimits;
import gov.ice.isaa.casefile.DataElement;
import gov.ice.isaa.casefile.NameKey;
import gov.ice.isaa.casefile.Need;
import gov.ice.isaa.casefile.PiiMark;
import gov.ice.isaa.casefile.SensitivityMark;
import gov.ice.isaa.support.PlainText;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cells of one row as a data element; everything that is wrong or was taken otherwise is told. */
final class Cells {

    private static final Map<String, PiiMark> PII = Map.of(
            "none", PiiMark.NONE,
            "no", PiiMark.NONE,
            "pii", PiiMark.PII,
            "yes", PiiMark.PII,
            "sensitive pii", PiiMark.SENSITIVE_PII,
            "spii", PiiMark.SENSITIVE_PII);

    private static final Map<String, SensitivityMark> SENSITIVITY = Map.of(
            "", SensitivityMark.NONE,
            "none", SensitivityMark.NONE,
            "fouo", SensitivityMark.FOUO,
            "les", SensitivityMark.LES,
            "cui", SensitivityMark.CUI);

    private static final Map<String, Need> NEED = Map.of(
            "", Need.UNDECIDED,
            "undecided", Need.UNDECIDED,
            "needed", Need.NEEDED,
            "yes", Need.NEEDED,
            "not needed", Need.NOT_NEEDED,
            "no", Need.NOT_NEEDED);

    private final long row;
    private final Function<ElementColumn, String> cells;
    private final Findings findings;

    Cells(long row, Function<ElementColumn, String> cells, Findings findings) {
        this.row = row;
        this.cells = cells;
        this.findings = findings;
    }

    /** The data element; null when something is wrong with it. */
    @Nullable
    DataElement element() {
        long before = findings.problems();
        String name = line(ElementColumn.NAME);
        if (name.isEmpty() && findings.problems() == before) {
            problem(ElementColumn.NAME, "The data element has no name.", "Give it one, or delete the row.");
        }
        String description = paragraph(ElementColumn.DESCRIPTION);
        String system = line(ElementColumn.SYSTEM);
        PiiMark pii = choice(ElementColumn.PII, PII, "None, PII or Sensitive PII");
        SensitivityMark sensitivity = choice(ElementColumn.SENSITIVITY, SENSITIVITY, "None, FOUO, LES or CUI");
        Need need = choice(ElementColumn.NEEDED, NEED, "Needed, Not needed or Undecided");
        String reason = paragraph(ElementColumn.REASON);
        if (findings.problems() > before || pii == null || sensitivity == null || need == null) {
            return null;
        }
        return new DataElement(UUID.randomUUID(), name, description, system, pii, sensitivity, need, reason);
    }

    private String line(ElementColumn column) {
        return fitting(column, PlainText.line(text(column)), CaseLimits.NAME);
    }

    private String paragraph(ElementColumn column) {
        return fitting(column, PlainText.of(text(column)), CaseLimits.ELEMENT_TEXT);
    }

    private <E> @Nullable E choice(ElementColumn column, Map<String, E> choices, String offered) {
        String cell = cells.apply(column).strip();
        E chosen = choices.get(NameKey.of(cell));
        if (chosen == null) {
            problem(
                    column,
                    cell.isEmpty() ? "The cell is empty." : "“" + shortened(cell) + "” is not one of the choices.",
                    "Write " + offered + ".");
        }
        return chosen;
    }

    private String text(ElementColumn column) {
        String cell = cells.apply(column).strip();
        cell.codePoints()
                .filter(Cells::unshowable)
                .findFirst()
                .ifPresent(character -> problem(
                        column,
                        String.format("The cell holds a character that cannot be shown (U+%04X).", character),
                        "Delete it, or type the text anew."));
        if (Formula.markedAsText(cell)) {
            return cell.substring(1);
        }
        if (Formula.certain(cell)) {
            problem(
                    column,
                    "“" + shortened(cell) + "” is a formula. Formulas are not calculated here.",
                    "Paste its value instead, or put an apostrophe before it to have it taken as text.");
        } else if (Formula.suspected(cell)) {
            findings.note(new RowNote(
                    row,
                    column.heading(),
                    "“" + shortened(cell) + "” was taken as text.",
                    "Nothing, if it is text. A formula is not calculated: paste its value."));
        }
        return cell;
    }

    private String fitting(ElementColumn column, String text, int longest) {
        if (text.length() > longest) {
            problem(
                    column,
                    String.format("The text is too long: %,d characters.", text.length()),
                    String.format("Shorten it to %,d.", longest));
        }
        return text;
    }

    private void problem(ElementColumn column, String what, String remedy) {
        findings.problem(new RowNote(row, column.heading(), what, remedy));
    }

    private static boolean unshowable(int character) {
        boolean white = character == '\n' || character == '\r' || character == '\t';
        String alone = Character.toString(character);
        return !white
                && (Character.isISOControl(character)
                        || !PlainText.printable(alone).equals(alone));
    }

    static String shortened(String cell) {
        String line = PlainText.line(cell);
        return line.length() <= 40 ? line : line.substring(0, line.offsetByCodePoints(0, 30)) + " …";
    }
}
