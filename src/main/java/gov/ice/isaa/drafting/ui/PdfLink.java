package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** A link to a PDF that is made when it is asked for, with access decided then. */
class PdfLink extends Anchor {

    PdfLink(String text, String fileName, Supplier<byte[]> made) {
        super(
                DownloadHandler.fromInputStream(event -> {
                    byte[] pdf = made.get();
                    return new DownloadResponse(new ByteArrayInputStream(pdf), fileName, "application/pdf", pdf.length);
                }),
                text);
    }
}
