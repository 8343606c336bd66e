package gov.ice.isaa.reporting.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Makes text printable in the report fonts: white space and control characters become single spaces, marks that only
 * steer direction go, and a character that neither font can draw becomes a hollow square, so that nothing vanishes
 * silently and no file refers to a missing glyph (ISO 19005-2, 6.2.11.8).
 */
final class Legible {

    private static final int HOLLOW_SQUARE = 0x25A1;

    private static final List<Font> FONTS = List.of(
            load("/reports/fonts/PublicSans-Regular.ttf"),
            load("/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed.ttf"));

    private Legible() {}

    static String text(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        raw.codePoints().forEach(character -> {
            if (Character.isWhitespace(character)
                    || Character.isISOControl(character)
                    || Character.isSpaceChar(character)) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (Character.getType(character) != Character.FORMAT) {
                out.appendCodePoint(drawable(character) ? character : HOLLOW_SQUARE);
            }
        });
        return out.toString().strip();
    }

    private static boolean drawable(int character) {
        return FONTS.stream().anyMatch(font -> font.canDisplay(character));
    }

    private static Font load(String resource) {
        try (InputStream in = Legible.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The report font " + resource + " is missing");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The report font " + resource + " cannot be read", e);
        }
    }
}
