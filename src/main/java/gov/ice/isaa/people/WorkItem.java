package gov.ice.isaa.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for somebody.
 *
 * @param task what to do, in the imperative, such as "Review as IGP Privacy" or "Sign"
 * @param subject what to do it to, such as an agreement's number and title
 * @param link the route inside the portal that opens it, without a leading slash
 * @param due the business date it is due on; null when it has none
 */
public record WorkItem(
        String task, String subject, String link, @Nullable LocalDate due) {}
