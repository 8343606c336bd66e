package gov.ice.isaa.discussion;

import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.UserMistake;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a comment says: lines of text, some of them in lists, with bold words, links and mentions.
 *
 * @param lines in order; none for an entry without words
 */
public record CommentBody(List<Line> lines) {

    /** An entry without words. */
    public static final CommentBody EMPTY = new CommentBody(List.of());

    /** What a line is. */
    public enum Kind {
        TEXT,
        BULLET,
        NUMBER
    }

    /** One line and what it consists of. */
    public record Line(Kind kind, List<Run> runs) {

        /** Copies the runs. */
        public Line {
            runs = List.copyOf(runs);
        }

        private String text() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }
    }

    /**
     * Words of one kind within a line.
     *
     * @param link where the words lead: http, https or mailto; null for none
     * @param mention whom the words name; null for nobody
     */
    public record Run(
            String text,
            boolean bold,
            @Nullable URI link,
            @Nullable Mention mention) {

        /** Throws {@link UserMistake} for a link that leads where no page or letter is. */
        public Run {
            if (link != null && !LINKS.contains(String.valueOf(link.getScheme()).toLowerCase(Locale.ROOT))) {
                throw new UserMistake(
                        "A link leads to a web page or a mail address: begin it with https:// or mailto:.");
            }
        }

        private static final Set<String> LINKS = Set.of("http", "https", "mailto");

        /** Words and nothing else. */
        public static Run plain(String text) {
            return new Run(text, false, null, null);
        }

        private boolean plain() {
            return !bold && link == null && mention == null;
        }
    }

    /** Whom a comment names: an office or an account. */
    public sealed interface Mention {

        /** An office that takes part. */
        record OfOffice(Office office) implements Mention {}

        /** Somebody by account. */
        record OfPerson(String account) implements Mention {}
    }

    /** Copies the lines. */
    public CommentBody {
        lines = List.copyOf(lines);
    }

    /** The text as typed, line by line. */
    public static CommentBody plain(String text) {
        return text.isEmpty()
                ? EMPTY
                : new CommentBody(text.lines()
                        .map(line -> new Line(Kind.TEXT, line.isEmpty() ? List.of() : List.of(Run.plain(line))))
                        .toList());
    }

    /** The same as plain text, for files, reports and the trail: lists with signs, links with where they lead. */
    public String text() {
        var text = new StringBuilder();
        int number = 0;
        for (Line line : lines) {
            number = line.kind() == Kind.NUMBER ? number + 1 : 0;
            text.append(text.isEmpty() ? "" : "\n");
            text.append(
                    switch (line.kind()) {
                        case TEXT -> "";
                        case BULLET -> "• ";
                        case NUMBER -> number + ". ";
                    });
            line.runs().forEach(run -> text.append(written(run)));
        }
        return text.toString();
    }

    private static String written(Run run) {
        URI link = run.link();
        return link == null || run.text().equals(link.toString()) ? run.text() : run.text() + " (" + link + ")";
    }

    /** Everybody whom it names, in order. */
    public Set<Mention> mentions() {
        Set<Mention> all = new LinkedHashSet<>();
        for (Line line : lines) {
            for (Run run : line.runs()) {
                if (run.mention() != null) {
                    all.add(run.mention());
                }
            }
        }
        return all;
    }

    /** Whether plain text says it all. */
    boolean isPlain() {
        return lines.stream()
                .allMatch(
                        line -> line.kind() == Kind.TEXT && line.runs().stream().allMatch(Run::plain));
    }

    /** The same with nothing that no database or page can hold, and without empty lines around it. */
    CommentBody clean() {
        List<Line> kept = lines.stream()
                .map(line -> new Line(
                        line.kind(),
                        line.runs().stream()
                                .map(run ->
                                        new Run(CommentText.clean(run.text()), run.bold(), run.link(), run.mention()))
                                .filter(run -> !run.text().isEmpty())
                                .toList()))
                .toList();
        int from = 0;
        int to = kept.size();
        while (from < to && kept.get(from).text().isBlank()) {
            from++;
        }
        while (to > from && kept.get(to - 1).text().isBlank()) {
            to--;
        }
        return new CommentBody(kept.subList(from, to));
    }
}
