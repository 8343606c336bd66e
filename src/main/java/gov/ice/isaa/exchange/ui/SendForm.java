package gov.ice.isaa.exchange.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.drafting.word.WordExport;
import gov.ice.isaa.exchange.Outgoing;
import gov.ice.isaa.exchange.Sending;
import gov.ice.isaa.exchange.SentFile;
import gov.ice.isaa.support.AgencyTime;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a Word file of a version, and lists those that were made. */
class SendForm extends Section {

    private final transient AgreementView agreement;
    private final transient Sending sending;
    private final VersionChoice version;
    private final VersionChoice since;
    private final Checkbox notes = new Checkbox("With the notes to drafters");
    private final Checkbox comments = new Checkbox("With the comments of the offices");
    private final Div link = new Div();
    private final Div made = new Div();

    SendForm(AgreementView agreement, List<DraftVersion> versions, Sending sending) {
        this.agreement = agreement;
        this.sending = sending;
        addClassName("card");
        version = new VersionChoice("Version", versions);
        version.setValue(versions.getFirst());
        version.setRequiredIndicatorVisible(true);
        since = new VersionChoice("Show what changed since", versions);
        since.setClearButtonVisible(true);
        since.setPlaceholder("Nothing is shown as changed");
        comments.setHelperText("Notes and comments are for our own offices, and not meant for the other party.");
        version.addValueChangeListener(event -> offer());
        since.addValueChangeListener(event -> offer());
        notes.addValueChangeListener(event -> offer());
        comments.addValueChangeListener(event -> offer());
        Div fields = new Div(version, since, notes, comments, link);
        fields.addClassName("form");
        add(
                new H2("Send out"),
                new Paragraph(
                        "The Word file keeps headings, numbering, tables and the marking on every page. Word marks what"
                                + " the other party changes in it. When the file comes back, take it in here."),
                fields,
                made);
        offer();
        refresh();
    }

    /** Chooses the versions of these numbers, where there are such. */
    void choose(String versionNumber, String sinceNumber) {
        version.choose(versionNumber);
        since.choose(sinceNumber);
    }

    /** The link hands out what is chosen now; the file is made when somebody follows it. */
    private void offer() {
        link.removeAll();
        Integer number = version.number();
        if (number == null) {
            link.add(new Paragraph("Choose the version that is to go out."));
            return;
        }
        var asked = new Outgoing(number, since.number(), notes.getValue(), comments.getValue());
        String name = agreement.number() + " draft version " + number + ".docx";
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = sending.file(agreement.id(), asked);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), name, WordExport.MEDIA_TYPE, file.length);
                }),
                "Download version " + number + " as a Word file");
        download.addClassName("button-link");
        link.add(download);
    }

    /** Lists the files as they are now. */
    final void refresh() {
        made.removeAll();
        List<SentFile> files = sending.sent(agreement.id());
        if (!files.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("plain");
            files.forEach(file -> list.add(new ListItem(text(file))));
            made.add(new H3("Files made"), list);
        }
    }

    private static String text(SentFile file) {
        return "Version %d%s%s%s – %s, %s"
                .formatted(
                        file.version(),
                        since(file.since()),
                        file.notes() ? ", with notes" : "",
                        file.comments() == 0
                                ? ""
                                : ", with %,d comment%s".formatted(file.comments(), file.comments() == 1 ? "" : "s"),
                        AgencyTime.moment(file.at()),
                        file.by());
    }

    private static String since(@Nullable Integer version) {
        return version == null ? "" : ", changes since version " + version;
    }
}
