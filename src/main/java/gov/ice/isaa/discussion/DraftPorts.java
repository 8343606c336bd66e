package gov.ice.isaa.discussion;

import gov.ice.isaa.discussion.anchor.AnchorPort;
import gov.ice.isaa.discussion.anchor.Port;
import gov.ice.isaa.drafting.PlainText;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Carries places from one version of a draft to another: first inside their own block, whose id says that it is the same,
 * then through the whole text, for blocks that were split, joined or moved. Each block is compared once.
 */
final class DraftPorts {

    private final PlainText before;
    private final PlainText after;
    private final Map<String, PlainText.Line> oldBlocks = new HashMap<>();
    private final Map<String, PlainText.Line> newBlocks = new HashMap<>();
    private final NavigableMap<Integer, PlainText.Line> oldLines = new TreeMap<>();
    private final NavigableMap<Integer, PlainText.Line> newLines = new TreeMap<>();
    private final Map<String, AnchorPort> compared = new HashMap<>();
    private @Nullable AnchorPort whole;

    DraftPorts(PlainText before, PlainText after) {
        this.before = before;
        this.after = after;
        before.blocks().forEach(line -> {
            oldBlocks.put(line.blockId(), line);
            oldLines.put(line.start(), line);
        });
        after.blocks().forEach(line -> {
            newBlocks.put(line.blockId(), line);
            newLines.put(line.start(), line);
        });
    }

    /** The block as a whole, as long as there is one of that id; else where its words stand. */
    Place portBlock(Place place) {
        PlainText.Line is = newBlocks.get(place.blockId());
        return is == null || is.text().isEmpty()
                ? port(place)
                : new Place(is.blockId(), 0, is.text().length(), 1, null);
    }

    /** Where a standing place stands in the later version. */
    Place port(Place place) {
        PlainText.Line was = oldBlocks.get(place.blockId());
        PlainText.Line last = oldBlocks.get(place.endBlockId());
        if (was == null || last == null) {
            return new Place(place.blockId(), place.start(), place.start(), 0, Port.Reason.DELETED);
        }
        Port port = place.inOneBlock()
                ? port(was, place.start(), place.end())
                : port(was.start() + place.start(), last.start() + place.end());
        return switch (port) {
            case Port.Found found -> standing(found);
            case Port.Detached detached -> detached(detached.nearest(), detached.reason());
        };
    }

    /**
     * Where a passage stands that may run over several blocks. Every block's piece is followed by itself, and those that
     * still follow upon one another, with nothing but new blocks between them, are the passage.
     *
     * @param start offset of its first character in the whole earlier text
     * @param end offset behind its last character
     * @return offsets in the whole later text
     * @throws IndexOutOfBoundsException when the passage lies outside the earlier text
     */
    Port port(int start, int end) {
        if (start < 0 || end > before.text().length() || start >= end) {
            throw new IndexOutOfBoundsException("No passage [" + start + ", " + end + ")");
        }
        Collection<PlainText.Line> lines =
                oldLines.subMap(oldLines.floorKey(start), true, end, false).values();
        var pieces = new Pieces();
        for (PlainText.Line line : lines) {
            int from = Math.max(start, line.start()) - line.start();
            int to = Math.min(end, line.end()) - line.start();
            if (from < to) {
                pieces.add(port(line, from, to), to - from, this::isNew);
            }
        }
        return pieces.together();
    }

    private Port port(PlainText.Line was, int start, int end) {
        PlainText.Line is = newBlocks.get(was.blockId());
        if (is != null && is.text().equals(was.text())) {
            return new Port.Found(is.start() + start, is.start() + end, 1);
        }
        if (is != null && inBlock(was, is).port(start, end) instanceof Port.Found found) {
            return new Port.Found(is.start() + found.start(), is.start() + found.end(), found.confidence());
        }
        return inWhole(was, start, end);
    }

    private AnchorPort inBlock(PlainText.Line was, PlainText.Line is) {
        return compared.computeIfAbsent(is.blockId(), id -> AnchorPort.between(was.text(), is.text()));
    }

    private Port inWhole(PlainText.Line was, int start, int end) {
        if (whole == null) {
            whole = AnchorPort.between(before.text(), after.text());
        }
        Port port = whole.port(was.start() + start, was.start() + end);
        boolean lookAlike = port instanceof Port.Found found
                && line(found.start()).filter(this::readsAsBefore).isPresent();
        return lookAlike ? new Port.Detached(Port.Reason.DELETED, whole.nearest(was.start() + start)) : port;
    }

    /** Such a block holds what it held before, and nothing that came from another one. */
    private boolean readsAsBefore(PlainText.Line line) {
        PlainText.Line was = oldBlocks.get(line.blockId());
        return was != null && was.text().equals(line.text());
    }

    /** Whether the stretch of the later text lies in blocks that the earlier one did not have. */
    private boolean isNew(int from, int to) {
        return newLines.subMap(from, false, to, false).values().stream()
                .filter(line -> line.end() < to)
                .noneMatch(line -> oldBlocks.containsKey(line.blockId()));
    }

    private Optional<PlainText.Line> line(int offset) {
        return Optional.ofNullable(newLines.floorEntry(offset)).map(Map.Entry::getValue);
    }

    private Place standing(Port.Found found) {
        PlainText.Line first = line(found.start()).orElse(null);
        PlainText.Line last = line(found.end() - 1).orElse(null);
        if (first == null || last == null) {
            return detached(found.start(), Port.Reason.REWRITTEN);
        }
        int start = found.start() - first.start();
        int end = Math.min(found.end() - last.start(), last.text().length());
        return end > 0
                        && first.start() + start < last.start() + end
                        && start < first.text().length()
                ? new Place(first.blockId(), start, last.blockId(), end, found.confidence(), null)
                : detached(found.start(), Port.Reason.REWRITTEN);
    }

    private Place detached(int nearest, Port.Reason reason) {
        return line(nearest)
                .map(line -> {
                    int at = Math.min(nearest - line.start(), line.text().length());
                    return new Place(line.blockId(), at, at, 0, reason);
                })
                .orElseGet(() -> new Place("", 0, 0, 0, reason));
    }
}
