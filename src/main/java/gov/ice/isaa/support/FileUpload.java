package gov.ice.isaa.support;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;

/** Takes one file at a time, shows that it is being read, and says in the place where it was chosen what is wrong with it. */
public class FileUpload extends Div {

    private final int largest;
    private final transient BiConsumer<String, byte[]> taken;
    private final Upload upload = new Upload(this::receive);
    private final ProgressBar progress = new ProgressBar();
    private final Message message = new Message();

    /**
     * An upload.
     *
     * @param kinds what may be chosen, in words, such as "a Word file (.docx)"
     * @param largest in bytes; of a larger file one byte more is given, so that whoever takes it refuses it
     * @param taken takes the file's name and content in the page's own turn; may throw {@link UserMistake}
     * @param endings what may be chosen, for the browser, such as ".docx"
     */
    public FileUpload(String kinds, int largest, BiConsumer<String, byte[]> taken, String... endings) {
        this.largest = largest;
        this.taken = taken;
        upload.setAcceptedFileTypes(endings);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(largest);
        upload.addFileRejectedListener(event -> message.show(
                Message.Kind.PROBLEM,
                "The file was not taken in: it must be %s of at most %d MB.".formatted(kinds, largest / 1024 / 1024)));
        upload.addStartedListener(event -> progress.setVisible(true));
        progress.setIndeterminate(true);
        progress.setVisible(false);
        progress.getElement().setAttribute("aria-label", "The file is being read");
        addClassName("file-upload");
        add(upload, progress, message);
    }

    /** The bytes are counted here: what the browser says of a file's size proves nothing. */
    private void receive(UploadEvent event) throws IOException {
        byte[] content;
        try (InputStream stream = event.getInputStream()) {
            content = stream.readNBytes(largest + 1);
        }
        String name = event.getFileName();
        LivePage.change(event.getUI(), () -> {
            upload.clearFileList();
            progress.setVisible(false);
            message.guard(() -> taken.accept(name, content));
        });
    }
}
