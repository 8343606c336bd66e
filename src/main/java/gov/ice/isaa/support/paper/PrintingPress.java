package gov.ice.isaa.support.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.util.XRLog;
import gov.ice.isaa.support.PlainText;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Turns text into a tagged PDF that conforms to PDF/A-2a and PDF/UA-1, with its signature fields prepared. */
@Component
public class PrintingPress {

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final String styles = readStyles();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /**
     * Prints the document.
     *
     * @return the PDF file
     * @throws PrintingFailed when the body is not well-formed or lacks the element of a field
     */
    public byte[] print(PrintedDocument document) {
        var output = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder(document).buildPdfRenderer()) {
            renderer.layout();
            Optional<LineNumbers> numbers =
                    document.lineNumbers() ? Optional.of(LineNumbers.of(renderer)) : Optional.empty();
            try (PDDocument pdf = renderer.createPDFKeepOpen()) {
                new FieldPlacement(pdf).place(document.fields(), positions(renderer, document.fields()));
                if (numbers.isPresent()) {
                    numbers.get().draw(pdf);
                }
                pdf.save(output);
            }
        } catch (IOException | RuntimeException e) {
            throw new PrintingFailed(e);
        }
        return output.toByteArray();
    }

    private PdfRendererBuilder builder(PrintedDocument document) {
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(colours)
                .withProducer("ISAA portal")
                // What people wrote never makes the server fetch anything.
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withHtmlContent(PlainText.printable(page(document)), null);
        for (PaperFont font : PaperFont.values()) {
            builder.useFont(font::open, font.family(), font.weight(), font.style(), true);
        }
        return builder;
    }

    private String page(PrintedDocument document) {
        String status =
                document.status().isEmpty() ? "" : "<br/><span class=\"status\">" + text(document.status()) + "</span>";
        return """
                <!DOCTYPE html>
                <html lang="en-US"><head>
                <title>%s</title>
                <meta name="subject" content="%s"/>
                <style>%s</style>
                <bookmarks/>
                </head><body>
                <div class="head"><span class="marking">%s</span>%s</div>
                <div class="foot"><div class="line">%s — Page <span class="page"></span>%s<br/>\
                <span class="marking">%s</span></div></div>
                %s
                </body></html>
                """.formatted(
                        text(document.title()),
                        text(document.title()),
                        styles,
                        text(document.marking()),
                        status,
                        text(document.reference()),
                        status,
                        text(document.marking()),
                        document.body());
    }

    private static List<PagePosition<Box>> positions(PdfBoxRenderer renderer, List<PreparedField> fields) {
        if (fields.isEmpty()) {
            return List.of();
        }
        String names = fields.stream().map(field -> Pattern.quote(field.name())).collect(Collectors.joining("|"));
        return renderer.findPagePositionsByID(Pattern.compile(names));
    }

    private static String text(@Nullable String value) {
        return HtmlUtils.htmlEscapeDecimal(Objects.toString(value, ""));
    }

    private static String readStyles() {
        try (InputStream css = PrintingPress.class.getResourceAsStream("paper.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
