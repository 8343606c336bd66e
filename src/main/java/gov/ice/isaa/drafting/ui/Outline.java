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

    private static final int BEHIND_HEADING = 2;

    private final Map<String, Entry> entries = new HashMap<>();
    private Map<String, Integer> open = Map.of();

    Outline(DraftDocument document) {
        getElement().setAttribute("role", "navigation");
        getElement().setAttribute("aria-label", "Sections of the draft");
        show(document);
    }

    /** Lists the sections of the text in place of those listed before. */
    final void show(DraftDocument document) {
        removeAll();
        entries.clear();
        OrderedList list = new OrderedList();
        Map<String, String> numbers = document.numbers();
        for (Section section : document.sections()) {
            Span number = new Span(DraftHtml.shownNumber(numbers.getOrDefault(section.key(), "")));
            number.addClassName("number");
            Span heading = new Span(section.heading());
            heading.addClassName("heading");
            Anchor link = new Anchor("#section-" + section.key(), number, heading);
            link.getElement().setAttribute("router-ignore", true);
            entries.put(section.key(), new Entry(link));
            ListItem item = new ListItem(link);
            item.addClassName("level-" + section.level().name().toLowerCase(Locale.ROOT));
            list.add(item);
        }
        add(list);
        openComments(open);
    }

    /** Shows which sections somebody writes in; none where the map says nothing. */
    void writers(Map<String, String> sentences) {
        entries.forEach((key, entry) -> {
            String sentence = sentences.getOrDefault(key, "");
            entry.pen().setTitle(sentence);
            entry.say(entry.pen(), BEHIND_HEADING, sentence);
        });
    }

    /** Shows how many open comments each section has; none where the map says nothing. */
    final void openComments(Map<String, Integer> bySection) {
        open = Map.copyOf(bySection);
        entries.forEach((key, entry) -> {
            int comments = open.getOrDefault(key, 0);
            String sentence = comments == 1 ? "1 open comment" : comments + " open comments";
            entry.count().setText(String.valueOf(comments));
            entry.say(entry.count(), entry.link().getComponentCount(), comments == 0 ? "" : sentence);
        });
    }

    /** The link to a section, with marks that are part of it while they say something. */
    private record Entry(Anchor link, Span pen, Span count) {

        Entry(Anchor link) {
            this(link, mark("pen", "✎"), mark("count", ""));
        }

        private static Span mark(String name, String sign) {
            Span mark = new Span(sign);
            mark.addClassName(name);
            mark.getElement().setAttribute("role", "img");
            return mark;
        }

        void say(Span mark, int place, String sentence) {
            mark.getElement().setAttribute("aria-label", sentence);
            if (sentence.isEmpty()) {
                mark.removeFromParent();
            } else if (mark.getParent().isEmpty()) {
                link.addComponentAtIndex(place, mark);
            }
        }
    }
}
