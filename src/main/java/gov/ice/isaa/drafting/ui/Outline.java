package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftHtml;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The sections as a list of links that scroll to them, with the number of open comments in each and a pen where somebody writes.
 * The browser lays the list: a long draft has many sections.
 */
@Tag("isaa-outline")
@JsModule("./draft/isaa-outline.ts")
class Outline extends Component {

    /** A section as the browser is told of it. */
    record Entry(String key, String number, String heading, String level) {}

    Outline(DraftDocument document) {
        getElement().setAttribute("role", "navigation");
        getElement().setAttribute("aria-label", "Sections of the draft");
        show(document);
    }

    /** Lists the sections of the text in place of those listed before. */
    final void show(DraftDocument document) {
        Map<String, String> numbers = document.numbers();
        List<Entry> entries = document.sections().stream()
                .map(section -> new Entry(
                        section.key(),
                        DraftHtml.shownNumber(numbers.getOrDefault(section.key(), "")),
                        section.heading(),
                        section.level().name().toLowerCase(Locale.ROOT)))
                .toList();
        getElement().setPropertyList("sections", entries);
    }

    /** Shows which sections somebody writes in, by their keys; none where the map says nothing. */
    void writers(Map<String, String> sentences) {
        getElement().setPropertyMap("writers", sentences);
    }

    /** Shows how many open comments each section has, by its key; none where the map says nothing. */
    final void openComments(Map<String, Integer> bySection) {
        getElement().setPropertyMap("comments", bySection);
    }
}
