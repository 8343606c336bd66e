package gov.ice.isaa.drafting.compare;

import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.Cell;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.Inline;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.Table;
import gov.ice.isaa.drafting.TextBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The old text of a comparison with some of what the new one changes. */
public final class PartlyAccepted {

    private final Comparison comparison;
    private final Set<String> accepted;
    private final Map<String, SectionChange> moved = new HashMap<>();
    private final Map<String, BlockChange> movedBlocks = new HashMap<>();
    private final Set<String> arrived = new HashSet<>();

    private PartlyAccepted(Comparison comparison, Set<String> accepted) {
        this.comparison = comparison;
        this.accepted = accepted;
        for (SectionChange section : comparison.sections()) {
            if (section.place() == Place.MOVED_HERE) {
                moved.put(section.shown().key(), section);
            }
            for (BlockChange block : section.blocks()) {
                if (block.place() == Place.MOVED_HERE) {
                    movedBlocks.put(Parts.id(block), block);
                    if (stands(section) && accepted.contains(Parts.block(block))) {
                        arrived.add(Parts.id(block));
                    }
                }
            }
        }
    }

    /**
     * The old text with the accepted parts changed.
     *
     * @param accepted parts of {@link Proposals#of}
     */
    public static DraftDocument text(Comparison comparison, Set<String> accepted) {
        return new PartlyAccepted(comparison, accepted).text();
    }

    private DraftDocument text() {
        List<Section> sections = new ArrayList<>();
        for (SectionChange section : comparison.sections()) {
            if (shown(section)) {
                SectionChange whole = moved.getOrDefault(section.shown().key(), section);
                sections.add(section(whole));
            }
        }
        return new DraftDocument(sections);
    }

    /** Of the two places of a section that was moved, one shows it. */
    private boolean shown(SectionChange section) {
        boolean here = accepted.contains(Parts.section(section));
        return switch (section.place()) {
            case MOVED_AWAY -> !here;
            case MOVED_HERE -> here;
            case HERE -> stands(section);
        };
    }

    /** Whether the section is in the text at all. */
    private boolean stands(SectionChange section) {
        boolean changed = accepted.contains(Parts.section(section));
        return section.place() != Place.HERE
                || (section.before() == null ? changed : section.after() != null || !changed);
    }

    private Section section(SectionChange section) {
        Section was = section.before() == null ? section.shown() : section.before();
        Section is = section.after() == null ? was : section.after();
        Section level = accepted.contains(Parts.level(section)) ? is : was;
        Section heading = accepted.contains(Parts.heading(section)) ? is : was;
        return new Section(was.key(), level.level(), heading.heading(), blocks(section));
    }

    private List<Block> blocks(SectionChange section) {
        return section.blocks().stream()
                .filter(block -> stands(section, block))
                .map(block -> movedBlocks.getOrDefault(Parts.id(block), block))
                .map(this::block)
                .toList();
    }

    private boolean stands(SectionChange section, BlockChange block) {
        boolean changed = accepted.contains(Parts.block(block));
        return switch (block.place()) {
            case MOVED_AWAY -> !arrived.contains(Parts.id(block));
            case MOVED_HERE -> arrived.contains(Parts.id(block));
            case HERE ->
                !block.stood()
                        ? section.before() == null || changed
                        : block.stands() || section.after() == null || !changed;
        };
    }

    private Block block(BlockChange block) {
        return switch (block) {
            case TextChange text -> (Block) text(text);
            case TableChange table -> table(table);
        };
    }

    private TextBlock text(TextChange text) {
        TextBlock was = text.before();
        TextBlock is = text.after();
        if (was == null || is == null) {
            return Objects.requireNonNull(was == null ? is : was);
        }
        List<Inline> content = new ArrayList<>();
        for (Hunk hunk : Hunk.of(text.pieces())) {
            boolean taken = hunk.changed() && accepted.contains(Parts.words(text, hunk));
            for (Piece piece : hunk.pieces()) {
                Inline inline = taken ? piece.after() : piece.before();
                if (inline != null) {
                    Inline.append(content, inline);
                }
            }
        }
        return (accepted.contains(Parts.kind(text)) ? is : was).with(content);
    }

    private Table table(TableChange table) {
        Table was = table.before();
        Table is = table.after();
        if (was == null || is == null) {
            return Objects.requireNonNull(was == null ? is : was);
        }
        boolean columns = Parts.columnsChanged(table);
        boolean grid = accepted.contains(Parts.grid(table));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            boolean taken = columns ? grid : accepted.contains(Parts.row(table, i));
            List<Cell> row = row(table.rows().get(i), taken);
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return new Table(was.id(), (accepted.contains(Parts.header(table)) ? is : was).header(), rows);
    }

    /** The cells of the row on the side that was decided for. */
    private List<Cell> row(List<TextChange> row, boolean taken) {
        return row.stream()
                .map(cell -> cell(cell, taken))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private @Nullable Cell cell(TextChange cell, boolean taken) {
        boolean oneSided = cell.before() == null || cell.after() == null;
        return oneSided && (taken ? cell.after() : cell.before()) == null ? null : (Cell) text(cell);
    }
}
