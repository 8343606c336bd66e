package gov.ice.isaa;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/** Base of tests of pages: the portal's real views and services, driven on the server without a browser. */
@PortalTest
public abstract class ViewTest {

    private static final Routes ROUTES = new Routes(
            classes(new AnnotationTypeFilter(Route.class)),
            classes(new AssignableTypeFilter(HasErrorParameter.class)),
            true);

    @Autowired
    private ApplicationContext context;

    /** Opens a browser window as the person, and the page in it. */
    protected void open(Person person, String page) {
        leave();
        SignIn.as(person);
        MockVaadin.setMockRequestFactory(session -> {
            var request = new FakeRequest(session);
            request.setUserPrincipalInt(SignIn.authentication(person));
            request.setUserInRole((principal, role) -> person.roles().stream()
                    .map(Role::name)
                    .anyMatch(held -> held.equals(role) || role.equals("ROLE_" + held)));
            return request;
        });
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, context, MockedUI::new));
        UI.getCurrent().navigate(page);
    }

    /** Closes the window. */
    @AfterEach
    protected void leave() {
        MockVaadin.tearDown();
        MockVaadin.setMockRequestFactory(FakeRequest::new);
        SignIn.out();
    }

    /** The portal's classes that the filter takes; pages need not be public. */
    @SuppressWarnings("unchecked")
    private static <T> Set<Class<? extends T>> classes(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("gov.ice.isaa").stream()
                .map(found -> (Class<? extends T>) ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .collect(Collectors.toSet());
    }
}
