package gov.ice.isaa.drafting.word;

import gov.ice.isaa.drafting.DocumentRules;
import gov.ice.isaa.drafting.Mark;
import gov.ice.isaa.drafting.word.Raw.Sides;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands in paragraphs: runs, tracked changes, fields, and the ranges of bookmarks and comments. */
final class RunReader {

    private static final Set<String> SILENT = Set.of(
            "w:rPr",
            "w:pPr",
            "w:proofErr",
            "w:lastRenderedPageBreak",
            "w:annotationRef",
            "w:footnoteRef",
            "w:endnoteRef",
            "w:separator",
            "w:continuationSeparator",
            "w:permStart",
            "w:permEnd",
            "w:softHyphen",
            "w:moveFromRangeStart",
            "w:moveFromRangeEnd",
            "w:moveToRangeStart",
            "w:moveToRangeEnd",
            "w:sdtPr",
            "w:sdtEndPr",
            "w:smartTagPr",
            "w:customXmlPr",
            "w:fldData");

    private static final int LONGEST_NAME = 100;

    private final WordStyles styles;
    private final WordFile.@Nullable Origin origin;
    private final Losses losses;
    private final Map<String, Xml> notes;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> comments = new LinkedHashSet<>();
    private final Set<String> ranged = new HashSet<>();
    private final Fields fields;
    private List<Raw.Text> texts = new ArrayList<>();

    /** Reads a file; {@code notes} are its footnotes and endnotes by kind and number. */
    RunReader(WordStyles styles, WordFile.@Nullable Origin origin, Map<String, Xml> notes, Losses losses) {
        this.styles = styles;
        this.origin = origin;
        this.notes = notes;
        this.losses = losses;
        this.fields = new Fields(losses);
    }

    /** What stands in a paragraph. */
    List<Raw.Text> texts(Xml paragraph) {
        texts = new ArrayList<>();
        content(paragraph, Sides.BOTH);
        // A field that never comes to its result would hide all that follows.
        fields.giveUp();
        return texts;
    }

    /** A change marker within properties, such as that of a paragraph's end or of a row. */
    Sides sides(Xml properties) {
        Sides sides = Sides.BOTH;
        for (Xml child : properties.children()) {
            sides = sides(child, sides).orElse(sides);
        }
        return sides;
    }

    /** The range of a bookmark or comment begins or ends. Returns false for any other element. */
    boolean range(Xml element) {
        switch (element.name()) {
            case "w:bookmarkStart" -> {
                String name = element.attribute("w:name");
                if (name.startsWith("_s") || name.startsWith("_b") || name.startsWith("_p")) {
                    // LibreOffice begins the bookmark of an empty cell twice and ends it once.
                    names.values().remove(name);
                    names.put(element.attribute("w:id"), name);
                    // An empty paragraph is known by its bookmark, too.
                    add("", Sides.BOTH, Set.of(), Set.of(), null);
                }
            }
            case "w:bookmarkEnd" -> names.remove(element.attribute("w:id"));
            case "w:commentRangeStart" -> comments.add(element.attribute("w:id"));
            case "w:commentRangeEnd" -> comments.remove(element.attribute("w:id"));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Who changed something. Null when the portal's own export says so, which is as good as done. */
    @Nullable
    Revision revision(Xml change) {
        String author = change.attribute("w:author");
        String date = change.attribute("w:date");
        if (origin != null && author.equals(origin.author()) && date.startsWith(seconds(origin.made()))) {
            return null;
        }
        return new Revision(named(author), at(date));
    }

    /** A person's name as far as a page can show it. */
    static String named(String author) {
        String name = DocumentRules.shown(author).strip();
        return name.isEmpty()
                ? "Unnamed"
                : name.length() <= LONGEST_NAME
                        ? name
                        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2))
                                .strip();
    }

