package gov.ice.isaa.library;

import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.BlockIds;
import gov.ice.isaa.drafting.ClauseId;
import gov.ice.isaa.drafting.ClauseText;
import gov.ice.isaa.drafting.ListItem;
import gov.ice.isaa.drafting.Mark;
import gov.ice.isaa.drafting.Note;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.Template;
import gov.ice.isaa.drafting.Template.Clause;
import gov.ice.isaa.drafting.Template.Kind;
import gov.ice.isaa.drafting.Template.Part;
import gov.ice.isaa.drafting.TemplateRules;
import gov.ice.isaa.drafting.TextBlock;
import gov.ice.isaa.drafting.word.IncomingText;
import gov.ice.isaa.drafting.word.OutgoingText;
import gov.ice.isaa.drafting.word.RefusedFile;
import gov.ice.isaa.drafting.word.WordExport;
import gov.ice.isaa.drafting.word.WordFile;
import gov.ice.isaa.drafting.word.WordImport;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.UserMistake;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The template as a Word file: clauses are the paragraphs of an agreement, placeholders their labels in brackets, and a note in
 * front of a clause says when it is taken. Clauses are known again when the file comes back.
 */
final class TemplateWord {

    /** In the place of an agreement's number. */
    private static final String OF = "Clause library";

    private static final int FIRST_WORDS = 60;

    private final Template base;
    private final Map<String, ClauseId> known = new HashMap<>();
    private final Map<String, String> conditions = new HashMap<>();
    private final Set<ClauseId> used = new HashSet<>();
    private final List<String> losses = new ArrayList<>();

    private TemplateWord(Template base) {
        this.base = base;
        for (Part part : base.sections()) {
            for (Clause clause : part.clauses()) {
                var id = new ClauseId(part.key(), clause.key());
                known.put(id.blockId(), id);
                conditions.put(id.conditionId(), "Taken " + base.condition(clause) + ".");
            }
        }
    }

    /** The file, made at a moment of the agency's zone. */
    static byte[] write(Template template, String author, LocalDateTime at) {
        return WordExport.write(new OutgoingText(
                OF,
                template.version(),
                "TEMPLATE",
                "Clause library, version " + template.version(),
                Marked.UNMARKED,
                null,
                template.whole(),
                true,
                author,
                at,
                List.of()));
    }

    /**
     * The template with the words of the file. Tracked changes count as accepted; choice points and when a clause is taken stay
     * as they are, and a new clause is one of every agreement.
     *
     * @throws RefusedFile when the file is damaged, harmful or about something else, or what it makes breaks {@link
     *     TemplateRules}
     */
    static IncomingTemplate read(byte[] content, Template base) {
        WordFile file = WordFile.open(content);
        file.origin()
                .map(WordFile.Origin::agreement)
                .filter(of -> !of.equals(OF))
                .ifPresent(other -> {
                    throw new RefusedFile(
                            "This file is about %s. Take it in there, under “Word files”.".formatted(other));
                });
        IncomingText text = WordImport.read(file, base.whole());
        var word = new TemplateWord(base);
        word.losses.addAll(text.losses());
        if (!text.threads().isEmpty()) {
            word.losses.add("Comments: the library keeps none; the file has %,d"
                    .formatted(text.threads().size()));
        }
        var template = new Template(
                base.version(),
                base.placeholders(),
                text.after().sections().stream().map(word::part).toList(),
                base.choices());
        try {
            return new IncomingTemplate(base, TemplateRules.check(template), word.losses);
        } catch (UserMistake broken) {
            throw new RefusedFile("The text cannot be taken over. " + broken.getMessage());
        }
    }

    private Part part(Section section) {
        Set<String> keys = new HashSet<>();
        List<Clause> clauses = section.blocks().stream()
                .flatMap(block -> clause(section, block, keys).stream())
                .toList();
        return new Part(
                section.key(),
                section.level(),
                LabelledText.keptWhereKnown(section.heading(), base.placeholders()),
                clauses);
    }

    private Optional<Clause> clause(Section section, Block block, Set<String> keys) {
        if (!(block instanceof TextBlock text)) {
            losses.add("Table in “%s”: a clause is a paragraph".formatted(section.heading()));
            return Optional.empty();
        }
        String condition = conditions.get(text.id());
        if (condition != null) {
            if (!condition.equals(text.text())) {
                losses.add("When a clause is taken, in “%s”: this is changed in the library, not in a file"
                        .formatted(section.heading()));
            }
            return Optional.empty();
        }
        if (text.text().isBlank()) {
            return Optional.empty();
        }
        if (text.content().stream().flatMap(inline -> inline.marks().stream()).anyMatch(mark -> mark != Mark.TERM)) {
            losses.add("Emphasis in “%s…”: a clause knows defined terms alone".formatted(beginning(text)));
        }
        String words = LabelledText.keptWhereKnown(ClauseText.of(text.content()).strip(), base.placeholders());
        ClauseId id = known.get(text.id());
        Clause was = id == null || !used.add(id) ? null : base.clause(id).orElse(null);
        String key = was == null || !keys.add(was.key()) ? BlockIds.next() : was.key();
        keys.add(key);
        return Optional.of(new Clause(
                key, kind(text), was == null ? null : was.choice(), was == null ? null : was.option(), words));
    }

    private static Kind kind(TextBlock text) {
        return switch (text) {
            case ListItem item -> item.ordered() ? Kind.NUMBERED : Kind.BULLET;
            case Note note -> Kind.NOTE;
            default -> Kind.PARAGRAPH;
        };
    }

    private static String beginning(TextBlock text) {
        return text.text().substring(0, Math.min(FIRST_WORDS, text.text().length()));
    }
}
