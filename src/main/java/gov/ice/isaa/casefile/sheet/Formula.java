package gov.ice.isaa.casefile.sheet;

/**
 * What a spreadsheet would calculate. Nothing is ever calculated here; what looks like a formula is refused or taken as the
 * text it is, and handed out so that no spreadsheet calculates it.
 */
final class Formula {

    private static final String STARTS = "=+-@";

    private Formula() {}

    /** Whether a spreadsheet may take the cell for a formula. */
    static boolean suspected(String cell) {
        return !cell.isEmpty() && STARTS.indexOf(plain(cell.charAt(0))) >= 0;
    }

    /** Whether it is one without doubt: it begins with an equals sign, or calls a function, a program or another sheet. */
    static boolean certain(String cell) {
        return suspected(cell)
                && (plain(cell.charAt(0)) == '=' || cell.chars().anyMatch(character -> "(|!".indexOf(character) >= 0));
    }

    /** The text of a cell that is marked as text by an apostrophe, as a spreadsheet does it. */
    static boolean markedAsText(String cell) {
        String marked = cell.startsWith("'") ? cell.substring(1) : "";
        return suspected(marked) || marked.startsWith("'") && markedAsText(marked);
    }

    /** The cell so that no spreadsheet calculates it. */
    static String disarmed(String cell) {
        boolean hidden = !cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0;
        return suspected(cell) || hidden || markedAsText(cell) ? "'" + cell : cell;
    }

    /** Spreadsheets take full-width signs for the usual ones. */
    private static char plain(char sign) {
        return switch (sign) {
            case '\uFF1D' -> '=';
            case '\uFF0B' -> '+';
            case '\uFF0D' -> '-';
            case '\uFF20' -> '@';
            default -> sign;
        };
    }
}
