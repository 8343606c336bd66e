package gov.ice.isaa.signing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import gov.ice.isaa.signing.Attestation;
import gov.ice.isaa.signing.Signings;
import gov.ice.isaa.signing.SlotView;
import gov.ice.isaa.support.DateField;
import gov.ice.isaa.support.LivePage;
import gov.ice.isaa.support.Message;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Files the signed copy of an external party, with what the Program Officer attests of it. */
class CopyForm extends Section {

    private final Message problem = new Message();
    private final Span chosen = new Span("No file chosen yet.");
    private String fileName = "";
    private byte @Nullable [] content;

    CopyForm(SlotView slot, LocalDate today, Filing filing) {
        addClassNames("card", "copy-form");
        var signer = new TextField("Signed by");
        signer.setValue(slot.name());
        var position = new TextField("Position");
        position.setValue(slot.title());
        for (TextField field : new TextField[] {signer, position}) {
            field.setRequiredIndicatorVisible(true);
            field.setWidthFull();
        }
        var signedOn = new DateField("Date beside the signature");
        signedOn.setMax(today);
        signedOn.setRequiredIndicatorVisible(true);
        var upload = new Upload(this::receive);
        upload.setAcceptedFileTypes("application/pdf", ".pdf");
        upload.setMaxFileSize(Signings.LARGEST_COPY);
        upload.setMaxFiles(1);
        upload.addFileRejectedListener(event -> nothing("The file was not taken: " + event.getErrorMessage()));
        upload.addFileRemovedListener(event -> {
            nothing("");
            problem.clear();
        });
        chosen.getElement().setAttribute("role", "status");
        var file = new Button("File this copy");
        file.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        file.setDisableOnClick(true);
        file.addClickListener(event -> {
            try {
                file(filing, new Attestation(signer.getValue(), position.getValue(), signedOn.getValue()));
            } finally {
                file.setEnabled(true);
            }
        });
        add(
                new H2("Signed copy of " + slot.party()),
                new Paragraph(
                        "The file as the party signed it with its certificate, or a scan of the signed paper; PDF, up"
                                + " to 25 MB. With it you attest who signed."),
                upload,
                chosen,
                signer,
                position,
                signedOn,
                problem,
                new Div(file));
    }

    /** The bytes are counted here: what the browser says of a file's size proves nothing. */
    private void receive(UploadEvent event) throws IOException {
        byte[] received;
        try (InputStream stream = event.getInputStream()) {
            received = stream.readNBytes(Signings.LARGEST_COPY + 1);
        }
        LivePage.change(event.getUI(), () -> {
            if (received.length > Signings.LARGEST_COPY) {
                nothing("The copy is larger than 25 MB.");
            } else {
                content = received;
                fileName = event.getFileName();
                problem.clear();
                chosen.setText("Chosen: " + fileName);
            }
        });
    }

    /** Nothing is filed that does not stand in the form any more. */
    private void nothing(String why) {
        content = null;
        fileName = "";
        chosen.setText("No file chosen yet.");
        problem.show(Message.Kind.PROBLEM, why);
    }

    private void file(Filing filing, Attestation attestation) {
        byte[] copy = content;
        if (copy == null) {
            problem.show(Message.Kind.PROBLEM, "Choose the signed copy first.");
        } else {
            problem.guard(() -> filing.file(fileName, copy, attestation));
        }
    }

    /** Files the copy. */
    interface Filing {
        void file(String name, byte[] content, Attestation attestation);
    }
}
