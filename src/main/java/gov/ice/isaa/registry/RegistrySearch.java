package gov.ice.isaa.registry;

import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.agreement.AgreementFinder;
import gov.ice.isaa.agreement.AgreementRow;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.support.AgencyTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds executed agreements that the current person may see, the newest number first. */
@Service
@Transactional(readOnly = true)
public class RegistrySearch {

    /** Beyond this many, a list says "more than" instead of counting on. */
    public static final int COUNTED = 100;

    private final AgreementFinder finder;
    private final AgreementAccess access;
    private final CurrentUser currentUser;
    private final AgencyTime time;

    RegistrySearch(AgreementFinder finder, AgreementAccess access, CurrentUser currentUser, AgencyTime time) {
        this.finder = finder;
        this.access = access;
        this.currentUser = currentUser;
        this.time = time;
    }

    /** The first of what the query finds, at most one more than {@link #COUNTED}: so many rows also say how many there are. */
    public List<AgreementRow> first(RegistryQuery query) {
        return page(query, 0, COUNTED + 1);
    }

    /** One page of what the query finds. */
    public List<AgreementRow> page(RegistryQuery query, int offset, int limit) {
        return finder.page(visible(query), offset, limit);
    }

    private AgreementFinder.Sought visible(RegistryQuery query) {
        return new AgreementFinder.Sought(
                query.words(),
                RegistryQuery.EXECUTED,
                query.filter(time.today()).and(access.visibleTo(currentUser.require())));
    }
}
