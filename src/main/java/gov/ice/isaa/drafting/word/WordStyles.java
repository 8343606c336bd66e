package gov.ice.isaa.drafting.word;

import gov.ice.isaa.drafting.Mark;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The styles and numberings of a file, as far as they say what a paragraph or a run is. */
final class WordStyles {

    /** Styles based on one another in a circle are followed so far. */
    private static final int DEEPEST = 20;

    private final Map<String, Xml> styles = new HashMap<>();
    private final Map<String, Map<String, String>> formats = new HashMap<>();

    WordStyles(WordFile file) {
        file.part("styles")
                .ifPresent(
                        part -> part.all("w:style").forEach(style -> styles.put(style.attribute("w:styleId"), style)));
        file.part("numbering").ifPresent(this::numbering);
    }

    private void numbering(Xml part) {
        Map<String, Map<String, String>> kinds = new HashMap<>();
        part.all("w:abstractNum").forEach(kind -> {
            Map<String, String> levels = new HashMap<>();
            kind.all("w:lvl").forEach(level -> levels.put(level.attribute("w:ilvl"), level.value("w:numFmt")));
            kinds.put(kind.attribute("w:abstractNumId"), levels);
        });
        part.all("w:num")
                .forEach(list -> formats.put(
                        list.attribute("w:numId"), kinds.getOrDefault(list.value("w:abstractNumId"), Map.of())));
    }

    /** What a paragraph with these properties is; null properties are a plain paragraph's. */
    Look look(@Nullable Xml properties) {
        if (properties == null) {
            return Look.BODY;
        }
        List<Xml> chain = chain(properties.value("w:pStyle"));
        for (Xml style : chain) {
            Look.Kind named = named(name(style));
            if (named != null) {
                return new Look(named, 0);
            }
        }
        List<Xml> all = new ArrayList<>(List.of(properties));
        chain.forEach(style -> style.child("w:pPr").ifPresent(all::add));
        String outline = first(all, "w:outlineLvl");
        if (outline.matches("[0-8]")) {
            return new Look(Look.Kind.HEADING, Integer.parseInt(outline) + 1);
        }
        return item(all);
    }

    private static Look.@Nullable Kind named(String name) {
        return switch (name) {
            case "title" -> Look.Kind.TITLE;
            case "unnumberedheading" -> Look.Kind.UNNUMBERED;
            case "draftingnote" -> Look.Kind.NOTE;
            default -> name.matches("toc\\d|tocheading|contentsheading|contents\\d") ? Look.Kind.CONTENTS : null;
        };
    }

    private Look item(List<Xml> properties) {
        String list = "";
        String level = "";
        for (Xml one : properties) {
            Xml numbers = one.child("w:numPr").orElse(null);
            if (numbers != null) {
                list = list.isEmpty() ? numbers.value("w:numId") : list;
                level = level.isEmpty() ? numbers.value("w:ilvl") : level;
            }
        }
        level = level.isEmpty() ? "0" : level;
        Map<String, String> levels = formats.getOrDefault(list, Map.of());
        String format = levels.getOrDefault(level, levels.getOrDefault("0", "none"));
        if (list.isEmpty() || list.equals("0") || format.equals("none")) {
            return Look.BODY;
        }
        int depth = level.matches("[0-9]") ? Integer.parseInt(level) : 0;
        return new Look(format.equals("bullet") ? Look.Kind.BULLET : Look.Kind.NUMBERED, depth);
    }

    /** The emphasis of a run with these properties; what a paragraph's style gives is layout and no emphasis. */
    Set<Mark> marks(@Nullable Xml properties) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (properties == null) {
            return marks;
        }
        List<Xml> all = new ArrayList<>(List.of(properties));
        for (Xml style : chain(properties.value("w:rStyle"))) {
            if (name(style).equals("definedterm")) {
                marks.add(Mark.TERM);
                break;
            }
            style.child("w:rPr").ifPresent(all::add);
        }
        mark(marks, all, "w:b", Mark.BOLD);
        mark(marks, all, "w:i", Mark.ITALIC);
        mark(marks, all, "w:u", Mark.UNDERLINE);
        return marks;
    }

    /** The nearest that says anything decides. */
    private static void mark(Set<Mark> marks, List<Xml> properties, String element, Mark mark) {
        for (Xml one : properties) {
            if (one.child(element).isPresent()) {
                if (one.on(element)) {
                    marks.add(mark);
                }
                return;
            }
        }
    }

    private static String first(List<Xml> properties, String element) {
        return properties.stream()
                .map(one -> one.value(element))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<Xml> chain(String id) {
        List<Xml> chain = new ArrayList<>();
        Xml style = styles.get(id);
        while (style != null && chain.size() < DEEPEST) {
            chain.add(style);
            style = styles.get(style.value("w:basedOn"));
        }
        return chain;
    }

    private static String name(Xml style) {
        return style.value("w:name").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
