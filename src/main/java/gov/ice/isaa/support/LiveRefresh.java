package gov.ice.isaa.support;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Shows a page anew whenever word comes on its topic, for as long as somebody has it open and no longer. */
public final class LiveRefresh {

    private LiveRefresh() {}

    /**
     * Watches from when the page is attached until it is detached.
     *
     * @param topic asked when the page is attached
     * @param show reads what the page shows and shows what has changed
     */
    public static void of(Component page, Live live, Supplier<String> topic, Command show) {
        page.addAttachListener(attached -> {
            UI ui = attached.getUI();
            AtomicBoolean coming = new AtomicBoolean();
            Registration signals = live.subscribe(topic.get(), signal -> {
                // Signals that come while a refresh is on its way are covered by it.
                if (coming.compareAndSet(false, true)) {
                    LivePage.change(ui, () -> {
                        coming.set(false);
                        show.execute();
                    });
                }
            });
            page.addDetachListener(detached -> {
                detached.unregisterListener();
                signals.remove();
            });
        });
    }
}
