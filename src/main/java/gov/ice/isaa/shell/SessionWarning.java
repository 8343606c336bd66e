package gov.ice.isaa.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.VaadinServletRequest;
import gov.ice.isaa.people.SignedOn;
import gov.ice.isaa.support.IdleClock;
import jakarta.servlet.http.HttpSession;

/**
 * Warns before a session ends for want of activity, lets it be extended from the keyboard, and offers what was typed
 * again after the next sign-on. One stands in the frame of every page.
 */
@Tag("isaa-session-warning")
@JsModule("./session/session-warning.ts")
public class SessionWarning extends Component {

    private final transient IdleClock idle;

    /** A warning for the session that is building this page. */
    public SessionWarning(IdleClock idle, SignedOn session) {
        this.idle = idle;
        getElement().setAttribute("account", session.person().account());
        getElement().setAttribute("sign-out", session.signOutAddress());
    }

    /** The browser saw its person; answers the seconds left from now on. */
    @ClientCallable
    private int seen() {
        idle.seen(session());
        return left();
    }

    /** Answers the seconds left, without being a sign of the person. */
    @ClientCallable
    private int left() {
        return Math.toIntExact(idle.left(session()).toSeconds());
    }

    private static HttpSession session() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest().getSession();
    }
}
