package gov.ice.isaa.dashboard.ui;

import com.vaadin.flow.router.QueryParameters;
import gov.ice.isaa.dashboard.Dashboards;
import gov.ice.isaa.policy.ExecutiveAgent;
import java.util.List;

/** Whose dashboard an address asks for. */
final class AskedAgent {

    private AskedAgent() {}

    /** The Executive Agent named in the address, if the person may open that dashboard; the person's first otherwise. */
    static ExecutiveAgent of(QueryParameters asked, Dashboards dashboards) {
        List<ExecutiveAgent> open = dashboards.open();
        return asked.getSingleParameter("agent")
                .flatMap(name ->
                        open.stream().filter(agent -> agent.name().equals(name)).findFirst())
                .orElse(open.getFirst());
    }
}
