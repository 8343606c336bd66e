package gov.ice.isaa.shell.ui;

import com.vaadin.flow.router.NotFoundException;
import gov.ice.isaa.support.UserMistake;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/**
 * What a person is told when something did not work: the same words on a page of their own and over the page they are on.
 *
 * @param status the HTTP status that says the same to a machine
 */
record Failure(String title, String text, int status) {

    static final Failure NOT_FOUND = new Failure(
            "There is nothing here that you may see",
            "The address may be mistyped, or what it names may be for other offices. If you followed a link, ask the"
                    + " person who sent it.",
            HttpServletResponse.SC_NOT_FOUND);

    static final Failure REFUSED = new Failure(
            "Your roles do not include this",
            "If your work needs it, ask your office's coordinator at Information Governance to have the role added.",
            HttpServletResponse.SC_FORBIDDEN);

    private static final Failure OVERTAKEN = new Failure(
            "Somebody else has just changed this",
            "Your change was not saved, so that theirs is not lost. Open the page again, and make your change once more"
                    + " if it still fits.",
            HttpServletResponse.SC_CONFLICT);

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
    private static final int DEEPEST_CAUSE = 20;

    /** What to tell of this. A failure on our side goes to the log, under the reference that the person is given. */
    static Failure of(Throwable thrown, String where) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .flatMap(Failure::known)
                .findFirst()
                .orElseGet(() -> ours(thrown, where));
    }

    private static Stream<Failure> known(Throwable cause) {
        return switch (cause) {
            case UserMistake mistake ->
                Stream.of(new Failure(
                        "That could not be done",
                        String.valueOf(mistake.getMessage()),
                        HttpServletResponse.SC_BAD_REQUEST));
            case AccessDeniedException refused -> Stream.of(REFUSED);
            case NotFoundException missing -> Stream.of(NOT_FOUND);
            case OptimisticLockingFailureException overtaken -> Stream.of(OVERTAKEN);
            default -> Stream.empty();
        };
    }

    private static Failure ours(Throwable thrown, String where) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {} at {}", reference, where, thrown);
        return new Failure(
                "Something went wrong on our side",
                "Nothing was changed. Try again; if it happens again, give the help desk this reference: " + reference
                        + ".",
                HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
}
