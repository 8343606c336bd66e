package gov.ice.isaa.signing.seal;

import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawer;
import gov.ice.isaa.signing.SignatureMark;
import gov.ice.isaa.signing.SignatureMark.Drawn;
import gov.ice.isaa.signing.SignatureMark.Typed;
import gov.ice.isaa.support.paper.PaperFont;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Draws the visible signature in lines and letters, not as a picture, so that it stays sharp in print. */
class AppearanceDrawer implements PdfBoxSignatureDrawer {

    private static final float LINE = 8.6f;
    private static final float SMALL = 7f;
    private static final float LARGEST_NAME = 20f;

    private final Appearance appearance;
    private final PDRectangle area;
    private final int page;
    private SignatureOptions options = new SignatureOptions();

    /** The area is the prepared field's, which keeps its place; the page counts from 0. */
    AppearanceDrawer(Appearance appearance, PDRectangle area, int page) {
        this.appearance = appearance;
        this.area = area;
        this.page = page;
    }

    @Override
    public void init(SignatureImageParameters parameters, PDDocument document, SignatureOptions signatureOptions) {
        this.options = signatureOptions;
    }

    @Override
    public void draw() throws IOException {
        try (var template = new PDDocument()) {
            template.addPage(new PDPage(PDRectangle.LETTER));
            var form = new PDAcroForm(template);
            template.getDocumentCatalog().setAcroForm(form);
            var field = new PDSignatureField(form);
            form.getFields().add(field);
            PDAnnotationWidget widget = field.getWidgets().getFirst();
            widget.setRectangle(area);
            var stream = new PDAppearanceStream(template);
            stream.setResources(new PDResources());
            stream.setBBox(new PDRectangle(area.getWidth(), area.getHeight()));
            var dictionary = new PDAppearanceDictionary();
            dictionary.setNormalAppearance(stream);
            widget.setAppearance(dictionary);
            try (var content = new PDPageContentStream(template, stream)) {
                paint(template, content);
            }
            var bytes = new ByteArrayOutputStream();
            template.save(bytes);
            options.setVisualSignature(new ByteArrayInputStream(bytes.toByteArray()));
            options.setPage(page);
        }
    }

    private void paint(PDDocument template, PDPageContentStream content) throws IOException {
        PDFont sans = load(template, PaperFont.SANS);
        float y = 3 + LINE * (appearance.lines().size() - 1);
        content.setNonStrokingColor(0.24f, 0.27f, 0.32f);
        for (String line : appearance.lines()) {
            write(content, sans, SMALL, 0, y, area.getWidth(), line);
            y -= LINE;
        }
        float floor = 3 + LINE * appearance.lines().size();
        SignatureMark mark = appearance.mark();
        content.setNonStrokingColor(0.04f, 0.12f, 0.36f);
        content.setStrokingColor(0.04f, 0.12f, 0.36f);
        switch (mark) {
            case Typed typed -> {
                PDFont script = load(template, PaperFont.SERIF_ITALIC);
                write(content, script, LARGEST_NAME, 0, floor + 8, area.getWidth(), typed.name());
            }
            case Drawn drawn -> strokes(content, drawn, floor);
            case null -> {}
        }
    }

    private void strokes(PDPageContentStream content, Drawn drawn, float floor) throws IOException {
        float scale = Math.min(area.getWidth() / Drawn.WIDTH, (area.getHeight() - floor) / Drawn.HEIGHT);
        float top = floor + Drawn.HEIGHT * scale;
        content.setLineWidth(1.1f);
        content.setLineCapStyle(1);
        content.setLineJoinStyle(1);
        for (SignatureMark.Stroke stroke : drawn.strokes()) {
            var first = stroke.points().getFirst();
            content.moveTo(first.x() * scale, top - first.y() * scale);
            for (SignatureMark.Point point : stroke.points()) {
                content.lineTo(point.x() * scale, top - point.y() * scale);
            }
            content.stroke();
        }
    }

    /** Writes in one line, smaller when it would not fit; what the font cannot show becomes a question mark. */
    private static void write(
            PDPageContentStream content, PDFont font, float size, float x, float y, float room, String text)
            throws IOException {
        String shown = showable(font, text);
        float width = font.getStringWidth(shown) / 1000 * size;
        content.beginText();
        content.setFont(font, width > room ? size * room / width : size);
        content.newLineAtOffset(x, y);
        content.showText(shown);
        content.endText();
    }

    private static String showable(PDFont font, String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            String letter = Character.toString(codePoint);
            try {
                font.encode(letter);
                shown.append(letter);
            } catch (IOException | IllegalArgumentException e) {
                shown.append('?');
            }
        });
        return shown.toString();
    }

    private static PDFont load(PDDocument document, PaperFont font) throws IOException {
        try (InputStream file = font.open()) {
            return PDType0Font.load(document, file, true);
        }
    }
}
