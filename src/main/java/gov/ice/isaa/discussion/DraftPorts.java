package gov.ice.isaa.discussion;

import gov.ice.isaa.discussion.anchor.AnchorPort;
import gov.ice.isaa.discussion.anchor.Port;
import gov.ice.isaa.drafting.PlainText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Carries places from one version of a draft to another: first inside their own block, whose id says that it is the same,
 * then through the whole text, for blocks that were split, joined or moved.
 */
final class DraftPorts {

    private final PlainText before;
    private final PlainText after;
    private final Map<String, AnchorPort> blocks = new HashMap<>();
    private @Nullable AnchorPort whole;

    DraftPorts(PlainText before, PlainText after) {
        this.before = before;
        this.after = after;
    }

    /** Where a standing place stands in the later version. */
    Place port(Place place) {
        Optional<PlainText.Line> was = before.block(place.blockId());
        if (was.isEmpty()) {
            return new Place(place.blockId(), place.start(), place.start(), 0, Port.Reason.DELETED);
        }
        PlainText.Line is = after.block(place.blockId()).orElse(null);
        if (is != null && is.text().equals(was.get().text())) {
            return new Place(place.blockId(), place.start(), place.end(), 1, null);
        }
        if (is != null && inBlock(was.get(), is, place) instanceof Port.Found found) {
            return new Place(is.blockId(), found.start(), found.end(), found.confidence(), null);
        }
        return inWhole(was.get(), place);
    }

    private Port inBlock(PlainText.Line was, PlainText.Line is, Place place) {
        return blocks.computeIfAbsent(is.blockId(), id -> AnchorPort.between(was.text(), is.text()))
                .port(place.start(), place.end());
    }

    private Place inWhole(PlainText.Line was, Place place) {
        if (whole == null) {
            whole = AnchorPort.between(before.text(), after.text());
        }
        return switch (whole.port(was.start() + place.start(), was.start() + place.end())) {
            case Port.Found found ->
                after.at(found.start())
                        .map(line -> standing(line, found))
                        .orElseGet(() -> detached(found.start(), Port.Reason.REWRITTEN));
            case Port.Detached detached -> detached(detached.nearest(), detached.reason());
        };
    }

    /** A passage that now runs over several blocks is shown in the first of them. */
    private static Place standing(PlainText.Line line, Port.Found found) {
        int start = found.start() - line.start();
        int end = Math.min(found.end() - line.start(), line.text().length());
        return start < end
                ? new Place(line.blockId(), start, end, found.confidence(), null)
                : new Place(line.blockId(), start, start, 0, Port.Reason.REWRITTEN);
    }

    private Place detached(int nearest, Port.Reason reason) {
        return after.at(nearest)
                .map(line -> new Place(line.blockId(), nearest - line.start(), nearest - line.start(), 0, reason))
                .orElseGet(() -> new Place("", 0, 0, 0, reason));
    }
}
