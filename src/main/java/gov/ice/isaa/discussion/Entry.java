package gov.ice.isaa.discussion;

import gov.ice.isaa.policy.Office;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing said or decided in a thread, as it reads now.
 *
 * @param number 1 for the comment that opened the thread, then one more each
 * @param office the office its author spoke for
 * @param said the words; for a decision the reason, which may be empty; none for a comment that was deleted
 * @param outsider who said it, where somebody outside did in a file that the author took in; null otherwise
 * @param disposition of a resolution; null for everything else
 * @param revisedAt when its words were last changed or deleted; null when they never were
 */
public record Entry(
        UUID id,
        int number,
        Kind kind,
        Office office,
        String account,
        String author,
        @Nullable String outsider,
        CommentBody said,
        @Nullable Disposition disposition,
        Instant at,
        @Nullable Instant revisedAt) {

    /** What the entry does. */
    public enum Kind {
        COMMENT,
        RESOLVED,
        REOPENED,
        /** Said by hand to belong to other words, which are its own. */
        ATTACHED
    }

    /** The words as plain text. */
    public String body() {
        return said.text();
    }

    /** Whether it gave the thread a disposition, or opened it again. */
    boolean decides() {
        return kind == Kind.RESOLVED || kind == Kind.REOPENED;
    }

    /** Whether its author took the words away. */
    public boolean deleted() {
        return kind == Kind.COMMENT && said.lines().isEmpty();
    }

    /** Whether it is a comment of the account's own. */
    boolean saidBy(String person) {
        return ownWords() && account.equals(person);
    }

    /** Whether the account that entered it said it itself, rather than decide something or take it in for somebody. */
    public boolean ownWords() {
        return kind == Kind.COMMENT && outsider == null;
    }
}
