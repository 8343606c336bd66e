package gov.ice.isaa.drafting.word;

import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.BlockIds;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.Level;
import gov.ice.isaa.drafting.ListItem;
import gov.ice.isaa.drafting.Mark;
import gov.ice.isaa.drafting.Note;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the text of one side of a file's tracked changes: the one before them, or the one after. */
final class TextSide {

    /** A heading that somebody typed with its number, in bold. */
    private static final Pattern TYPED_ARTICLE =
            Pattern.compile("(?:(?i:article|section)\\s+)?(?:[IVXLC]{1,7}|[0-9]{1,2})\\s*[.:)–—-]?\\s+(\\S.{0,118})");

    private static final Pattern TYPED_SUBSECTION = Pattern.compile("[A-Z][.)]\\s+(\\S.{0,118})");
    private static final int LONGEST_HEADING = 200;

    private final DraftDocument base;
    private final SideTexts texts;
    private final Losses losses;
    private final boolean foreign;
    private final Set<String> keys = new HashSet<>();
    private final List<Section> sections = new ArrayList<>();
    private @Nullable Section open;
    private List<Block> blocks = new ArrayList<>();

    private TextSide(DraftDocument base, SideTexts texts, Losses losses, boolean foreign) {
        this.base = base;
        this.texts = texts;
        this.losses = losses;
        this.foreign = foreign;
    }

    /**
     * The text of the side.
     *
     * @param base the text that went out
     * @param foreign whether nothing in the file is known, so that headings are told by how they look
     */
    static DraftDocument of(List<Raw> raw, DraftDocument base, SideTexts texts, Losses losses, boolean foreign) {
        var side = new TextSide(base, texts, losses, foreign);
        side.build(raw);
        return new DraftDocument(side.sections);
    }

    private void build(List<Raw> raw) {
        texts.gather(raw);
        for (Raw block : texts.blocks(raw)) {
            switch (block) {
                case Raw.Paragraph last -> texts.endingAt(last).ifPresent(this::paragraph);
                case Raw.Table table -> texts.table(table).ifPresent(this::add);
            }
        }
        close();
    }

    private void paragraph(Gathered paragraph) {
        Look look = typedHeading(paragraph).orElse(paragraph.look());
        String words = texts.words(paragraph);
        if (look.kind() == Look.Kind.CONTENTS || (words.isBlank() && (look.heads() || !texts.known(paragraph)))) {
            return;
        }
        if (look.heads() && words.strip().length() <= LONGEST_HEADING) {
            begin(look, paragraph, foreign ? untyped(words) : words);
        } else {
            add(block(look, paragraph));
        }
    }

    private Block block(Look look, Gathered paragraph) {
        String id = texts.id(paragraph);
        var content = texts.content(paragraph, id, look.kind() == Look.Kind.HEADING ? Set.of(Mark.BOLD) : Set.of());
        return switch (look.kind()) {
            case NUMBERED -> new ListItem(id, true, content);
            case BULLET -> new ListItem(id, false, content);
            case NOTE -> new Note(id, content);
            default -> new Paragraph(id, content);
        };
    }

    private Optional<Look> typedHeading(Gathered paragraph) {
        if (!foreign || paragraph.look().kind() != Look.Kind.BODY || !texts.bold(paragraph)) {
            return Optional.empty();
        }
        String words = texts.words(paragraph).strip();
        return TYPED_ARTICLE.matcher(words).matches()
                ? Optional.of(new Look(Look.Kind.HEADING, 1))
                : TYPED_SUBSECTION.matcher(words).matches()
                        ? Optional.of(new Look(Look.Kind.HEADING, 2))
                        : Optional.empty();
    }

    /** The portal numbers headings by itself. */
    private static String untyped(String heading) {
        Matcher article = TYPED_ARTICLE.matcher(heading.strip());
        Matcher subsection = TYPED_SUBSECTION.matcher(heading.strip());
        return article.matches() ? article.group(1) : subsection.matches() ? subsection.group(1) : heading;
    }

    private void begin(Look look, Gathered paragraph, String heading) {
        close();
        Level level = level(look);
        if (level == Level.SUBSECTION
                && (sections.isEmpty() || sections.getLast().level() == Level.UNNUMBERED)) {
            level = Level.ARTICLE;
        }
        String words = foreign ? heading.strip() : heading;
        String key = key(paragraph, words);
        texts.headed(paragraph, key);
        open = new Section(key, level, words, List.of());
    }

    private static Level level(Look look) {
        return look.kind() != Look.Kind.HEADING
                ? Level.UNNUMBERED
                : look.depth() == 1 ? Level.ARTICLE : Level.SUBSECTION;
    }

    /** By its bookmark; in a file without them by its words. */
    private String key(Gathered paragraph, String heading) {
        String known = paragraph.section() == null ? named(heading) : paragraph.section();
        String key = known == null || keys.contains(known) ? BlockIds.next() : known;
        keys.add(key);
        return key;
    }

    private @Nullable String named(String heading) {
        return base.sections().stream()
                .filter(section -> !keys.contains(section.key())
                        && letters(section.heading()).equals(letters(heading)))
                .map(Section::key)
                .findFirst()
                .orElse(null);
    }

    private static String letters(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private void add(Block block) {
        if (open == null) {
            open = new Section(key(Gathered.NONE, "Beginning"), Level.UNNUMBERED, "Beginning", List.of());
            losses.tell("Text before the first heading stands in a section of its own, “Beginning”", "");
        }
        blocks.add(block);
    }

    private void close() {
        if (open != null) {
            sections.add(open.with(blocks));
        }
        open = null;
        blocks = new ArrayList<>();
    }
}
