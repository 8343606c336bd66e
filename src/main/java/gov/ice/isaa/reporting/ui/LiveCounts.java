package gov.ice.isaa.reporting.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.discussion.Discussions;
import gov.ice.isaa.discussion.OfficeCount;
import gov.ice.isaa.discussion.ThreadView;
import gov.ice.isaa.drafting.DraftPanelContext;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LivePage;
import gov.ice.isaa.support.LiveSignal;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The counts of a draft on one page, which follow the discussion thread by thread. */
class LiveCounts extends CommentCounts {

    /** The discussion itself is shown first; the counts follow once for all that come close together. */
    private static final Duration AFTER = Duration.ofMillis(600);

    private final DraftPanelContext context;
    private final Discussions discussions;
    private final Live live;
    private final Map<String, LiveSignal> heard = new LinkedHashMap<>();
    private final Map<UUID, OfficeCount> open = new HashMap<>();
    private @Nullable Registration listening;

    LiveCounts(DraftPanelContext context, Discussions discussions, Live live) {
        super(context.agreementNumber());
        this.context = context;
        this.discussions = discussions;
        this.live = live;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        // Subscribed first and read second: what happens in between is told twice rather than never.
        listening = live.subscribe(Discussions.topic(context.agreementId()), signal -> hear(ui, signal));
        open.clear();
        discussions.threads(context.agreementId(), context.draft().number()).forEach(this::count);
        show();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (listening != null) {
            listening.remove();
        }
    }

    /** Called by the live dispatcher. */
    private void hear(UI ui, LiveSignal signal) {
        synchronized (heard) {
            boolean waiting = !heard.isEmpty();
            heard.put(signal.payload(), signal);
            if (!waiting) {
                LivePage.changeAfter(AFTER, ui, this::follow);
            }
        }
    }

    private void follow() {
        Map<UUID, OfficeCount> before = Map.copyOf(open);
        taken().forEach(signal -> discussions
                .changed(signal, context.agreementId(), context.draft().number())
                .ifPresent(this::count));
        // What has not changed stays as it is, with the focus in it.
        if (!open.equals(before)) {
            show();
        }
    }

    private List<LiveSignal> taken() {
        synchronized (heard) {
            List<LiveSignal> taken = List.copyOf(heard.values());
            heard.clear();
            return taken;
        }
    }

    private void count(ThreadView thread) {
        OfficeCount.of(thread).ifPresentOrElse(count -> open.put(thread.id(), count), () -> open.remove(thread.id()));
    }

    private void show() {
        show(OfficeCount.sum(open.values()));
    }
}
