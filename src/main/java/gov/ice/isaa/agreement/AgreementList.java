package gov.ice.isaa.agreement;

import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.support.SqlFilter;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages of agreements that the current person may see, the newest first. */
@Service
@Transactional(readOnly = true)
public class AgreementList {

    private final AgreementFinder finder;
    private final AgreementAccess access;
    private final CurrentUser currentUser;

    AgreementList(AgreementFinder finder, AgreementAccess access, CurrentUser currentUser) {
        this.finder = finder;
        this.access = access;
        this.currentUser = currentUser;
    }

    /** One page of what the query finds. */
    public List<AgreementRow> page(AgreementQuery query, int offset, int limit) {
        return finder.page(visible(query), offset, limit);
    }

    /** How many the query finds. */
    public int count(AgreementQuery query) {
        return finder.count(visible(query), Integer.MAX_VALUE);
    }

    private AgreementFinder.Sought visible(AgreementQuery query) {
        return new AgreementFinder.Sought(
                query.words(), SqlFilter.of("TRUE"), query.filter().and(access.visibleTo(currentUser.require())));
    }
}
