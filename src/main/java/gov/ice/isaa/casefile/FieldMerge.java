package gov.ice.isaa.casefile;

import gov.ice.isaa.support.Clash;
import gov.ice.isaa.support.EditConflict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Puts two people's changes of one row together: what only one of them changed is taken, the rest is a clash. */
public final class FieldMerge {

    private final List<Clash> clashes = new ArrayList<>();

    /** One field of the row; where both changed it, mine is taken here and the clash is kept. */
    <T> T field(String label, T before, T mine, T saved, Function<T, String> inWords) {
        if (mine.equals(before)) {
            return saved;
        }
        if (!saved.equals(before) && !saved.equals(mine)) {
            clashes.add(new Clash(label, label, inWords.apply(mine), inWords.apply(saved)));
        }
        return mine;
    }

    /** Throws {@link EditConflict} when both changed a field to different values. */
    void refuse(String savedBy) {
        if (!clashes.isEmpty()) {
            throw new EditConflict(clashes, savedBy);
        }
    }
}
