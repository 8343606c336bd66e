package gov.ice.isaa.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import gov.ice.isaa.reporting.FileFormat;
import gov.ice.isaa.reporting.PrintedReport;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Makes the matrix as a file, as it is narrowed, and hands it out. */
class MatrixFiles extends Div {

    private final List<Button> buttons = new ArrayList<>();
    private final ReportProgress progress =
            new ReportProgress(running -> buttons.forEach(button -> button.setEnabled(!running)));
    private final Div made = new Div();

    /** Makes the file of a format and tells how far it is. */
    interface Maker {

        PrintedReport make(FileFormat format, LongConsumer progress);
    }

    /** Takes what gives, when a button is pressed, the maker of what is shown then. */
    MatrixFiles(java.util.function.Supplier<Maker> maker) {
        addClassName("matrix-files");
        Div row = new Div(new Span("Make a file"));
        row.addClassName("actions");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", "Make a file of what is shown");
        for (FileFormat format : FileFormat.values()) {
            Button button = new Button(format.title());
            button.addClickListener(pressed -> {
                made.removeAll();
                Maker now = maker.get();
                progress.start(
                        button.getUI().orElseThrow(),
                        "comment-matrix",
                        placed -> now.make(format, placed),
                        this::offer);
            });
            buttons.add(button);
            row.add(button);
        }
        made.addClassName("made");
        made.getElement().setAttribute("role", "status");
        add(row, progress, made);
    }

    /** What was made before does not tell any more what is shown. */
    void clear() {
        made.removeAll();
    }

    private void offer(PrintedReport report) {
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(report.content()),
                        report.fileName(),
                        report.mediaType(),
                        report.content().length)),
                "Download " + report.fileName());
        Code hash = new Code(report.sha256());
        hash.addClassName("hash");
        Span recorded = new Span("%s, recorded in the trail with the SHA-256 "
                .formatted(report.rows() == 1 ? "1 comment" : "%,d comments".formatted(report.rows())));
        recorded.add(hash);
        recorded.addClassName("quiet");
        made.removeAll();
        made.add(download, recorded);
        download.focus();
    }
}
