package gov.ice.isaa.support;

import com.vaadin.flow.component.html.Span;

/** A word or two that stand out: a phase, a state, an office. The tone supports the words and never replaces them. */
public class Badge extends Span {

    /** How a badge looks. */
    public enum Tone {
        NEUTRAL,
        INFORMATION,
        GOOD,
        ATTENTION,
        BAD
    }

    /** A badge of the text in the tone. */
    public Badge(String text, Tone tone) {
        super(text);
        addClassNames("badge", "tone-" + tone.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** A badge without a tone. */
    public Badge(String text) {
        this(text, Tone.NEUTRAL);
    }
}
