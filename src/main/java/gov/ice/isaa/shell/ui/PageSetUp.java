package gov.ice.isaa.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What holds for every page: a failure is told in the page where it happened, where the session has ended the browser is
 * led to the page that says so, and the browser's console is left to what goes wrong.
 */
@Component
class PageSetUp implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setSessionExpiredURL("/timed-out");
        event.getSource().setSystemMessagesProvider(language -> messages);
        event.getSource().addSessionInitListener(begun -> begun.getSession().setErrorHandler(PageSetUp::tell));
        // Left alone, the browser would note each message it is sent in its console.
        event.getSource()
                .addUIInitListener(
                        opened -> opened.getUI().getPushConfiguration().setParameter("logLevel", "error"));
    }

    /** The window is that of the component whose work failed; without one there is nobody to tell, only the log. */
    private static void tell(ErrorEvent event) {
        Optional<UI> window = event.getComponent()
                .flatMap(com.vaadin.flow.component.Component::getUI)
                .or(() -> Optional.ofNullable(UI.getCurrent()));
        String where = window.map(ui -> ui.getActiveViewLocation().getPath()).orElse("no page");
        Failure failure = Failure.of(event.getThrowable(), where);
        window.ifPresent(ui -> FailureDialog.show(ui, failure));
    }
}
