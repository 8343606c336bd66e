package gov.ice.isaa.reporting.print;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfICCBased;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfContent;
import net.sf.jasperreports.pdf.common.PdfProducerContext;

/** Adds to the written file what PDF/A-2a asks for: metadata, the colour space, and lines and fills marked as artifacts. */
final class ArchivalProducer extends ClassicPdfProducer {

    private final byte[] metadata;
    private DecorationContent content;

    @SuppressWarnings("NullAway.Init") // set by createPdfContent, which the exporter calls before the first page
    ArchivalProducer(PdfProducerContext context, byte[] metadata) {
        super(context);
        this.metadata = metadata;
    }

    @Override
    public PdfContent createPdfContent() {
        super.createPdfContent();
        content = new DecorationContent(getPdfWriter(), getContext().getCMYKColorSpace());
        getPdfWriter().setXmpMetadata(metadata);
        getPdfWriter().getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent()));
        return content;
    }

    @Override
    public PdfContent getPdfContent() {
        return content;
    }

    @Override
    public void newPage() {
        super.newPage();
        content.refreshContent();
    }

    /** Leaves out the list of glyphs that OpenPDF writes incomplete (ISO 19005-2, 6.2.11.4.2 makes it optional). */
    @Override
    public Font getFont(Map<Attribute, Object> attributes, Locale locale) {
        Font font = super.getFont(attributes, locale);
        font.getBaseFont().setIncludeCidSet(false);
        return font;
    }

    private PdfDictionary outputIntent() {
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, PdfName.GTS_PDFA1);
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
        PdfICCBased profile = new PdfICCBased(ICC_Profile.getInstance(ColorSpace.CS_sRGB));
        profile.remove(PdfName.ALTERNATE);
        try {
            intent.put(
                    PdfName.DESTOUTPUTPROFILE, getPdfWriter().addToBody(profile).getIndirectReference());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return intent;
    }
}
