package gov.ice.isaa.intake;

import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.agreement.AgreementFinder;
import gov.ice.isaa.agreement.AgreementFinder.Sought;
import gov.ice.isaa.agreement.AgreementRow;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.SqlFilter;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agreements that a case can rest on: in force, and such as the current person may see (SC-12, SC-13, SC-15). */
@Service
@Transactional(readOnly = true)
public class ParentAgreements {

    private static final SqlFilter EXECUTED = SqlFilter.of("a.phase = 'IN_FORCE'");

    private final AgreementFinder finder;
    private final AgreementAccess access;
    private final CurrentUser currentUser;
    private final AgencyTime time;

    ParentAgreements(AgreementFinder finder, AgreementAccess access, CurrentUser currentUser, AgencyTime time) {
        this.finder = finder;
        this.access = access;
        this.currentUser = currentUser;
        this.time = time;
    }

    /** A page of those with the words in number, title, parties or use; empty words for all, the newest first. */
    public List<AgreementRow> find(String words, int offset, int limit) {
        var today = SqlFilter.of("a.expires_on IS NULL OR a.expires_on >= :today", "today", time.today());
        return finder.page(
                new Sought(words, EXECUTED, today.and(access.visibleTo(currentUser.require()))), offset, limit);
    }
}
