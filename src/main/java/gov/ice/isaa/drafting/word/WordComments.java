package gov.ice.isaa.drafting.word;

import gov.ice.isaa.drafting.DraftHtml;
import gov.ice.isaa.drafting.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The comments of a file with their replies, and which of them are resolved (MS-DOCX 2.5.1, commentsEx). */
final class WordComments {

    private static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
            + " xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"w14 w15\"";

    private final StringBuilder comments = new StringBuilder();
    private final StringBuilder extended = new StringBuilder();
    private final Map<String, List<Pins.Pin>> onTexts = new HashMap<>();
    private final Map<String, List<Pins.Pin>> onSections = new HashMap<>();
    private int last;

    WordComments(List<WordThread> threads) {
        threads.forEach(this::add);
    }

    boolean isEmpty() {
        return last == 0;
    }

    /** The comments on words of the text. */
    List<Pins.Pin> onText(String id) {
        return onTexts.getOrDefault(id, List.of());
    }

    /** The comments on the section as a whole, which stand at its heading. */
    List<Pins.Pin> onSection(String key, String heading) {
        return onSections.getOrDefault(key, List.of()).stream()
                .map(pin -> new Pins.Pin(0, heading.length(), pin.comments()))
                .toList();
    }

    /** The part with the comments. */
    String comments() {
        return WordExport.XML + "<w:comments" + NAMESPACES + ">" + comments + "</w:comments>";
    }

    /** The part that says which comment replies to which, and which are resolved. */
    String extended() {
        return WordExport.XML + "<w15:commentsEx" + NAMESPACES + ">" + extended + "</w15:commentsEx>";
    }

    private void add(WordThread thread) {
        List<Integer> ids = new ArrayList<>();
        String first = "";
        for (WordThread.Said said : thread.said()) {
            int id = last++;
            ids.add(id);
            String paragraph = "%08X".formatted(0x10000000 + id);
            write(id, paragraph, said);
            extended.append("<w15:commentEx w15:paraId=\"%s\"".formatted(paragraph));
            extended.append(first.isEmpty() ? "" : " w15:paraIdParent=\"" + first + "\"");
            extended.append(" w15:done=\"%d\"/>".formatted(thread.resolved() ? 1 : 0));
            first = first.isEmpty() ? paragraph : first;
        }
        Passage passage = thread.passage();
        var pin = new Pins.Pin(passage.start(), passage.end(), ids);
        if (passage.blockId() == null) {
            onSections
                    .computeIfAbsent(passage.sectionKey(), any -> new ArrayList<>())
                    .add(pin);
        } else {
            onTexts.computeIfAbsent(passage.blockId(), any -> new ArrayList<>()).add(pin);
        }
    }

    /** A comment is known by the last of its paragraphs. */
    private void write(int id, String paragraph, WordThread.Said said) {
        String author = DraftHtml.escape(said.author());
        String date = said.at() == null ? "" : " w:date=\"" + Tracking.date(said.at()) + "\"";
        comments.append("<w:comment w:id=\"%d\" w:author=\"%s\"%s w:initials=\"%s\">"
                .formatted(id, author, date, DraftHtml.escape(initials(said.author()))));
        List<String> lines = said.text().lines().toList();
        for (int i = 0; i < Math.max(1, lines.size()); i++) {
            boolean named = i >= lines.size() - 1;
            comments.append(named ? "<w:p w14:paraId=\"" + paragraph + "\">" : "<w:p>");
            comments.append("<w:pPr><w:pStyle w:val=\"CommentText\"/></w:pPr>");
            comments.append(
                    i > 0 ? "" : "<w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr><w:annotationRef/></w:r>");
            String line = lines.isEmpty() ? "" : lines.get(i).replace('\t', ' ');
            comments.append("<w:r><w:t xml:space=\"preserve\">" + DraftHtml.escape(line) + "</w:t></w:r></w:p>");
        }
        comments.append("</w:comment>");
    }

    private static String initials(String author) {
        return author.lines()
                .flatMap(line -> List.of(line.split("[^\\p{L}\\p{N}]+")).stream())
                .filter(word -> !word.isEmpty())
                .limit(3)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }
}
