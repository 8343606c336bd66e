package gov.ice.isaa.discussion;

import gov.ice.isaa.policy.Office;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a thread comes from: the office that opened it, or the other party through a file that an office took in.
 *
 * @param office null for the other party
 */
public record Origin(@Nullable Office office) implements Comparable<Origin> {

    /** The other party, whichever office took its file in. */
    public static final Origin OTHER_PARTY = new Origin(null);

    private static final String OTHER_PARTY_KEY = "OTHER_PARTY";

    private static final Comparator<Origin> OFFICES_FIRST =
            Comparator.comparing(Origin::office, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Where the thread comes from. */
    public static Origin of(ThreadView thread) {
        return thread.entries().getFirst().outsider() == null ? new Origin(thread.office()) : OTHER_PARTY;
    }

    /** What {@link #key} named, in an address where anything may stand; empty for what names none. */
    public static Optional<Origin> named(String key) {
        if (OTHER_PARTY_KEY.equals(key)) {
            return Optional.of(OTHER_PARTY);
        }
        for (Office office : Office.values()) {
            if (office.name().equals(key)) {
                return Optional.of(new Origin(office));
            }
        }
        return Optional.empty();
    }

    /** Its name in an address. */
    public String key() {
        return office == null ? OTHER_PARTY_KEY : office.name();
    }

    /** The name shown to people. */
    public String title() {
        return office == null ? "Other party" : office.shortName();
    }

    @Override
    public int compareTo(Origin other) {
        return OFFICES_FIRST.compare(this, other);
    }
}
