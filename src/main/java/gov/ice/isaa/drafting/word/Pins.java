package gov.ice.isaa.drafting.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** The comments on one paragraph: opens and closes their ranges while its text is written. */
final class Pins {

    /**
     * Where a comment and its replies stand in the paragraph as it reads now.
     *
     * @param comments their numbers in the file
     */
    record Pin(int start, int end, List<Integer> comments) {}

    private final StringBuilder xml;
    private final Deque<Pin> waiting;
    private final List<Pin> open = new ArrayList<>();

    Pins(StringBuilder xml, List<Pin> pins) {
        this.xml = xml;
        this.waiting = new ArrayDeque<>(
                pins.stream().sorted(Comparator.comparingInt(Pin::start)).toList());
    }

    /** How many characters can be written from here, at most so many, until a range begins or ends. */
    int room(int offset, int most) {
        int room = most;
        if (!waiting.isEmpty() && waiting.peek().start() > offset) {
            room = Math.min(room, waiting.peek().start() - offset);
        }
        for (Pin pin : open) {
            room = Math.min(room, pin.end() - offset);
        }
        return room;
    }

    /** Opens what begins at the offset or before it. */
    void open(int offset) {
        while (!waiting.isEmpty() && waiting.peek().start() <= offset) {
            Pin pin = waiting.remove();
            pin.comments().forEach(id -> xml.append("<w:commentRangeStart w:id=\"%d\"/>".formatted(id)));
            open.add(pin);
        }
    }

    /** Closes what ends at the offset or before it. */
    void close(int offset) {
        open.stream().filter(pin -> pin.end() <= offset).forEach(this::end);
        open.removeIf(pin -> pin.end() <= offset);
    }

    private void end(Pin pin) {
        for (int id : pin.comments()) {
            xml.append("<w:commentRangeEnd w:id=\"%d\"/>".formatted(id));
            xml.append("<w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr>");
            xml.append("<w:commentReference w:id=\"%d\"/></w:r>".formatted(id));
        }
    }
}
