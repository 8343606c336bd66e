package gov.ice.isaa.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import gov.ice.isaa.discussion.Entry;
import gov.ice.isaa.reporting.MatrixLine;
import java.util.List;

/** What was said in a thread: the first words of it, and all of it on demand. */
class SaidCell extends Div {

    private static final int SHORT = 220;
    private static final int FEW = 3;

    /** Takes what is to be done when the reader asks for all of it, or for the short form again. */
    SaidCell(MatrixLine line, boolean unfolded, SerializableRunnable turn) {
        addClassName("said");
        List<Entry> entries = line.thread().entries();
        boolean foldable = entries.size() > FEW
                || entries.stream().anyMatch(entry -> MatrixLine.words(entry).length() > SHORT);
        if (!foldable || unfolded) {
            entries.forEach(entry -> add(entry(entry, Integer.MAX_VALUE)));
        } else {
            add(entry(entries.getFirst(), SHORT));
            if (entries.size() > FEW) {
                add(left(entries.size() - 2));
            } else if (entries.size() == FEW) {
                add(entry(entries.get(1), SHORT));
            }
            if (entries.size() > 1) {
                add(entry(entries.getLast(), SHORT));
            }
        }
        if (foldable) {
            Button button = new Button(unfolded ? "Show less" : "Show all", event -> turn.run());
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            button.setAriaLabel(
                    button.getText() + " of comment " + line.thread().number());
            add(button);
        }
    }

    /** The first words of a long text. */
    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest);
        return text.substring(0, space > longest / 2 ? space : text.offsetByCodePoints(0, longest / 2)) + " …";
    }

    private static Div entry(Entry entry, int longest) {
        Span who = new Span(MatrixLine.who(entry));
        who.addClassName("who");
        Span words = new Span(shortened(MatrixLine.words(entry), longest));
        words.addClassName("words");
        return new Div(who, words);
    }

    private static Div left(int count) {
        Div left = new Div("%,d more answers".formatted(count));
        left.addClassName("who");
        return left;
    }
}
