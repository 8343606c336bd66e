package gov.ice.isaa.drafting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One save of a section as it was asked for. Of the same document it makes the same, however often it is asked for.
 *
 * @param base the section as it was in the version that writing began with
 * @param blocks what was typed
 * @param account who typed it
 */
record SectionSave(Section base, int baseVersion, List<Block> blocks, String account) {

    /** Copies the blocks. */
    SectionSave {
        blocks = List.copyOf(blocks);
    }

    /** The same with other blocks. */
    SectionSave with(List<Block> other) {
        return new SectionSave(base, baseVersion, other, account);
    }

    /** What becomes of the section of the document, which has one of this key. */
    JoinedBlocks on(DraftDocument document) {
        Section theirs = document.section(base.key()).orElseThrow();
        return SectionMerge.of(base.blocks(), blocksIn(document), theirs.blocks());
    }

    /**
     * The blocks as they stand in the document: those pasted from another section bring its ids along and get ids of their
     * own here. One that stood here from the start is no pasted one, even when somebody moved it to another section.
     */
    List<Block> blocksIn(DraftDocument document) {
        Set<String> taken = new HashSet<>();
        document.sections().stream()
                .filter(section -> !section.key().equals(base.key()))
                .forEach(section -> taken.addAll(ids(section.blocks())));
        taken.removeAll(ids(base.blocks()));
        Set<String> here = ids(blocks);
        return blocks.stream()
                .map(block -> block.renamed(id -> taken.contains(id) ? ownId(id, taken, here) : id))
                .toList();
    }

    private String ownId(String id, Set<String> taken, Set<String> here) {
        String own = id;
        do {
            own = BlockIds.of(String.join(" ", account, base.key(), String.valueOf(baseVersion), own));
        } while (taken.contains(own) || here.contains(own));
        return own;
    }

    private static Set<String> ids(List<Block> blocks) {
        Set<String> ids = new HashSet<>();
        blocks.forEach(block -> ids.addAll(block.ids()));
        return ids;
    }
}
