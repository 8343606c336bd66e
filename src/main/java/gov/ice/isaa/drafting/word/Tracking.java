package gov.ice.isaa.drafting.word;

import gov.ice.isaa.drafting.DraftHtml;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Who made the tracked changes of a file, and when; numbers each of its markers. */
final class Tracking {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'");

    private final String by;
    private final Map<String, String> moves = new HashMap<>();
    private int last;

    Tracking(String author, LocalDateTime at) {
        this.by = " w:author=\"%s\" w:date=\"%s\"".formatted(DraftHtml.escape(author), date(at));
    }

    /** As Word writes it: the writer's own clock, whatever the letter at its end says. */
    static String date(LocalDateTime at) {
        return DATE.format(at.truncatedTo(ChronoUnit.SECONDS));
    }

    /** An unused number for a marker. */
    int next() {
        return ++last;
    }

    /** The attributes of a tracked change. */
    String change() {
        return " w:id=\"%d\"%s".formatted(next(), by);
    }

    /** An element that marks something as changed, without content. */
    String mark(Fate fate) {
        return fate == Fate.KEPT ? "" : "<" + fate.element() + change() + "/>";
    }

    /** The name that both ends of a move share. */
    String move(String what) {
        return moves.computeIfAbsent(what, any -> "move" + (moves.size() + 1));
    }
}
