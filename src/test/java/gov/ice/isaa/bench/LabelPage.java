package gov.ice.isaa.bench;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/** The least that a Vaadin page can be, to measure others against: one label, without the portal's frame. */
@PermitAll
class LabelPage extends Div {

    static final String ROUTE = "bench/label";

    private static final Set<LabelPage> OPEN = ConcurrentHashMap.newKeySet();

    private final Span label = new Span();

    LabelPage() {
        add(label);
    }

    /** Adds the page to this portal alone. */
    static void addTo(ApplicationContext portal) {
        var servlets =
                new VaadinServletContext(Objects.requireNonNull(((WebApplicationContext) portal).getServletContext()));
        var routes = RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(servlets));
        if (routes.getRoute(ROUTE).isEmpty()) {
            routes.setRoute(ROUTE, LabelPage.class);
        }
    }

    /** Shows the words in all such pages, one after the other, as Vaadin's documentation does it. */
    static void show(String words) {
        OPEN.forEach(page -> page.getUI().ifPresent(ui -> ui.access(() -> page.label.setText(words))));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        OPEN.add(this);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        OPEN.remove(this);
    }
}
