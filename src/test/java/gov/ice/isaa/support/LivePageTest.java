package gov.ice.isaa.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.UidlWriter;
import com.vaadin.flow.shared.communication.PushMode;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.ViewTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several pages of one person, changed from outside. */
class LivePageTest extends ViewTest {

    private final List<String> sent = new ArrayList<>();
    private VaadinSession session;

    @BeforeEach
    void signOn() {
        open(DemoPeople.OPLA, "");
        session = VaadinSession.getCurrent();
    }

    @Test
    void a_change_is_sent_though_it_comes_while_another_page_of_the_person_is_sent_to() {
        UI first = page("first", () -> {});
        UI second = page("second", () -> LivePage.change(first, () -> first.add(new Span("Changed"))));
        page("third", () -> {});
        second.add(new Span("Changed"));

        session.unlock();
        session.lock();

        assertThat(sent).containsExactly("second", "first");
    }

    @Test
    void a_change_is_sent_once() {
        UI first = page("first", () -> {});
        LivePage.change(first, () -> first.add(new Span("Changed")));

        session.unlock();
        session.lock();

        assertThat(sent).containsExactly("first");
    }

    @Test
    void a_change_for_later_is_sent_when_its_time_is_over() {
        UI first = page("first", () -> {});
        LivePage.changeAfter(Duration.ofMillis(1), first, () -> first.add(new Span("Changed")));

        await().pollInSameThread().untilAsserted(() -> {
            session.unlock();
            session.lock();
            assertThat(sent).containsExactly("first");
        });
    }

    /** One more page of the person; what is sent to it is noted, and the first time the command runs then. */
    private UI page(String name, Command then) {
        var page = new UI();
        page.getInternals().setSession(session);
        page.doInit(VaadinRequest.getCurrent(), session.getNextUIid(), name);
        session.addUI(page);
        page.getPushConfiguration().setPushConnectionFactory(ui -> new PushConnection() {
            @Override
            public void push() {
                new UidlWriter().createUidl(ui, true);
                boolean first = !sent.contains(name);
                sent.add(name);
                if (first) {
                    then.execute();
                }
            }

            @Override
            public void disconnect() {}

            @Override
            public boolean isConnected() {
                return true;
            }
        });
        page.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        new UidlWriter().createUidl(page, true);
        return page;
    }
}
