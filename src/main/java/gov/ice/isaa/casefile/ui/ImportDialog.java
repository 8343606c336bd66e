package gov.ice.isaa.casefile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import gov.ice.isaa.casefile.ImportCheck;
import gov.ice.isaa.casefile.sheet.ElementColumn;
import gov.ice.isaa.casefile.sheet.ElementExport;
import gov.ice.isaa.casefile.sheet.ElementSheet;
import gov.ice.isaa.casefile.sheet.SheetReport;
import gov.ice.isaa.support.LivePage;
import gov.ice.isaa.support.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes data elements in from a spreadsheet: everything is checked and shown first, and then all is imported or nothing. */
class ImportDialog extends Dialog {

    private static final int LARGEST = 16 * 1024 * 1024;

    /** In characters; longer tables come as a file. */
    private static final int LONGEST_PASTE = 1_000_000;

    private final transient CaseFileDesk desk;
    private final transient Consumer<ImportCheck> done;
    private final TextArea pasted = new TextArea("Or paste rows from a spreadsheet");
    private final Upload upload = new Upload(this::receive);
    private final Message message = new Message();
    private final Div result = new Div();
    private final Button take = new Button("Import");
    private transient @Nullable SheetReport checked;

    /** Opens on the case file; {@code done} is told what was imported. */
    ImportDialog(CaseFileDesk desk, Consumer<ImportCheck> done) {
        this.desk = desk;
        this.done = done;
        setHeaderTitle("Import data elements");
        setWidth("min(64rem, 95vw)");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        upload.setAcceptedFileTypes("text/csv", "text/tab-separated-values", ".csv", ".tsv", ".txt");
        upload.setMaxFileSize(LARGEST);
        upload.setMaxFiles(1);
        upload.addFileRejectedListener(event -> nothing("The file was not taken: " + event.getErrorMessage()));
        Anchor sample = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] table = ElementExport.sample();
                    return new DownloadResponse(
                            new ByteArrayInputStream(table), "data-elements-sample.csv", "text/csv", table.length);
                }),
                "Download a sample");
        pasted.setHelperText("With the row of headings, just as it is copied");
        pasted.setMinRows(3);
        pasted.setMaxRows(8);
        pasted.setWidthFull();
        pasted.addValueChangeListener(event -> clear());
        Button check = new Button("Check the rows pasted", event -> check());
        result.addClassName("stack");
        result.getElement().setAttribute("role", "status");
        Div form = new Div(
                new Paragraph("The first row names the columns, in any order: " + ElementColumn.expected()
                        + ". Name and PII must be there."),
                sample,
                new H3("A file, as CSV"),
                upload,
                pasted,
                check,
                message,
                result);
        form.addClassNames("form", "wide");
        add(form);
        Button cancel = new Button("Cancel", event -> close());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setDisableOnClick(true);
        take.addClickListener(event -> take());
        take.setVisible(false);
        getFooter().add(cancel, take);
    }

    /** The bytes are read here as they come, and counted: what the browser says of a file's size proves nothing. */
    private void receive(UploadEvent event) throws IOException {
        SheetReport report;
        try (InputStream stream = event.getInputStream()) {
            report = ElementSheet.read(stream);
        }
        LivePage.change(event.getUI(), () -> {
            // The report names the file, and another one can be chosen at once.
            upload.clearFileList();
            show(report, "“" + event.getFileName() + "”");
        });
    }

    private void check() {
        String rows = pasted.getValue();
        if (rows.isBlank()) {
            nothing("Paste the rows first, or choose a file.");
        } else if (rows.length() > LONGEST_PASTE) {
            nothing(String.format(
                    "That is too much to paste: at most %,d characters. Save it as CSV and choose the" + " file.",
                    LONGEST_PASTE));
        } else {
            show(ElementSheet.read(rows), "What was pasted");
        }
    }

    private void show(SheetReport report, String source) {
        clear();
        ImportCheck check = desk.elements().check(desk.id(), report.elements());
        var view = new ImportReport(report, check, source);
        result.add(view);
        if (view.importable()) {
            checked = report;
            take.setText(
                    check.added() == 1
                            ? "Import 1 data element"
                            : String.format("Import %,d data elements", check.added()));
            take.setEnabled(true);
            take.setVisible(true);
        }
    }

    private void take() {
        SheetReport report = checked;
        boolean imported = report != null
                && message.guard(() -> {
                    ImportCheck check = desk.elements().importAll(desk.id(), report.elements());
                    close();
                    done.accept(check);
                });
        if (!imported) {
            take.setEnabled(true);
        }
    }

    private void nothing(String why) {
        clear();
        message.show(Message.Kind.PROBLEM, why);
    }

    /** Nothing is imported that does not stand in the dialog any more. */
    private void clear() {
        checked = null;
        message.clear();
        result.removeAll();
        take.setVisible(false);
    }
}
