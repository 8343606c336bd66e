package gov.ice.isaa.drafting.word;

import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.PlainText;
import gov.ice.isaa.drafting.Section;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The comments of a file with their replies, each at its passage of the text after the tracked changes. */
final class IncomingThreads {

    private final DraftDocument text;
    private final PlainText plain;
    private final Losses losses;
    private final Map<String, Xml> states = new HashMap<>();
    private final Map<String, Passage> passages = new HashMap<>();
    private final Map<String, List<Xml>> threads = new LinkedHashMap<>();

    IncomingThreads(WordFile file, SideTexts texts, DraftDocument text, UnaryOperator<String> known, Losses losses) {
        this.text = text;
        this.plain = text.plainText();
        this.losses = losses;
        for (Gathered gathered : texts.all()) {
            String became = texts.became(gathered);
            place(gathered, texts, became == null ? "" : known.apply(became));
        }
        file.part("commentsExtended")
                .ifPresent(part ->
                        part.all("w15:commentEx").forEach(state -> states.put(state.attribute("w15:paraId"), state)));
        file.part("comments").ifPresent(this::group);
    }

    /** The threads in the order in which they were begun. */
    List<WordThread> threads() {
        return threads.values().stream().map(this::thread).toList();
    }

    private void group(Xml part) {
        List<Xml> comments = part.all("w:comment").toList();
        Map<String, String> numbers = new HashMap<>();
        comments.forEach(comment -> numbers.put(paragraph(comment), comment.attribute("w:id")));
        boolean replies = states.keySet().stream()
                .anyMatch(paragraph -> !parent(paragraph).isEmpty());
        Map<Passage, String> begun = new HashMap<>();
        for (Xml comment : comments) {
            String number = comment.attribute("w:id");
            Passage passage = passages.get(number);
            // A program that knows no replies leaves them as comments on the very same words.
            String first =
                    replies || passage == null ? beginning(comment, numbers) : begun.getOrDefault(passage, number);
            if (passage != null) {
                begun.putIfAbsent(passage, first);
            }
            threads.computeIfAbsent(first, any -> new ArrayList<>()).add(comment);
        }
    }

    /** The comment that it replies to, directly or by way of others; itself when it replies to none. */
    private String beginning(Xml comment, Map<String, String> numbers) {
        String first = comment.attribute("w:id");
        String parent = parent(paragraph(comment));
        for (int i = 0; numbers.containsKey(parent) && i < numbers.size(); i++) {
            first = numbers.get(parent);
            parent = parent(parent);
        }
        return first;
    }

    private String parent(String paragraph) {
        return Optional.ofNullable(states.get(paragraph))
                .map(state -> state.attribute("w15:paraIdParent"))
                .orElse("");
    }

    /** A comment is known by the last of its paragraphs. */
    private static String paragraph(Xml comment) {
        return comment.all("w:p")
                .reduce((one, next) -> next)
                .map(last -> last.attribute("w14:paraId"))
                .orElse("");
    }

    private WordThread thread(List<Xml> comments) {
        Xml first = comments.getFirst();
        boolean resolved = Optional.ofNullable(states.get(paragraph(first)))
                .filter(state -> state.attribute("w15:done").equals("1"))
                .isPresent();
        Passage passage = passages.get(first.attribute("w:id"));
        if (passage == null) {
            losses.tell("A comment has no place in the text; it stands at the first section", words(first));
            passage = Passage.wholeSection(text.sections().getFirst().key());
        }
        return new WordThread(
                passage, resolved, comments.stream().map(IncomingThreads::said).toList());
    }

    private static WordThread.Said said(Xml comment) {
        LocalDateTime at = RunReader.at(comment.attribute("w:date"));
        return new WordThread.Said(RunReader.named(comment.attribute("w:author")), at, words(comment));
    }

    private static String words(Xml comment) {
        return comment.all("w:p")
                .map(Xml::words)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** A comment over several paragraphs stands at the first of them. */
    private void place(Gathered gathered, SideTexts texts, String became) {
        Map<String, int[]> ranges = new LinkedHashMap<>();
        int offset = 0;
        for (Raw.Text part : texts.texts(gathered)) {
            int from = offset;
            offset += part.text().length();
            int to = offset;
            part.comments().forEach(comment -> ranges.computeIfAbsent(comment, any -> new int[] {from, to})[1] = to);
        }
        // What a comment was on may have been deleted: then it stands where that stood.
        gathered.sources().stream()
                .flatMap(source -> source.texts().stream())
                .flatMap(part -> part.comments().stream())
                .forEach(comment -> ranges.putIfAbsent(comment, new int[] {0, 0}));
        ranges.forEach((comment, range) -> passage(became, range[0], range[1]).ifPresent(passage -> {
            if (passages.putIfAbsent(comment, passage) != null && range[1] > range[0]) {
                losses.tell("A comment on several paragraphs stands at the first of them", "");
            }
        }));
    }

    private Optional<Passage> passage(String became, int start, int end) {
        Optional<Section> section = text.section(became);
        if (section.isPresent()) {
            return Optional.of(Passage.wholeSection(became));
        }
        return plain.block(became).map(line -> {
            int to = Math.min(end, line.text().length());
            boolean words = start < to && !line.text().substring(start, to).isBlank();
            if (words) {
                return passage(line, start, to);
            }
            return line.text().isBlank()
                    ? Passage.wholeSection(line.sectionKey())
                    : passage(line, 0, line.text().length());
        });
    }

    private static Passage passage(PlainText.Line line, int start, int end) {
        return new Passage(
                line.sectionKey(), line.blockId(), start, end, line.text().substring(start, end));
    }
}
