package gov.ice.isaa.reporting.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.engine.util.JRSwapFile;

/** Prints records through a compiled template as PDF. Pages wait in a swap file, so memory stays small for any length. */
public final class Press {

    private static final int PAGES_IN_MEMORY = 24;
    private static final Map<String, JasperReport> TEMPLATES = new ConcurrentHashMap<>();

    private Press() {}

    /**
     * Writes the report to the stream, which stays open.
     *
     * @param template the file name of a template in {@code reports/}, without its ending
     * @param progress told the number of rows placed so far, and again at every page written; what it throws ends the run
     */
    public static void print(
            String template,
            Letterhead letterhead,
            Iterator<? extends Record> rows,
            LongConsumer progress,
            OutputStream out) {
        var virtualizer = new JRSwapFileVirtualizer(
                PAGES_IN_MEMORY, new JRSwapFile(System.getProperty("java.io.tmpdir"), 8192, 256), true);
        var source = new RowSource(rows, progress);
        try {
            Map<String, Object> parameters = new HashMap<>(letterhead.parameters());
            parameters.put(JRParameter.REPORT_VIRTUALIZER, virtualizer);
            JasperPrint print = JasperFillManager.fillReport(template(template), parameters, source);
            virtualizer.setReadOnly(true);
            byte[] metadata = ArchivalMetadata.packet(letterhead.title(), letterhead.asOf(), letterhead.created());
            ArchivalPdfExporter.export(print, letterhead.title(), metadata, source::tellProgress, out);
        } catch (JRException e) {
            throw new IllegalStateException("The report " + template + " could not be printed", e);
        } finally {
            virtualizer.cleanup();
        }
    }

    private static JasperReport template(String name) {
        return TEMPLATES.computeIfAbsent(name, Press::load);
    }

    private static JasperReport load(String name) {
        try (InputStream in = Press.class.getResourceAsStream("/reports/" + name + ".jasper")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no report template " + name);
            }
            return (JasperReport) JRLoader.loadObject(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JRException e) {
            throw new IllegalStateException("The report template " + name + " cannot be read", e);
        }
    }
}
