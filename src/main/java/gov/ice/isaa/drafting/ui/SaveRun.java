package gov.ice.isaa.drafting.ui;

import gov.ice.isaa.drafting.DraftVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The saves that one person made of one section in one go, which people read as one entry of the history.
 *
 * @param versions newest first, at least one
 */
record SaveRun(List<DraftVersion> versions) {

    /** Whoever pauses longer begins another entry. */
    private static final Duration PAUSE = Duration.ofMinutes(15);

    /** Copies the versions. */
    SaveRun {
        versions = List.copyOf(versions);
    }

    /** The runs among versions without a gap, newest first. */
    static List<SaveRun> of(List<DraftVersion> versions) {
        List<SaveRun> runs = new ArrayList<>();
        List<DraftVersion> run = new ArrayList<>();
        for (DraftVersion version : versions) {
            if (!run.isEmpty() && !continues(version, run.getLast())) {
                runs.add(new SaveRun(run));
                run.clear();
            }
            run.add(version);
        }
        if (!run.isEmpty()) {
            runs.add(new SaveRun(run));
        }
        return runs;
    }

    DraftVersion newest() {
        return versions.getFirst();
    }

    DraftVersion oldest() {
        return versions.getLast();
    }

    /** Whether it holds the version. */
    boolean holds(int number) {
        return oldest().number() <= number && number <= newest().number();
    }

    /** A version that was named, restored or made by anything but writing in a section stands for itself. */
    private static boolean continues(DraftVersion earlier, DraftVersion later) {
        return earlier.sectionKey() != null
                && earlier.sectionKey().equals(later.sectionKey())
                && earlier.account().equals(later.account())
                && earlier.reason() == null
                && later.reason() == null
                && earlier.name() == null
                && Duration.between(earlier.savedAt(), later.savedAt()).compareTo(PAUSE) <= 0;
    }
}
