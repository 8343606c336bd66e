package gov.ice.isaa.support;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.server.Command;

/**
 * Something that a page is told with whatever is sent to it next. Asked for once or often, it is made once, when it is sent: a
 * page whose connection is lost is told how things are when it is back, and until then nothing is kept for it but the wish.
 */
public final class NextSending {

    private final Component page;
    private final Command tell;
    private boolean asked;

    /** Tells by the command, for as long as the component is on its page. */
    public NextSending(Component page, Command tell) {
        this.page = page;
        this.tell = tell;
        page.addDetachListener(detached -> asked = false);
    }

    /** Asks for it; nothing happens where the component is on no page. */
    public void ask() {
        StateNode node = page.getElement().getNode();
        if (!asked && node.isAttached()) {
            asked = true;
            node.runWhenAttached(ui -> ui.beforeClientResponse(page, sending -> now()));
        }
    }

    /** Tells at once what was asked for, so that what is told next comes after it. */
    public void now() {
        if (asked) {
            asked = false;
            tell.execute();
        }
    }
}
