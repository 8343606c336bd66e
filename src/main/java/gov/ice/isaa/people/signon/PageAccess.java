package gov.ice.isaa.people.signon;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.server.auth.AccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.spring.security.SpringNavigationAccessControl;
import java.lang.reflect.AnnotatedElement;
import java.util.List;

/**
 * A page for other roles says that it is one. Which pages the portal has is no secret; what an agreement's pages say of an
 * agreement that a person may not know of is for the agreement's own rule.
 */
class PageAccess extends SpringNavigationAccessControl {

    PageAccess(List<NavigationAccessChecker> checkers, AccessCheckDecisionResolver resolver) {
        super(checkers, resolver);
    }

    @Override
    protected Class<? extends RuntimeException> getAccessDeniedException(AnnotatedElement page) {
        return AccessDeniedException.class;
    }
}
