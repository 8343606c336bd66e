package gov.ice.isaa.reporting.print;

import java.io.OutputStream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.export.JRExportProgressMonitor;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;
import net.sf.jasperreports.pdf.type.PdfVersionEnum;

/** Exports a filled report as a file that is both PDF/A-2a and PDF/UA-1. */
final class ArchivalPdfExporter extends JRPdfExporter {

    private final byte[] metadata;

    private ArchivalPdfExporter(byte[] metadata) {
        super(DefaultJasperReportsContext.getInstance());
        this.metadata = metadata;
        this.tagHelper = new PdfTags(this);
    }

    static void export(
            JasperPrint print, String title, byte[] metadata, JRExportProgressMonitor pageWritten, OutputStream out)
            throws JRException {
        var exporter = new ArchivalPdfExporter(metadata);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        var configuration = new SimplePdfExporterConfiguration();
        configuration.setPdfVersion(PdfVersionEnum.VERSION_1_7);
        configuration.setCompressed(true);
        configuration.setTagged(true);
        configuration.setTagLanguage("en-US");
        configuration.setMetadataTitle(Legible.text(title));
        configuration.setDisplayMetadataTitle(true);
        configuration.setMetadataCreator("ISAA portal");
        exporter.setConfiguration(configuration);
        var pages = new SimplePdfReportConfiguration();
        pages.setProgressMonitor(pageWritten);
        exporter.setConfiguration(pages);
        exporter.exportReport();
    }

    /** Writes none: the anchor is a blank in a font that is not embedded. */
    @Override
    protected void writePageAnchor(int pageIndex) {}

    @Override
    protected PdfProducerFactory getPdfProducerFactory() {
        return context -> new ArchivalProducer(context, metadata);
    }
}
