package gov.ice.isaa.support.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.InputStream;
import java.util.Objects;

/**
 * The fonts embedded in every document: DejaVu, whose licence allows embedding and redistribution, as shipped with
 * JasperReports.
 */
public enum PaperFont {
    SERIF("Paper Serif", "DejaVuSerifCondensed.ttf", 400, FontStyle.NORMAL),
    SERIF_BOLD("Paper Serif", "DejaVuSerifCondensed-Bold.ttf", 700, FontStyle.NORMAL),
    SERIF_ITALIC("Paper Serif", "DejaVuSerifCondensed-Italic.ttf", 400, FontStyle.ITALIC),
    SERIF_BOLD_ITALIC("Paper Serif", "DejaVuSerifCondensed-BoldItalic.ttf", 700, FontStyle.ITALIC),
    SANS("Paper Sans", "DejaVuSansCondensed.ttf", 400, FontStyle.NORMAL),
    SANS_BOLD("Paper Sans", "DejaVuSansCondensed-Bold.ttf", 700, FontStyle.NORMAL),
    MONO("Paper Mono", "DejaVuSansMono.ttf", 400, FontStyle.NORMAL);

    private final String family;
    private final String file;
    private final int weight;
    private final FontStyle style;

    PaperFont(String family, String file, int weight, FontStyle style) {
        this.family = family;
        this.file = file;
        this.weight = weight;
        this.style = style;
    }

    /** The font file, to be closed by the caller. */
    public InputStream open() {
        return Objects.requireNonNull(
                PaperFont.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/" + file),
                () -> "The font " + file + " is missing from the class path");
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    FontStyle style() {
        return style;
    }
}
