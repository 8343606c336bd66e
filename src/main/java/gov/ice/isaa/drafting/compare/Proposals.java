package gov.ice.isaa.drafting.compare;

import gov.ice.isaa.drafting.compare.Proposal.Stretch;
import gov.ice.isaa.drafting.compare.Proposal.What;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cuts a comparison into what can be accepted or rejected by itself. */
public final class Proposals {

    private final List<Proposal> proposals = new ArrayList<>();
    private final List<Set<String>> joined;

    private Proposals(List<Set<String>> joined) {
        this.joined = joined;
    }

    /**
     * Everything that the new text changes, in the order of the text. Accepting all of it gives the new text, rejecting all
     * of it the old one; see {@link PartlyAccepted}.
     *
     * @param joined ids of blocks whose changes belong together
     */
    public static List<Proposal> of(Comparison comparison, List<Set<String>> joined) {
        var proposals = new Proposals(joined);
        comparison.sections().forEach(proposals::section);
        return proposals.united();
    }

    /** The parts of all of these. */
    public static Set<String> parts(Collection<Proposal> proposals) {
        return proposals.stream()
                .flatMap(proposal -> proposal.parts().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void section(SectionChange section) {
        String key = section.shown().key();
        if (section.place() == Place.MOVED_HERE) {
            add(Parts.section(section), key, null, What.SECTION_MOVED);
        } else if (section.place() == Place.HERE && section.before() == null) {
            add(Parts.section(section), key, null, What.SECTION_ADDED);
        } else if (section.place() == Place.HERE && section.after() == null) {
            add(Parts.section(section), key, null, What.SECTION_REMOVED);
        }
        boolean stays = section.before() != null && section.after() != null;
        if (stays && Parts.levelChanged(section)) {
            add(Parts.level(section), key, null, What.LEVEL);
        }
        if (stays && Parts.headingChanged(section)) {
            add(Parts.heading(section), key, null, What.HEADING);
        }
        section.blocks().forEach(block -> block(key, block, stays));
    }

    private void block(String section, BlockChange block, boolean sectionStays) {
        String id = Parts.id(block);
        if (block.place() == Place.MOVED_HERE) {
            add(Parts.block(block), section, id, What.MOVED);
        } else if (block.place() == Place.HERE && sectionStays && !block.stood()) {
            add(Parts.block(block), section, id, What.ADDED);
        } else if (block.place() == Place.HERE && sectionStays && !block.stands()) {
            add(Parts.block(block), section, id, What.REMOVED);
        }
        if (block.stood() && block.stands()) {
            switch (block) {
                case TextChange text -> text(section, id, text);
                case TableChange table -> table(section, table);
            }
        }
    }

    private void text(String section, String block, TextChange text) {
        if (Parts.kindChanged(text)) {
            add(Parts.kind(text), section, block, What.KIND);
        }
        for (Hunk hunk : Hunk.of(text.pieces())) {
            if (hunk.changed()) {
                var stretch =
                        new Stretch(Parts.id(text), hunk.oldStart(), hunk.oldEnd(), hunk.newStart(), hunk.newEnd());
                proposals.add(new Proposal(
                        Set.of(Parts.words(text, hunk)),
                        section,
                        block,
                        hunk.emphasis() ? What.EMPHASIS : What.WORDS,
                        List.of(stretch)));
            }
        }
    }

    private void table(String section, TableChange table) {
        String id = Parts.id(table);
        if (Parts.headerChanged(table)) {
            add(Parts.header(table), section, id, What.TABLE_HEADER);
        }
        boolean columns = Parts.columnsChanged(table);
        if (columns) {
            add(Parts.grid(table), section, id, What.TABLE);
        }
        for (int i = 0; i < table.rows().size(); i++) {
            List<TextChange> row = table.rows().get(i);
            boolean came = Parts.came(row);
            if (!columns && (came || Parts.went(row))) {
                add(Parts.row(table, i), section, id, came ? What.ROW_ADDED : What.ROW_REMOVED);
            }
            row.stream()
                    .filter(cell -> cell.before() != null && cell.after() != null)
                    .forEach(cell -> text(section, id, cell));
        }
    }

    private void add(String part, String section, @Nullable String block, What what) {
        proposals.add(new Proposal(Set.of(part), section, block, what, List.of()));
    }

    /** What happened to blocks that belong together is one proposal, at the place of its first part. */
    private List<Proposal> united() {
        List<Proposal> united = new ArrayList<>(proposals);
        for (Set<String> ids : joined) {
            List<Proposal> together = united.stream()
                    .filter(proposal -> proposal.block() != null && ids.contains(proposal.block()))
                    .toList();
            if (together.size() > 1) {
                List<Stretch> stretches = together.stream()
                        .flatMap(proposal -> proposal.stretches().stream())
                        .toList();
                Proposal first = together.getFirst();
                united.set(
                        united.indexOf(first),
                        new Proposal(parts(together), first.section(), first.block(), What.JOINED, stretches));
                united.removeAll(together.subList(1, together.size()));
            }
        }
        return united;
    }
}
