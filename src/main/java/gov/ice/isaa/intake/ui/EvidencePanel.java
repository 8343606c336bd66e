package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import gov.ice.isaa.intake.Evidence;
import gov.ice.isaa.intake.EvidenceFile;
import gov.ice.isaa.intake.RequestField;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.LivePage;
import gov.ice.isaa.support.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The files that show how the requestor was verified, or the reason why there are none (IN-02). */
class EvidencePanel extends Div {

    private final transient RequestDesk desk;
    private final transient Evidence evidence;
    private final Upload upload = new Upload(this::receive);
    private final Message message = new Message();
    private final UnorderedList list = new UnorderedList();
    private final transient EntryField<TextArea, String> none = EntryField.paragraph(
            RequestField.NO_EVIDENCE, "Only where there is nothing to add, such as a liaison known for years");
    private transient @Nullable List<EvidenceFile> shown;

    EvidencePanel(RequestDesk desk, Evidence evidence) {
        this.desk = desk;
        this.evidence = evidence;
        upload.setAcceptedFileTypes(".pdf", ".png", ".jpg", ".jpeg", ".eml", ".msg", ".docx");
        upload.setMaxFileSize(Evidence.LARGEST);
        upload.addFileRejectedListener(event -> say("The file was not taken: " + event.getErrorMessage()));
        list.addClassNames("plain", "evidence");
        addClassNames("card", "form");
        add(
                new H2("Evidence"),
                new Paragraph(
                        "Files that show how the requestor was verified: PDF, PNG or JPEG pictures, e-mail (EML or"
                                + " MSG) or Word (DOCX), each up to 10 MB. Whoever may read the request may read them. Add"
                                + " nothing that is classified, or may be."),
                list,
                upload,
                message,
                none.savingTo(desk).component());
        refresh();
    }

    /** Shows the files as they are now. */
    final void refresh() {
        List<EvidenceFile> files = evidence.of(desk.request());
        upload.setVisible(desk.editable());
        none.show(desk);
        none.component().setVisible(files.isEmpty() || desk.request().entries().has(RequestField.NO_EVIDENCE));
        if (!files.equals(shown)) {
            shown = files;
            list.removeAll();
            files.forEach(file -> list.add(item(file)));
            if (files.isEmpty()) {
                list.add(new ListItem("No file yet."));
            }
        }
        list.getChildren()
                .flatMap(item -> item.getChildren().filter(Button.class::isInstance))
                .forEach(button -> button.setVisible(desk.editable()));
    }

    private ListItem item(EvidenceFile file) {
        Anchor link = new Anchor(download(file), file.name());
        Span about = new Span(size(file.size()) + ", added " + AgencyTime.moment(file.addedAt()) + " by "
                + desk.nameOf(file.addedBy()));
        about.addClassName("source");
        Button remove = new Button("Remove", event -> remove(file));
        remove.setAriaLabel("Remove " + file.name());
        return new ListItem(link, about, remove);
    }

    /** Access is decided at each download, and the browser saves the file instead of opening it in the portal's name. */
    private DownloadHandler download(EvidenceFile file) {
        RequestView request = desk.request();
        return DownloadHandler.fromInputStream(event -> {
            byte[] content = evidence.content(request, file.id());
            return new DownloadResponse(
                    new ByteArrayInputStream(content), file.name(), file.mediaType(), content.length);
        });
    }

    /** The bytes are counted here: what the browser says of a file's size proves nothing. */
    private void receive(UploadEvent event) throws IOException {
        byte[] received;
        try (InputStream stream = event.getInputStream()) {
            received = stream.readNBytes(Evidence.LARGEST + 1);
        }
        String name = event.getFileName();
        LivePage.change(event.getUI(), () -> {
            upload.clearFileList();
            desk.save(base -> evidence.add(base.id(), name, received), problem -> say(about(name, problem)));
        });
    }

    private void remove(EvidenceFile file) {
        new RemoveDialog(
                        file.name(),
                        () -> desk.save(base -> evidence.remove(base.id(), file.id()), problem -> {
                            say(about(file.name(), problem));
                            refresh();
                        }))
                .open();
    }

    private void say(String problem) {
        if (problem.isEmpty()) {
            message.clear();
        } else {
            message.show(Message.Kind.PROBLEM, problem);
        }
    }

    private static String about(String name, String problem) {
        return problem.isEmpty() ? "" : name + ": " + problem;
    }

    private static String size(long bytes) {
        return bytes < 1024 * 1024
                ? String.format(Locale.US, "%,d KB", Math.max(1, bytes / 1024))
                : String.format(Locale.US, "%.1f MB", bytes / 1024.0 / 1024.0);
    }
}
