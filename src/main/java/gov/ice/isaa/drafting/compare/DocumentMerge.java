package gov.ice.isaa.drafting.compare;

import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.InvalidDocument;
import gov.ice.isaa.drafting.Level;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.SectionMerge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Joins what two made of the same text, section by section, block by block, and word by word. */
public final class DocumentMerge {

    private final Map<String, Section> base;
    private final Map<String, Section> mine;
    private final Map<String, Section> theirs;

    private DocumentMerge(DraftDocument base, DraftDocument mine, DraftDocument theirs) {
        this.base = byKey(base);
        this.mine = byKey(mine);
        this.theirs = byKey(theirs);
    }

    /** Both changes in one text; empty when both changed the same words, so that a person has to decide. */
    public static Optional<DraftDocument> of(DraftDocument base, DraftDocument mine, DraftDocument theirs) {
        if (base.equals(theirs)) {
            return Optional.of(mine);
        }
        try {
            return new DocumentMerge(base, mine, theirs).merged().map(DraftDocument::checked);
        } catch (InvalidDocument together) {
            return Optional.empty();
        }
    }

    private Optional<DraftDocument> merged() {
        List<Section> sections = new ArrayList<>();
        for (String key : SectionMerge.order(base.keySet(), mine.keySet(), theirs.keySet())) {
            Section was = base.get(key);
            Section one = mine.get(key);
            Section other = theirs.get(key);
            if (one == null || other == null) {
                Section left = one == null ? other : one;
                if (was != null && !was.equals(left)) {
                    return Optional.empty();
                }
                if (was == null) {
                    sections.add(Objects.requireNonNull(left));
                }
            } else {
                Section both = section(was, one, other);
                if (both == null) {
                    return Optional.empty();
                }
                sections.add(both);
            }
        }
        return Optional.of(new DraftDocument(sections));
    }

    private static @Nullable Section section(@Nullable Section was, Section one, Section other) {
        Level level = either(was, one, other, Section::level);
        String heading = either(was, one, other, Section::heading);
        List<Block> before = was == null ? List.of() : was.blocks();
        Optional<List<Block>> blocks = SectionMerge.of(before, one.blocks(), other.blocks(), WordMerge::of);
        return level == null || heading == null || blocks.isEmpty()
                ? null
                : new Section(one.key(), level, heading, blocks.get());
    }

    /** What whoever changed it made of it; null when both did, and differently. */
    private static <T> @Nullable T either(
            @Nullable Section was, Section one, Section other, Function<Section, T> part) {
        T mine = part.apply(one);
        T theirs = part.apply(other);
        T before = was == null ? null : part.apply(was);
        return mine.equals(theirs) || theirs.equals(before) ? mine : mine.equals(before) ? theirs : null;
    }

    private static Map<String, Section> byKey(DraftDocument document) {
        Map<String, Section> byKey = new LinkedHashMap<>();
        document.sections().forEach(section -> byKey.put(section.key(), section));
        return byKey;
    }
}
