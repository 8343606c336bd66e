package gov.ice.isaa.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of the template: the sections with their clauses and choice points, made into the first text of a draft.
 *
 * @param placeholders the label of each placeholder by its key
 * @param sections the sections in their order
 * @param choices the choice points in the order in which they are put
 */
public record Template(int version, Map<String, String> placeholders, List<Part> sections, List<Choice> choices) {

    /** Copies the lists in their order. */
    public Template {
        placeholders = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(placeholders));
        sections = List.copyOf(sections);
        choices = List.copyOf(choices);
    }

    /** A section with its clauses in order; its heading may hold placeholders. */
    public record Part(String key, Level level, String heading, List<Clause> clauses) {

        /** Copies the clauses. */
        public Part {
            clauses = List.copyOf(clauses);
        }

        /** The same section with other clauses. */
        public Part with(List<Clause> others) {
            return new Part(key, level, heading, others);
        }
    }

    /**
     * A clause.
     *
     * @param key its name in the section, for life
     * @param choice the choice point it hangs on; null for a clause of every agreement
     * @param option the option that brings it; null when any option of the choice point does
     * @param text its words, see {@link ClauseText}
     */
    public record Clause(
            String key,
            Kind kind,
            @Nullable String choice,
            @Nullable String option,
            String text) {

        boolean taken(Map<String, Set<String>> chosen) {
            Set<String> options = choice == null ? Set.of() : chosen.getOrDefault(choice, Set.of());
            return choice == null || (option == null ? !options.isEmpty() : options.contains(option));
        }
    }

    /** What kind of paragraph a clause becomes. */
    public enum Kind {
        PARAGRAPH("Paragraph"),
        NUMBERED("Numbered item"),
        BULLET("Item with a bullet"),
        NOTE("Note to those who draft");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** The name shown to people. */
        public String title() {
            return title;
        }
    }

    /**
     * A choice point before it is held against a case.
     *
     * @param section the key of the section it belongs to
     * @param preselections in the order in which they are tried
     */
    public record Choice(
            String key,
            String section,
            ChoiceKind kind,
            String title,
            String question,
            List<ChoicePoint.Option> options,
            List<Preselection> preselections) {

        /** Copies the lists. */
        public Choice {
            options = List.copyOf(options);
            preselections = List.copyOf(preselections);
        }

        ChoicePoint offered(String heading, TemplateCase of) {
            var preselected = new LinkedHashMap<String, String>();
            for (Preselection each : preselections) {
                if (each.applies(of) && (kind != ChoiceKind.EXCLUSIVE || preselected.isEmpty())) {
                    preselected.putIfAbsent(each.option(), each.reason(of));
                }
            }
            return new ChoicePoint(key, heading, kind, title, question, options, preselected);
        }
    }

    /**
     * When an option is preselected, and why.
     *
     * @param fact what decides; null when the option is preselected for every case
     * @param holds whether it is preselected where the fact holds, or where it does not
     * @param because the reason where no fact decides, to be read after "because"
     */
    public record Preselection(
            String option,
            @Nullable TemplateFact fact,
            boolean holds,
            @Nullable String because) {

        boolean applies(TemplateCase of) {
            return fact == null || fact.holds(of) == holds;
        }

        String reason(TemplateCase of) {
            return fact == null ? String.valueOf(because) : fact.words(of);
        }
    }

    /** The section of the key. */
    public Optional<Part> section(String key) {
        return sections.stream().filter(part -> part.key().equals(key)).findFirst();
    }

    /** The clause, where this version has it. */
    public Optional<Clause> clause(ClauseId id) {
        return section(id.section()).stream()
                .flatMap(part -> part.clauses().stream())
                .filter(clause -> clause.key().equals(id.clause()))
                .findFirst();
    }

    /** The paragraph that stands for the clause, with every placeholder open; empty where this version does not have it. */
    public Optional<Block> block(ClauseId id) {
        return clause(id).map(clause -> block(clause, id.blockId(), Map.of()));
    }

    /** The choice point of the key. */
    public Optional<Choice> choice(String key) {
        return choices.stream().filter(choice -> choice.key().equals(key)).findFirst();
    }

    /** When the clause is taken, to be read after "taken"; empty for a clause of every agreement. */
    public String condition(Clause clause) {
        return choice(clause.choice() == null ? "" : clause.choice())
                .map(choice -> choice.options().stream()
                        .filter(option -> option.key().equals(clause.option()))
                        .map(option -> "when “%s” is chosen (%s)".formatted(option.title(), choice.title()))
                        .findFirst()
                        .orElse("when anything is chosen at “%s”".formatted(choice.title())))
                .orElse("");
    }

    /** The choice points as they are put for a case. */
    TemplateOffer offer(TemplateCase of) {
        return new TemplateOffer(
                version,
                choices.stream()
                        .map(choice -> choice.offered(
                                section(choice.section()).map(Part::heading).orElse(""), of))
                        .toList());
    }

    /**
     * The text with these options, placeholders filled by the words of the case where it has any. A section of which no
     * clause was taken is left out, and the numbers follow (TE-01).
     */
    BegunText begun(Map<String, Set<String>> chosen, Map<String, String> words) {
        var origins = new LinkedHashMap<String, ClauseId>();
        List<Section> begun = sections.stream()
                .map(part -> section(
                        part,
                        words,
                        part.clauses().stream()
                                .filter(clause -> clause.taken(chosen))
                                .map(clause -> {
                                    String id = BlockIds.next();
                                    origins.put(id, new ClauseId(part.key(), clause.key()));
                                    return block(clause, id, words);
                                })))
                .filter(section -> !section.blocks().isEmpty())
                .toList();
        return new BegunText(DocumentRules.check(new DraftDocument(begun)), origins);
    }

    /** A draft's first text, with the clause that each of its paragraphs came from by the paragraph's id. */
    record BegunText(DraftDocument document, Map<String, ClauseId> origins) {}

    /**
     * The whole template as a text to read, to compare and to take along: every clause with every placeholder open, and in
     * front of a clause that is not in every agreement a note that says when it is taken. A clause keeps its id from version
     * to version, see {@link ClauseId#blockId()}.
     */
    public DraftDocument whole() {
        return new DraftDocument(sections.stream()
                .map(part -> section(part, Map.of(), part.clauses().stream().flatMap(clause -> whole(part, clause))))
                .toList());
    }

    private Stream<Block> whole(Part part, Clause clause) {
        var id = new ClauseId(part.key(), clause.key());
        Block block = block(clause, id.blockId(), Map.of());
        String condition = condition(clause);
        return condition.isEmpty()
                ? Stream.of(block)
                : Stream.of(new Note(id.conditionId(), List.of(TextRun.plain("Taken " + condition + "."))), block);
    }

    private Section section(Part part, Map<String, String> words, Stream<Block> blocks) {
        String heading = ClauseText.replaced(
                part.heading(), key -> words.getOrDefault(key, "[" + placeholders.getOrDefault(key, key) + "]"));
        return new Section(part.key(), part.level(), heading, blocks.toList());
    }

    private Block block(Clause clause, String id, Map<String, String> words) {
        List<Inline> content = ClauseText.content(clause.text(), placeholders, words);
        return switch (clause.kind()) {
            case PARAGRAPH -> new Paragraph(id, content);
            case NUMBERED -> new ListItem(id, true, content);
            case BULLET -> new ListItem(id, false, content);
            case NOTE -> new Note(id, content);
        };
    }
}
