package gov.ice.isaa.drafting.compared;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import gov.ice.isaa.drafting.compare.Comparison;
import gov.ice.isaa.drafting.compare.ComparisonHtml;
import gov.ice.isaa.drafting.compare.Place;
import gov.ice.isaa.drafting.compare.SectionChange;
import gov.ice.isaa.support.EmptyState;
import java.util.Map;

/** A comparison to be read: in figures, with a way to each change, in one text or side by side. */
@Tag("isaa-comparison")
@JsModule("./draft/isaa-comparison.ts")
public class ComparedText extends Div {

    private static final String INLINE = "In one text";
    private static final String SIDE_BY_SIDE = "Side by side";

    private final transient Comparison comparison;
    private final Div text = new Div();

    /** Shows the comparison in one text, and of it what changed. */
    public ComparedText(Comparison comparison) {
        this.comparison = comparison;
        if (comparison.same()) {
            add(new EmptyState("Nothing changed", "Both versions have the same text. Choose another version above."));
            return;
        }
        RadioButtonGroup<String> layout = new RadioButtonGroup<>("Layout", INLINE, SIDE_BY_SIDE);
        layout.setValue(INLINE);
        layout.addValueChangeListener(event -> show(event.getValue()));
        Checkbox all = new Checkbox("Show the unchanged text as well");
        all.addValueChangeListener(event -> text.setClassName("changes-only", !event.getValue()));
        text.addClassNames("compared-text", "changes-only");
        Div tools = new Div(layout, all);
        tools.addClassName("compare-tools");
        add(new Paragraph(figures()), tools, jumps(), text);
        show(INLINE);
    }

    private void show(String layout) {
        boolean beside = layout.equals(SIDE_BY_SIDE);
        text.setClassName("beside", beside);
        // ComparisonHtml escapes every text.
        text.getElement()
                .setProperty(
                        "innerHTML",
                        beside ? ComparisonHtml.sideBySide(comparison) : ComparisonHtml.inline(comparison));
    }

    private String figures() {
        Comparison.Summary summary = comparison.summary();
        return "%s changed. %s came in, %s went out%s."
                .formatted(
                        counted(summary.sections(), "section"),
                        counted(summary.wordsIn(), "word"),
                        counted(summary.wordsOut(), "word"),
                        summary.moves() == 0 ? "" : ", and %s moved".formatted(counted(summary.moves(), "passage")));
    }

    private static String counted(int number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }

    private Nav jumps() {
        Map<String, String> before = comparison.numbersBefore();
        Map<String, String> after = comparison.numbersAfter();
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain", "jumps");
        comparison.sections().stream()
                .filter(section -> section.place() != Place.MOVED_AWAY && section.changed())
                .forEach(section -> list.add(new ListItem(jump(section, section.after() == null ? before : after))));
        Nav nav = new Nav(list);
        nav.setAriaLabel("Sections that changed");
        return nav;
    }

    private static Anchor jump(SectionChange section, Map<String, String> numbers) {
        String key = section.shown().key();
        Span number = new Span(numbers.getOrDefault(key, ""));
        number.addClassName("number");
        Anchor jump =
                new Anchor("#compared-" + key, number, new Span(section.shown().heading()));
        jump.getElement().setAttribute("router-ignore", true);
        return jump;
    }
}
