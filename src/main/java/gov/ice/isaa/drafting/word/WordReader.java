package gov.ice.isaa.drafting.word;

import gov.ice.isaa.drafting.word.Raw.Sides;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the body of a file into paragraphs and tables, with what was changed in it. */
final class WordReader {

    private final WordStyles styles;
    private final RunReader runs;
    private final Losses losses;

    private WordReader(WordFile file, Losses losses) {
        Map<String, Xml> notes = new HashMap<>();
        for (String kind : List.of("footnote", "endnote")) {
            file.part(kind + "s")
                    .ifPresent(part ->
                            part.all("w:" + kind).forEach(note -> notes.put(kind + note.attribute("w:id"), note)));
        }
        this.styles = new WordStyles(file);
        this.runs = new RunReader(styles, file.origin().orElse(null), notes, losses);
        this.losses = losses;
    }

    /** The blocks of the file. Tells {@code losses} what cannot be taken over. */
    static List<Raw> blocks(WordFile file, Losses losses) {
        return new WordReader(file, losses).blocks(file.body());
    }

    private List<Raw> blocks(Xml parent) {
        List<Raw> blocks = new ArrayList<>();
        for (Xml element : parent.children()) {
            switch (element.name()) {
                case "w:p" -> blocks.add(paragraph(element));
                case "w:tbl" -> blocks.add(table(element));
                case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:del", "w:moveFrom" ->
                    blocks.addAll(blocks(element));
                default -> other(element);
            }
        }
        return blocks;
    }

    private void other(Xml element) {
        if (!runs.range(element) && !element.words().isEmpty()) {
            losses.tell("Something that the portal does not know was left out", element.words());
        }
    }

    private Raw.Paragraph paragraph(Xml element) {
        Xml properties = element.child("w:pPr").orElse(null);
        Look look = styles.look(properties);
        if (look.heads()) {
            losses.in(element.words());
        }
        Sides mark = properties == null
                ? Sides.BOTH
                : properties.child("w:rPr").map(runs::sides).orElse(Sides.BOTH);
        Raw.Paragraph paragraph = new Raw.Paragraph(runs.texts(element), before(properties, look), look, mark);
        tell(look, element);
        return paragraph;
    }

    private Look before(@Nullable Xml properties, Look look) {
        Xml change = properties == null ? null : properties.child("w:pPrChange").orElse(null);
        return change == null || runs.revision(change) == null
                ? look
                : styles.look(change.child("w:pPr").orElse(null));
    }

    private void tell(Look look, Xml element) {
        switch (look.kind()) {
            case NUMBERED, BULLET -> {
                if (look.depth() > 0) {
                    losses.tell("An item of a list within a list became one of the list around it", element.words());
                }
            }
            case HEADING -> {
                if (!look.heads()) {
                    losses.tell("A heading below the second level became a paragraph", element.words());
                }
            }
            case CONTENTS -> losses.tell("The table of contents was left out", "");
            default -> {}
        }
    }

    private Raw.Table table(Xml table) {
        List<Raw.Row> rows = new ArrayList<>();
        for (Xml element : table.children()) {
            switch (element.name()) {
                case "w:tr" -> rows.add(row(element));
                case "w:sdt", "w:sdtContent", "w:customXml" ->
                    element.within()
                            .filter(inner -> inner.name().equals("w:tr"))
                            .map(this::row)
                            .forEach(rows::add);
                case "w:tblPr", "w:tblGrid", "w:tblPrEx" -> {}
                default -> other(element);
            }
        }
        return new Raw.Table(rows);
    }

    private Raw.Row row(Xml row) {
        Xml properties = row.child("w:trPr").orElse(null);
        Sides sides = properties == null ? Sides.BOTH : runs.sides(properties);
        boolean header = properties != null && properties.on("w:tblHeader");
        Xml change =
                properties == null ? null : properties.child("w:trPrChange").orElse(null);
        boolean headerBefore = change == null || runs.revision(change) == null
                ? header
                : change.child("w:trPr").filter(was -> was.on("w:tblHeader")).isPresent();
        List<Raw.Cell> cells = new ArrayList<>();
        if (properties != null) {
            empty(cells, properties.value("w:gridBefore"));
        }
        for (Xml element : row.children()) {
            switch (element.name()) {
                case "w:tc" -> cells.add(cell(element, sides));
                case "w:sdt", "w:sdtContent", "w:customXml" ->
                    element.within()
                            .filter(inner -> inner.name().equals("w:tc"))
                            .map(cell -> cell(cell, sides))
                            .forEach(cells::add);
                case "w:trPr", "w:tblPrEx" -> {}
                default -> other(element);
            }
        }
        return new Raw.Row(cells, sides, headerBefore, header);
    }

    private void empty(List<Raw.Cell> cells, String count) {
        if (count.matches("[1-9][0-9]?")) {
            cells.add(new Raw.Cell(List.of(), Sides.BOTH, Integer.parseInt(count)));
        }
    }

    private Raw.Cell cell(Xml cell, Sides row) {
        Xml properties = cell.child("w:tcPr").orElse(null);
        Sides own = properties == null ? Sides.BOTH : runs.sides(properties);
        Sides sides = own.equals(Sides.BOTH) ? row : own;
        String span = properties == null ? "" : properties.value("w:gridSpan");
        int columns = span.matches("[1-9][0-9]?") ? Integer.parseInt(span) : 1;
        if (columns > 1 || (properties != null && properties.child("w:vMerge").isPresent())) {
            losses.tell("Joined cells of a table were separated", cell.words());
        }
        List<Raw.Paragraph> paragraphs = new ArrayList<>();
        for (Raw block : blocks(cell)) {
            switch (block) {
                case Raw.Paragraph paragraph -> paragraphs.add(paragraph);
                case Raw.Table inner -> {
                    losses.tell("A table within a table became plain text", cell.words());
                    paragraphs.addAll(Raw.paragraphs(List.of(inner)));
                }
            }
        }
        return new Raw.Cell(paragraphs, sides, columns);
    }
}
