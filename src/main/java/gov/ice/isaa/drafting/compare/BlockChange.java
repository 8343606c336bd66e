package gov.ice.isaa.drafting.compare;

import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.Table;
import gov.ice.isaa.drafting.TextBlock;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A block of a section and what happened to it; unchanged ones are told as well. */
public sealed interface BlockChange permits TextChange, TableChange {

    /** Whether it stands where it stood. */
    Place place();

    /** Whether anything happened to it. */
    boolean changed();

    /** Whether the old text has it. */
    boolean stood();

    /** Whether the new text has it. */
    boolean stands();

    /** Its stretches of text in reading order. */
    Stream<TextChange> texts();

    /** The block with every change rejected; empty when it was added. */
    Optional<Block> rejected();

    /** The block with every change accepted; empty when it was removed. */
    Optional<Block> accepted();

    /** Compares the two, which are of one kind; one may be missing. */
    static BlockChange of(@Nullable Block before, @Nullable Block after, Place place) {
        return before instanceof Table || after instanceof Table
                ? TableChange.of((Table) before, (Table) after, place)
                : TextChange.of((TextBlock) before, (TextBlock) after, place);
    }
}
