package gov.ice.isaa.support;

/** What people type, without the characters that no page and no paper can show. */
public final class PlainText {

    private PlainText() {}

    /** Without control characters and half characters, but for tabs and line breaks; blank space around it goes too. */
    public static String of(String typed) {
        return kept(typed, true).strip();
    }

    /** In one line: control characters, tabs and line breaks are single spaces. */
    public static String line(String typed) {
        return kept(typed, false).replaceAll("\\s+", " ").strip();
    }

    /** Without what XML 1.0 cannot hold; everything else stays as it is. */
    public static String printable(String text) {
        return text.codePoints()
                .filter(PlainText::xml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String kept(String typed, boolean lines) {
        var kept = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").codePoints().forEach(character -> {
            boolean shown = lines && (character == '\n' || character == '\t');
            if (Character.isISOControl(character) && !shown) {
                kept.append(' ');
            } else if (xml(character)) {
                kept.appendCodePoint(character);
            }
        });
        return kept.toString();
    }

    /** XML 1.0, production 2; half of a surrogate pair is no character. */
    private static boolean xml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
