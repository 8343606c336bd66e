package gov.ice.isaa.shell.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.atmosphere.cpr.AtmosphereFramework;
import org.atmosphere.cpr.Broadcaster;
import org.springframework.stereotype.Component;

/**
 * What is pushed is written on virtual threads. For every page that is sent something Atmosphere keeps a thread for a
 * tenth of a second, in case more follows; its own pool is as small as the machine has processors and grows only bit by
 * bit, so that word to many pages would wait for threads.
 */
@Component
class PushThreads implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = (VaadinServletService) event.getSource();
        String attribute =
                JSR356WebsocketInitializer.getAttributeName(service.getServlet().getServletName());
        var atmosphere =
                (AtmosphereFramework) service.getServlet().getServletContext().getAttribute(attribute);
        // Where nothing is pushed, as to pages without a browser, there is none.
        if (atmosphere != null) {
            // The portal's own: Atmosphere ends them when it ends.
            ExecutorService threads = Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("push").factory());
            for (Broadcaster broadcaster : atmosphere.getBroadcasterFactory().lookupAll()) {
                broadcaster
                        .getBroadcasterConfig()
                        .setExecutorService(threads, true)
                        .setAsyncWriteService(threads, true);
            }
        }
    }
}
