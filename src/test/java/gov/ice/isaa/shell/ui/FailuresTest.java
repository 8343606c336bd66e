package gov.ice.isaa.shell.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.UserMistake;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/** What a person is told when something fails, on the page where they are and on a page of its own. */
@ExtendWith(OutputCaptureExtension.class)
class FailuresTest extends ViewTest {

    @BeforeEach
    void open_a_page() {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "agreements");
    }

    @Test
    void a_failure_on_our_side_is_told_with_the_reference_that_the_log_has(CapturedOutput log) {
        failing(new DataIntegrityViolationException("duplicate key in table x"));

        assertThat(told()).contains("Something went wrong on our side").doesNotContain("duplicate", "table");
        String reference = told().replaceAll("(?s).*reference: ([0-9a-f]{8})\\..*", "$1");
        assertThat(log.getOut()).contains("Failure " + reference + " at agreements");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("agreements");
    }

    @Test
    void a_mistake_is_told_in_its_own_words() {
        failing(new UserMistake("The date lies in the past."));

        assertThat(told()).contains("The date lies in the past.");
    }

    @Test
    void a_refused_action_is_told_as_one() {
        failing(new IllegalStateException(new AccessDeniedException("inside")));

        assertThat(told()).contains("Your roles do not include this").doesNotContain("inside");
    }

    @Test
    void something_that_is_not_there_for_the_person_is_told_as_not_there() {
        failing(new NotFoundException("ISAA-2026-9999"));

        assertThat(told()).contains("There is nothing here that you may see").doesNotContain("9999");
    }

    @Test
    void a_change_that_somebody_was_faster_with_is_told_as_one() {
        failing(new OptimisticLockingFailureException("row 1"));

        assertThat(told()).contains("Somebody else has just changed this");
    }

    @Test
    void several_failures_are_told_in_one_place() {
        failing(new UserMistake("First."));
        failing(new UserMistake("Second."));

        assertThat(_find(FailureDialog.class)).singleElement();
        assertThat(told()).contains("Second.").doesNotContain("First.");
        _click(_get(Button.class, spec -> spec.withText("Back to the page")));
        assertThat(_find(FailureDialog.class)).isEmpty();
    }

    @Test
    void a_page_that_fails_to_open_gives_its_reference_in_its_place(CapturedOutput log) {
        opening(new IllegalStateException("inside"));

        String page = _get(EmptyState.class).getElement().getTextRecursively();
        assertThat(page).contains("Something went wrong on our side").doesNotContain("inside");
        assertThat(log.getOut()).contains("Failure " + page.replaceAll("(?s).*reference: ([0-9a-f]{8})\\..*", "$1"));
    }

    @Test
    void a_page_for_other_roles_says_so_in_its_place() {
        UI.getCurrent().navigate("trail");

        assertThat(_get(ClosedPage.class).getElement().getTextRecursively()).contains("Your roles do not include this");
    }

    @Test
    void a_page_whose_work_is_refused_says_so_in_its_place() {
        opening(new AccessDeniedException("inside"));

        assertThat(_get(RefusedPage.class).getElement().getTextRecursively())
                .contains("Your roles do not include this")
                .doesNotContain("inside");
    }

    @Test
    void an_ended_session_leads_to_the_page_that_says_so() {
        var messages = VaadinService.getCurrent().getSystemMessages(Locale.US, VaadinServletRequest.getCurrent());

        assertThat(messages.getSessionExpiredURL()).isEqualTo("/timed-out");
        assertThat(messages.isSessionExpiredNotificationEnabled()).isFalse();
    }

    /** What the framework does when the work of a button throws. */
    private static void failing(RuntimeException failure) {
        Button button = new Button("Do it");
        UI.getCurrent().add(button);
        UI.getCurrent()
                .getSession()
                .getErrorHandler()
                .error(new ErrorEvent(failure, button.getElement().getNode()));
    }

    /** Goes to a page that fails as it opens. */
    private static void opening(RuntimeException failure) {
        AtomicReference<Registration> once = new AtomicReference<>();
        once.set(UI.getCurrent().addBeforeEnterListener(event -> {
            once.get().remove();
            throw failure;
        }));
        UI.getCurrent().navigate("registry");
    }

    private static String told() {
        FailureDialog dialog = _get(FailureDialog.class);
        return dialog.getHeaderTitle() + " " + _get(dialog, Paragraph.class).getText();
    }
}
