package gov.ice.isaa;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import gov.ice.isaa.people.Role;
import java.security.Principal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * Who may open which page, every route by every role. A page without a row here fails the build, and so does a row
 * without a page. Whether a person may see the agreement on the page is the need-to-know rule's to say, not this one's.
 */
class AccessMatrixTest {

    /** One line a route: the route, then the roles that may open it, or "everybody" for every known role. */
    private static final String MATRIX = """
            /                               everybody
            agreements                      everybody
            agreements/:number              everybody
            agreements/:number/clearance    everybody
            agreements/:number/data         everybody
            agreements/:number/draft        everybody
            agreements/:number/exchange     everybody
            agreements/:number/exchange/:file everybody
            agreements/:number/comments     everybody
            agreements/:number/compare      everybody
            agreements/:number/record       everybody
            agreements/:number/review       everybody
            agreements/:number/signature    everybody
            clauses                         CLAUSE_ADMINISTRATOR PROGRAM_OFFICER PROGRAM_APPROVER REVIEWER \
            IGP_COORDINATOR EXECUTIVE_AGENT DELEGATED_SIGNATORY DIRECTOR OVERSIGHT
            clauses/:section/:clause        CLAUSE_ADMINISTRATOR PROGRAM_OFFICER PROGRAM_APPROVER REVIEWER \
            IGP_COORDINATOR EXECUTIVE_AGENT DELEGATED_SIGNATORY DIRECTOR OVERSIGHT
            clauses/import                  CLAUSE_ADMINISTRATOR
            consultations/:inquiry          REVIEWER
            approvals/:inquiry              EXECUTIVE_AGENT
            dashboard                       EXECUTIVE_AGENT IGP_COORDINATOR OVERSIGHT DIRECTOR
            dashboard/comments              EXECUTIVE_AGENT IGP_COORDINATOR DIRECTOR
            dashboard/overdue               EXECUTIVE_AGENT IGP_COORDINATOR DIRECTOR
            dashboard/signatures            EXECUTIVE_AGENT IGP_COORDINATOR DIRECTOR
            registry                        everybody
            reports                         PROGRAM_OFFICER PROGRAM_APPROVER IGP_COORDINATOR EXECUTIVE_AGENT \
            DIRECTOR OVERSIGHT
            requests                        PROGRAM_OFFICER PROGRAM_APPROVER IGP_COORDINATOR
            requests/:number/:step?         PROGRAM_OFFICER PROGRAM_APPROVER IGP_COORDINATOR
            requests/:number/memorandum     PROGRAM_OFFICER PROGRAM_APPROVER IGP_COORDINATOR
            requests/new                    PROGRAM_OFFICER
            reviews                         PROGRAM_OFFICER PROGRAM_APPROVER REVIEWER IGP_COORDINATOR \
            EXECUTIVE_AGENT DELEGATED_SIGNATORY DIRECTOR OVERSIGHT
            trail                           OVERSIGHT IGP_COORDINATOR
            """;

    private static final String EVERYBODY = "everybody";

    @Test
    void every_page_has_its_row_and_every_row_its_page() {
        assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(pages().keySet());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_page_opens_for_the_roles_of_its_row_and_for_nobody_else(String route) {
        Class<?> page = pages().get(route);

        Set<Role> admitted = Arrays.stream(Role.values())
                .filter(role -> admits(page, role.name()))
                .collect(toSet());

        assertThat(admitted).isEqualTo(rows().get(route));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void no_page_opens_for_somebody_not_signed_on(String route) {
        assertThat(new AccessAnnotationChecker().hasAccess(pages().get(route), null, role -> false))
                .isFalse();
    }

    static Stream<String> routes() {
        return pages().keySet().stream().filter(rows()::containsKey).sorted();
    }

    private static boolean admits(Class<?> page, String role) {
        Principal somebody = () -> "somebody";
        return new AccessAnnotationChecker().hasAccess(page, somebody, role::equals);
    }

    private static Map<String, Set<Role>> rows() {
        return MATRIX.lines()
                .map(line -> line.trim().split("\\s+"))
                .collect(toMap(cells -> cells[0].equals("/") ? "" : cells[0], AccessMatrixTest::roles));
    }

    private static Set<Role> roles(String[] cells) {
        if (EVERYBODY.equals(cells[1])) {
            return EnumSet.allOf(Role.class);
        }
        return Arrays.stream(cells).skip(1).map(Role::valueOf).collect(toSet());
    }

    private static Map<String, Class<?>> pages() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("gov.ice.isaa").stream()
                .map(candidate -> type(String.valueOf(candidate.getBeanClassName())))
                .collect(toMap(type -> type.getAnnotation(Route.class).value(), type -> type));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
