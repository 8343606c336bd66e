package gov.ice.isaa.support;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Changes to a page that do not come from its own person's hand. */
public final class LivePage {

    private static final Executor PAGES =
            task -> Thread.ofVirtual().name("live-page").start(task);

    private LivePage() {}

    /**
     * Makes the change as soon as nothing else happens in the person's pages, and sends it at once. Vaadin sends when it
     * lets go of those pages, one after the other, and would pass by a page whose change was made while it sent the next.
     */
    public static void change(UI page, Command change) {
        page.access(() -> {
            change.execute();
            if (page.getPushConfiguration().getPushMode().isEnabled()) {
                page.push();
            }
        });
    }

    /** Makes the change like that, but not before the time is over; a page that was closed meanwhile is left alone. */
    public static void changeAfter(Duration time, UI page, Command change) {
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS, PAGES)
                .execute(() -> {
                    if (page.isAttached()) {
                        change(page, change);
                    }
                });
    }
}
