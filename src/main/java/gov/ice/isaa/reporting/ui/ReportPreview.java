package gov.ice.isaa.reporting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import gov.ice.isaa.reporting.PrintedReport;
import gov.ice.isaa.support.FactList;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.function.Supplier;

/** A report made: shown in the page, and handed out as PDF and as a table. */
class ReportPreview extends Section {

    ReportPreview(PrintedReport report, Supplier<PrintedReport> table) {
        addClassNames("card", "report");
        Anchor pdf = new Anchor(file(() -> report), "Download PDF");
        Anchor csv = new Anchor(file(table), "Download as a table (CSV)");
        Div downloads = new Div(pdf, csv);
        downloads.addClassName("actions");
        add(new H2(report.title()), downloads);
        if (report.rows() == 0) {
            add(new Paragraph(
                    "Nothing that you may see matches. The report says so too; choose another date or fewer filters."));
        }
        Code hash = new Code(report.sha256());
        hash.addClassName("hash");
        add(new FactList()
                .fact("Lines", String.format(Locale.US, "%,d", report.rows()))
                .fact("SHA-256, as recorded in the trail", hash));
        Div marking = new Div(report.marking());
        marking.addClassName("marking");
        IFrame frame = new IFrame();
        frame.setSrc(file(() -> report).inline());
        frame.getElement().setAttribute("title", report.title());
        frame.addClassName("report-preview");
        frame.setWidthFull();
        frame.setHeight("75vh");
        add(marking, frame);
    }

    private static InputStreamDownloadHandler file(Supplier<PrintedReport> report) {
        return DownloadHandler.fromInputStream(event -> {
            PrintedReport made = report.get();
            return new DownloadResponse(
                    new ByteArrayInputStream(made.content()), made.fileName(), made.mediaType(), made.content().length);
        });
    }
}
