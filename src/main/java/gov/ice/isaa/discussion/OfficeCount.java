package gov.ice.isaa.discussion;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many comments of one office wait for a disposition.
 *
 * @param open all of them
 * @param blocking those among them that are concerns, with which the office does not concur (ST-16)
 */
public record OfficeCount(Origin origin, long open, long blocking) {

    /** What one thread counts for; empty for one that is resolved. */
    public static Optional<OfficeCount> of(ThreadView thread) {
        return thread.open()
                ? Optional.of(new OfficeCount(Origin.of(thread), 1, thread.kind() == ThreadKind.CONCERN ? 1 : 0))
                : Optional.empty();
    }

    /** One count an office, in the order of the offices. */
    public static List<OfficeCount> sum(Collection<OfficeCount> counts) {
        return List.copyOf(counts.stream()
                .collect(Collectors.toMap(OfficeCount::origin, count -> count, OfficeCount::plus, TreeMap::new))
                .values());
    }

    /** "OPLA 3" or "IGP Privacy 2, 1 blocks". */
    public String words() {
        return "%s %,d%s".formatted(origin.title(), open, blocks(blocking));
    }

    /** ", 1 blocks" after a number of comments; empty where none does. */
    public static String blocks(long blocking) {
        return blocking == 0 ? "" : blocking == 1 ? ", 1 blocks" : ", %,d block".formatted(blocking);
    }

    private OfficeCount plus(OfficeCount other) {
        return new OfficeCount(origin, open + other.open, blocking + other.blocking);
    }
}
