package gov.ice.isaa.intake;

import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.PlainText;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.TrailEvent;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files that show how a requestor was verified (IN-02): added and removed by the Program Officers of the request
 * while it is open, read by whoever may read it. The trail keeps the hash of each, whatever becomes of the file.
 */
@Service
@Transactional
public class Evidence {

    /** The largest file taken, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 200;

    private final RequestGate gate;
    private final EvidenceStore store;
    private final CurrentUser currentUser;
    private final AgencyTime time;

    Evidence(RequestGate gate, EvidenceStore store, CurrentUser currentUser, AgencyTime time) {
        this.gate = gate;
        this.store = store;
        this.currentUser = currentUser;
        this.time = time;
    }

    /** The files of the request, the first added first. Throws {@link NoSuchRequest} for who may not read it. */
    @Transactional(readOnly = true)
    public List<EvidenceFile> of(RequestView request) {
        return store.of(gate.readable(request.number()).id());
    }

    /** Adds a file. Throws {@link UserMistake} for what is empty, too large, one too many or of no kind that is taken. */
    public RequestView add(UUID id, String name, byte[] content) {
        Request request = gate.writable(id, "add-evidence");
        request.guardOpen();
        if (content.length == 0) {
            throw new UserMistake("The file is empty.");
        }
        if (content.length > LARGEST) {
            throw new UserMistake("The file is larger than 10 MB. Scan it in black and white, or send it in parts.");
        }
        if (store.count(id) >= MOST) {
            throw new UserMistake("There are " + MOST + " files already. Remove one that is not needed first.");
        }
        EvidenceType type = EvidenceType.of(content)
                .orElseThrow(() -> new UserMistake("This file is not taken: by its content it is no PDF, PNG or JPEG"
                        + " picture, e-mail (EML or MSG) or Word document (DOCX) without macros."));
        EvidenceFile added = store.add(
                id,
                type.named(shortened(name)),
                type.mediaType(),
                content,
                currentUser.require().account(),
                time.now());
        return gate.record(
                request, event("intake.evidence-added", request, added).with("size", added.size()));
    }

    /** Takes a file away for good. Throws {@link UserMistake} when it is gone already, or the request finished. */
    public RequestView remove(UUID id, UUID file) {
        Request request = gate.writable(id, "remove-evidence");
        request.guardOpen();
        EvidenceFile removed =
                store.remove(id, file).orElseThrow(() -> new UserMistake("Somebody removed this file already."));
        return gate.record(request, event("intake.evidence-removed", request, removed));
    }

    /** The content, for who may read the request; recorded. Throws {@link NoSuchRequest} for others, and without a file. */
    public byte[] content(RequestView view, UUID file) {
        Request request = gate.readable(view.number());
        byte[] content = store.content(request.id(), file).orElseThrow(NoSuchRequest::new);
        gate.note(TrailEvent.of("intake.evidence-handed-out", request.number()).with("file", file));
        return content;
    }

    private static TrailEvent event(String action, Request request, EvidenceFile file) {
        return TrailEvent.of(action, request.number())
                .with("file", file.id())
                .with("sha256", file.sha256())
                .with("mediaType", file.mediaType());
    }

    /** The last part of a path, in one line and not longer than fits a list. */
    private static String shortened(String name) {
        String line = PlainText.line(name.replaceAll(".*[/\\\\]", ""));
        if (line.isEmpty()) {
            return "evidence";
        }
        return line.length() <= LONGEST_NAME ? line : PlainText.line(line.substring(0, LONGEST_NAME));
    }
}
