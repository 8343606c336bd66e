package gov.ice.isaa.signing.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import gov.ice.isaa.signing.CeremonyView;
import gov.ice.isaa.signing.SlotView;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import java.util.function.Function;

/** The document in the page, its files as links, and its words for those who cannot use the viewer. */
class DocumentPanel extends Section {

    /** The content of a file; asked again at each download, so that access is decided then. */
    private final Function<UUID, byte[]> content;

    DocumentPanel(CeremonyView ceremony, String number, String text, Function<UUID, byte[]> content) {
        this.content = content;
        addClassNames("card", "document");
        var open = link(ceremony.currentFile(), number + ".pdf", "Open the document (PDF)");
        var links = new Div(open);
        links.addClassName("links");
        UUID evidence = ceremony.evidenceFile();
        if (evidence != null) {
            links.add(link(evidence, number + "-signature-evidence.pdf", "Signature evidence (PDF)"));
        }
        ceremony.slots().forEach(slot -> copy(slot, ceremony, number, links));
        var frame = new IFrame();
        frame.setTitle("The agreement " + number + " as PDF");
        // The page is narrow: the viewer shows the document across it, without its list of pages.
        frame.getElement().executeJs("this.src = $0.href + '#navpanes=0&view=FitH'", open);
        var words = new Html("<div class=\"cleared-text\">" + text + "</div>");
        add(new H2("Document"), links, frame, new Details("Read the text without the PDF viewer", words));
    }

    private void copy(SlotView slot, CeremonyView ceremony, String number, Div links) {
        var given = slot.signature();
        if (given != null
                && given.kind() != SlotView.Kind.SEALED
                && !given.fileAfter().equals(ceremony.currentFile())) {
            links.add(link(
                    given.fileAfter(),
                    number + "-copy-" + slot.position() + ".pdf",
                    "Copy signed for " + slot.party()));
        }
    }

    private Anchor link(UUID file, String name, String text) {
        var link = new Anchor(inline(file, name), text);
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }

    private DownloadHandler inline(UUID file, String name) {
        return DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.apply(file);
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, "application/pdf", bytes.length);
                })
                .inline();
    }
}
