package gov.ice.isaa.signing.seal;

import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Makes DSS fill a prepared field with our own appearance, where the field is. */
final class PreparedFields {

    private PreparedFields() {}

    /** Throws {@link IllegalArgumentException} when the file has no such field, or it is signed already. */
    static PdfBoxNativeObjectFactory drawing(Appearance appearance, byte[] pdf, String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var form = document.getDocumentCatalog().getAcroForm();
            if (form == null
                    || !(form.getField(name) instanceof PDSignatureField field)
                    || field.getSignature() != null) {
                throw new IllegalArgumentException("There is no free signature field " + name);
            }
            PDAnnotationWidget widget = field.getWidgets().getFirst();
            PDRectangle area = widget.getRectangle();
            int page = document.getPages().indexOf(widget.getPage());
            return new PdfBoxNativeObjectFactory() {
                @Override
                public PDFSignatureService newPAdESSignatureService() {
                    return configure(new PdfBoxSignatureService(
                            PDFServiceMode.SIGNATURE, parameters -> new AppearanceDrawer(appearance, area, page)));
                }
            };
        }
    }
}
