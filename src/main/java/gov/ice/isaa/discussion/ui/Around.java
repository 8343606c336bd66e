package gov.ice.isaa.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.discussion.Company;
import gov.ice.isaa.people.Attendance.Being;
import gov.ice.isaa.support.LivePage;
import gov.ice.isaa.support.NextSending;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** The others at the draft, told to one page, and this page's person told to the others. */
final class Around {

    /** People come and go together, as in the morning; the page hears of it once. */
    private static final Duration TOGETHER = Duration.ofMillis(400);

    private final transient Company company;
    private final UUID agreementId;
    private final Component page;
    private final NextSending sending;
    private final AtomicBoolean telling = new AtomicBoolean();
    private String told = "";
    private String writingIn = "";
    private Optional<Being> writing = Optional.empty();
    private @Nullable Registration there;

    Around(Company company, UUID agreementId, Component page) {
        this.company = company;
        this.agreementId = agreementId;
        this.page = page;
        this.sending = new NextSending(page, this::tellNow);
    }

    void begin(UI ui) {
        if (there != null) {
            return;
        }
        there = company.enter(agreementId, () -> {
            if (telling.compareAndSet(false, true)) {
                LivePage.changeAfter(TOGETHER, ui, this::tell);
            }
        });
    }

    void end() {
        // Whatever becomes of the word to the others, nothing of a page that is gone is kept.
        try {
            stopWriting();
        } finally {
            if (there != null) {
                there.remove();
                there = null;
            }
        }
    }

    /** The person writes in the thread, and said so a moment ago at most. */
    void write(String thread) {
        if (writingIn.equals(thread)) {
            writing.ifPresent(Being::alive);
        } else {
            stopWriting();
            writingIn = thread;
            writing = company.write(agreementId, thread);
        }
    }

    void stopWriting() {
        writing.ifPresent(Being::end);
        writing = Optional.empty();
        writingIn = "";
    }

    private void tell() {
        telling.set(false);
        sending.ask();
    }

    private void tellNow() {
        ArrayNode readers = ThreadJson.companions(company.readers(agreementId));
        ArrayNode writers = ThreadJson.companions(company.writers(agreementId));
        String now = readers + "\n" + writers;
        if (!now.equals(told)) {
            told = now;
            page.getElement().callJsFunction("around", readers, writers);
        }
    }
}