    static @Nullable LocalDateTime at(String date) {
        try {
            return date.length() < 19 ? null : LocalDateTime.parse(seconds(date));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static String seconds(String date) {
        return date.length() < 19 ? date : date.substring(0, 19);
    }

    private Optional<Sides> sides(Xml element, Sides around) {
        return switch (element.name()) {
            case "w:ins", "w:moveTo", "w:cellIns" -> {
                Revision revision = revision(element);
                yield Optional.of(revision == null ? around : around.inserted(revision));
            }
            case "w:del", "w:moveFrom", "w:cellDel" -> {
                Revision revision = revision(element);
                yield Optional.of(revision == null ? around.gone() : around.deleted(revision));
            }
            default -> Optional.empty();
        };
    }

    private void content(Xml parent, Sides sides) {
        for (Xml element : parent.children()) {
            Optional<Sides> changed = sides(element, sides);
            if (changed.isPresent()) {
                content(element, changed.get());
            } else if (!range(element) && !SILENT.contains(element.name())) {
                inline(element, sides);
            }
        }
    }

    private void inline(Xml element, Sides sides) {
        switch (element.name()) {
            case "w:r" -> run(element, sides);
            case "w:hyperlink", "w:smartTag", "w:sdt", "w:sdtContent", "w:customXml", "w:dir", "w:bdo" ->
                content(element, sides);
            case "w:fldSimple" -> {
                fields.tell(element.attribute("w:instr"));
                content(element, sides);
            }
            case "m:oMath", "m:oMathPara" -> {
                losses.tell("A formula became plain text", element.words());
                add(element.words(), sides, Set.of(), Set.of(), null);
            }
            default -> unknown(element);
        }
    }

    private void run(Xml run, Sides sides) {
        Xml properties = run.child("w:rPr").orElse(null);
        Set<Mark> after = styles.marks(properties);
        Xml change = properties == null ? null : properties.child("w:rPrChange").orElse(null);
        Revision formatted = change == null ? null : revision(change);
        Set<Mark> before = formatted == null
                ? after
                : styles.marks(Objects.requireNonNull(change).child("w:rPr").orElse(null));
        if (properties != null && sides.after()) {
            format(properties, run);
        }
        Revision by = before.equals(after) ? null : formatted;
        for (Xml element : run.children()) {
            if (!range(element) && !SILENT.contains(element.name())) {
                String text = text(element);
                // Between its beginning and its separator a field holds an instruction and no text.
                if (!text.isEmpty() && !fields.instructing()) {
                    add(text, sides, before, after, by);
                }
            }
        }
    }

    private String text(Xml element) {
        switch (element.name()) {
            case "w:t", "w:delText" -> {
                String text = element.text().toString();
                return DocumentRules.shown(element.attribute("xml:space").equals("preserve") ? text : text.strip());
            }
            case "w:tab", "w:ptab" -> {
                return " ";
            }
            case "w:br", "w:cr" -> {
                if (!element.attribute("w:type").equals("page")) {
                    losses.tell("Line breaks within paragraphs became spaces", "");
                }
                return " ";
            }
            case "w:noBreakHyphen" -> {
                return "\u2011";
            }
            case "w:instrText", "w:delInstrText" -> fields.instruct(element.text());
            case "w:fldChar" -> fields.mark(element.attribute("w:fldCharType"));
            case "w:footnoteReference", "w:endnoteReference" -> {
                String key =
                        element.name().substring(2, element.name().indexOf("Reference")) + element.attribute("w:id");
                Xml note = notes.get(key);
                losses.tell("A footnote was left out", note == null ? "" : note.words());
            }
            case "w:commentReference" -> pointed(element.attribute("w:id"));
            case "w:sym" -> losses.tell("A symbol of the font " + element.attribute("w:font") + " was left out", "");
            case "w:ruby" -> {
                losses.tell("A reading aid became plain text", element.words());
                return DocumentRules.shown(element.words());
            }
            default -> unknown(element);
        }
        return "";
    }

    /** A comment without a range stands where its sign stands. */
    private void pointed(String comment) {
        if (!ranged.contains(comment)) {
            comments.add(comment);
            add("", Sides.BOTH, Set.of(), Set.of(), null);
            comments.remove(comment);
        }
    }

    private void format(Xml properties, Xml run) {
        tellIf(
                properties.on("w:strike") || properties.on("w:dstrike"),
                "Text was struck through by hand; it is kept",
                run);
        tellIf(properties.on("w:vanish"), "Hidden text is shown now", run);
        tellIf(!properties.value("w:highlight").matches("|none"), "Highlighting was left out", run);
        tellIf(properties.value("w:vertAlign").matches("su.*"), "Raised or lowered text became plain", run);
    }

    private void tellIf(boolean so, String what, Xml run) {
        String words = so ? run.words() : "";
        if (!words.isEmpty()) {
            losses.tell(what, words);
        }
    }

    private void unknown(Xml element) {
        String words = element.words();
        switch (element.name()) {
            case "w:drawing", "w:pict", "w:object", "mc:AlternateContent" -> {
                boolean box = element.within().anyMatch(inner -> inner.name().equals("w:txbxContent"));
                losses.tell(box ? "A text box was left out" : "A picture or object was left out", words);
            }
            default -> losses.tell("Something that the portal does not know was left out", words);
        }
    }

    private void add(String text, Sides sides, Set<Mark> before, Set<Mark> after, @Nullable Revision formatted) {
        ranged.addAll(comments);
        texts.add(new Raw.Text(
                text, sides, before, after, formatted, new LinkedHashSet<>(names.values()), Set.copyOf(comments)));
    }
}
