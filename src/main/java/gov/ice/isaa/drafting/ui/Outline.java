package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftHtml;
import gov.ice.isaa.drafting.Section;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The sections as a list of links that scroll to them, with the number of open comments in each and a pen where somebody writes. */
@Tag("isaa-outline")
@JsModule("./draft/isaa-outline.ts")
class Outline extends Component implements HasComponents {

    private final Map<String, Span> counts = new HashMap<>();
    private final Map<String, Span> pens = new HashMap<>();
    private Map<String, Integer> open = Map.of();

    Outline(DraftDocument document) {
        getElement().setAttribute("role", "navigation");
        getElement().setAttribute("aria-label", "Sections of the draft");
        show(document);
    }

    /** Lists the sections of the text in place of those listed before. */
    final void show(DraftDocument document) {
        removeAll();
        counts.clear();
        pens.clear();
        OrderedList list = new OrderedList();
        Map<String, String> numbers = document.numbers();
        for (Section section : document.sections()) {
            Span number = new Span(DraftHtml.shownNumber(numbers.getOrDefault(section.key(), "")));
            number.addClassName("number");
            Span heading = new Span(section.heading());
            heading.addClassName("heading");
            Span count = new Span();
            count.addClassName("count");
            count.setVisible(false);
            count.getElement().setAttribute("role", "img");
            counts.put(section.key(), count);
            Span pen = new Span("✎");
            pen.addClassName("pen");
            pen.setVisible(false);
            pen.getElement().setAttribute("role", "img");
            pens.put(section.key(), pen);
            Anchor link = new Anchor("#section-" + section.key(), number, heading, pen, count);
            link.getElement().setAttribute("router-ignore", true);
            ListItem item = new ListItem(link);
            item.addClassName("level-" + section.level().name().toLowerCase(Locale.ROOT));
            list.add(item);
        }
        add(list);
        openComments(open);
    }

    /** Shows which sections somebody writes in; none where the map says nothing. */
    void writers(Map<String, String> sentences) {
        pens.forEach((key, pen) -> {
            String sentence = sentences.getOrDefault(key, "");
            pen.setVisible(!sentence.isEmpty());
            pen.setTitle(sentence);
            pen.getElement().setAttribute("aria-label", sentence);
        });
    }

    /** Shows how many open comments each section has; none where the map says nothing. */
    final void openComments(Map<String, Integer> bySection) {
        open = Map.copyOf(bySection);
        counts.forEach((key, count) -> {
            int comments = open.getOrDefault(key, 0);
            String shown = String.valueOf(comments);
            if (!count.getText().equals(shown)) {
                count.setVisible(comments > 0);
                count.setText(shown);
                count.getElement()
                        .setAttribute("aria-label", comments == 1 ? "1 open comment" : comments + " open comments");
            }
        });
    }
}
