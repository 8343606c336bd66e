package gov.ice.isaa.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.VaadinServletRequest;
import gov.ice.isaa.people.SignedOn;
import gov.ice.isaa.support.IdleClock;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;

/**
 * Warns before a session ends for want of activity, lets it be extended from the keyboard, and offers what was typed
 * again after the next sign-on. One stands in the frame of every page.
 */
@Tag("isaa-session-warning")
@JsModule("./session/session-warning.ts")
public class SessionWarning extends Component {

    private static final Duration LONGEST_WARNING = Duration.ofMinutes(2);

    private final transient IdleClock idle;

    /** A warning for the session that is building this page. */
    public SessionWarning(IdleClock idle, SignedOn session) {
        this.idle = idle;
        getElement().setAttribute("account", session.person().account());
        getElement()
                .setAttribute(
                        "warn-seconds", Long.toString(warning(idle.limit()).toSeconds()));
        getElement().setAttribute("sign-out", session.signOutAddress());
    }

    /** Signs the person off, who leaves on purpose: what was typed is then not kept. */
    public void signOut() {
        getElement().callJsFunction("leave");
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

    /** Two minutes, and never more than half of the time there is. */
    private static Duration warning(Duration limit) {
        Duration half = limit.dividedBy(2);
        return half.compareTo(LONGEST_WARNING) < 0 ? half : LONGEST_WARNING;
    }

    private static HttpSession session() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest().getSession();
    }
}
