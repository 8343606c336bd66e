package gov.ice.isaa.reporting;

import gov.ice.isaa.discussion.Entry;
import gov.ice.isaa.discussion.Origin;
import gov.ice.isaa.discussion.ThreadKind;
import gov.ice.isaa.discussion.ThreadView;
import gov.ice.isaa.support.AgencyTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thread of a draft as a row of the comment matrix.
 *
 * @param section as people call it
 */
public record MatrixLine(ThreadView thread, String section) {

    /** Where it comes from. */
    public Origin origin() {
        return Origin.of(thread);
    }

    /** What became of it, or how it stands: "Open", "Open, blocks", "Open, answered" or its disposition. */
    public String standing() {
        if (thread.disposition() != null) {
            return thread.disposition().title();
        }
        if (blocks()) {
            return "Open, blocks";
        }
        return thread.answered() ? "Open, answered" : "Open";
    }

    /** Whether its office does not concur while it stands (ST-16). */
    public boolean blocks() {
        return thread.open() && thread.kind() == ThreadKind.CONCERN;
    }

    /** The decision that stands; empty while there is none. */
    public Optional<Entry> decision() {
        return thread.open()
                ? Optional.empty()
                : thread.entries().reversed().stream()
                        .filter(entry -> entry.kind() == Entry.Kind.RESOLVED)
                        .findFirst();
    }

    /** The comment that opened it. */
    public Entry comment() {
        return thread.entries().getFirst();
    }

    /** What was answered and decided since. */
    public List<Entry> answers() {
        return thread.entries().subList(1, thread.entries().size());
    }

    /** Who said or decided the entry, for which office, and when. */
    public static String who(Entry entry) {
        String author = entry.author() + ", " + entry.office().shortName();
        return (entry.outsider() == null ? author : entry.outsider() + ", other party (taken in by " + author + ")")
                + ", " + AgencyTime.moment(entry.at());
    }

    /** What the entry says or decides; typed lines stay lines. */
    public static String words(Entry entry) {
        String decided = switch (entry.kind()) {
            case COMMENT -> entry.deleted() ? "Deleted by its author." : "";
            case REOPENED -> "Reopened.";
            case ATTACHED -> "Attached to:";
            case RESOLVED ->
                entry.disposition() == null ? "Resolved." : entry.disposition().title() + ".";
        };
        return Stream.of(decided, entry.body())
                .filter(text -> !text.isEmpty())
                .reduce("", (one, other) -> (one + " " + other).strip());
    }
}
