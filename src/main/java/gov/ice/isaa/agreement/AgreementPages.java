package gov.ice.isaa.agreement;

import gov.ice.isaa.support.AgencyTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages of an agreement have in common. */
@Component
public class AgreementPages {

    private final List<AgreementTab> tabs;
    private final Modifications modifications;
    private final AgencyTime time;

    AgreementPages(List<AgreementTab> tabs, Modifications modifications, AgencyTime time) {
        this.modifications = modifications;
        this.time = time;
        this.tabs = tabs.stream()
                .sorted(Comparator.comparingInt(AgreementTab::order))
                .toList();
    }

    /**
     * The head of an agreement's page: number, title, what it modifies or is modified by, where it stands in the
     * phases, and the tabs.
     *
     * @param path the tab that is open
     */
    public AgreementHeader header(AgreementView agreement, String path) {
        return new AgreementHeader(
                agreement,
                tabs.stream().filter(tab -> tab.shown().test(agreement)).toList(),
                path,
                modifications.of(agreement),
                time.today());
    }
}
