package gov.ice.isaa.drafting.compare;

import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.Cell;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which blocks of a text that came back without ids, or with some of them, were in the text that went out. */
public final class KnownAgain {

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private KnownAgain() {}

    /** The id in the old text for each id of the new one that was found there under another name. */
    public static Map<String, String> ids(DraftDocument before, DraftDocument after) {
        List<BlockMatch.Placed> old = BlockMatch.placed(before);
        List<BlockMatch.Placed> now = BlockMatch.placed(after);
        var known = new KnownAgain();
        now.forEach(placed -> known.taken.addAll(placed.block().ids()));
        int[] was = BlockMatch.between(old, now);
        for (int i = 0; i < was.length; i++) {
            if (was[i] != Order.NONE) {
                known.block(old.get(was[i]).block(), now.get(i).block());
            }
        }
        return known.names;
    }

    private void block(Block old, Block now) {
        name(old.id(), now.id());
        if (old instanceof Table before && now instanceof Table after) {
            int[] was = RowMatch.between(before.rows(), after.rows());
            for (int i = 0; i < was.length; i++) {
                if (was[i] != Order.NONE) {
                    row(before.rows().get(was[i]), after.rows().get(i));
                }
            }
        }
    }

    /** Columns are told by their place, where none was added or removed. */
    private void row(List<Cell> old, List<Cell> now) {
        if (old.size() == now.size()) {
            for (int i = 0; i < now.size(); i++) {
                name(old.get(i).id(), now.get(i).id());
            }
        }
    }

    private void name(String old, String now) {
        if (!old.equals(now) && taken.add(old)) {
            names.put(now, old);
        }
    }
}
