package gov.ice.isaa.drafting.word;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paragraphs of a file that are one on one side of its tracked changes, and which text that was when the file went out. */
final class Gathered {

    static final Gathered NONE = new Gathered(List.of(), Look.BODY);

    private final List<Raw.Paragraph> sources;
    private final Look look;
    private @Nullable String id;
    private @Nullable String section;

    Gathered(List<Raw.Paragraph> sources, Look look) {
        this.sources = List.copyOf(sources);
        this.look = look;
    }

    List<Raw.Paragraph> sources() {
        return sources;
    }

    Look look() {
        return look;
    }

    /** The id that its text had; null when it is not known. */
    @Nullable
    String id() {
        return id;
    }

    /** It was the text of this id. */
    void was(String knownId) {
        id = knownId;
    }

    /** The section whose heading it was; null when it was none. */
    @Nullable
    String section() {
        return section;
    }

    /** It was the heading of the section. */
    void headed(String key) {
        section = key;
    }

    /** Whether its end stands on this side, so that it is a paragraph even without words. */
    boolean ended(boolean after) {
        return !sources.isEmpty() && sources.getLast().mark().on(after);
    }
}
