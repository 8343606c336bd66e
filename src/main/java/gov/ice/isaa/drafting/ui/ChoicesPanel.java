package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import gov.ice.isaa.drafting.ChoicesMade;
import gov.ice.isaa.drafting.DraftPanel;
import gov.ice.isaa.drafting.DraftPanelContext;
import gov.ice.isaa.drafting.TemplateChoices;
import gov.ice.isaa.support.AgencyTime;
import org.springframework.core.annotation.Order;

/** Shows what was decided at the template's choice points when the draft was begun, each with its reason (TE-03, TE-04). */
@org.springframework.stereotype.Component
@Order(2)
class ChoicesPanel implements DraftPanel {

    private final TemplateChoices choices;

    ChoicesPanel(TemplateChoices choices) {
        this.choices = choices;
    }

    @Override
    public String label() {
        return "Choices made";
    }

    @Override
    public Component create(DraftPanelContext context) {
        Div panel = new Div();
        panel.addClassName("choices-made");
        panel.add(choices.made(context.agreementId())
                .<Component>map(ChoicesPanel::shown)
                .orElseGet(() -> new Paragraph(
                        "The draft did not begin with choices of the template, so that none are recorded for it.")));
        return panel;
    }

    private static Details shown(ChoicesMade made) {
        long decided = made.made().stream().filter(ChoicesPanel::decided).count();
        Details details = new Details(
                decided == 0
                        ? "%d choices, all as preselected".formatted(made.made().size())
                        : "%d choices, %d decided otherwise"
                                .formatted(made.made().size(), decided));
        details.addOpenedChangeListener(opened -> {
            opened.unregisterListener();
            details.add(listed(made));
        });
        return details;
    }

    private static Div listed(ChoicesMade made) {
        DescriptionList list = new DescriptionList();
        for (ChoicesMade.Made point : made.made()) {
            list.add(new Div(new Term(name(point)), description(point, made.by())));
        }
        Paragraph when = new Paragraph("Decided by %s on %s, from version %d of the template."
                .formatted(made.by(), AgencyTime.moment(made.at()), made.templateVersion()));
        // What scrolls without anything in it to go to is itself reached with the keyboard.
        Div scrolled = new Div(when, list);
        scrolled.addClassName("choices-list");
        scrolled.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Choices made");
        return scrolled;
    }

    private static String name(ChoicesMade.Made point) {
        return point.section().equals(point.title()) ? point.title() : point.section() + ": " + point.title();
    }

    private static Description description(ChoicesMade.Made point, String by) {
        Description description = new Description();
        if (point.options().stream().noneMatch(ChoicesMade.Option::taken)) {
            description.add(new Div(new Span("Nothing")));
        }
        for (ChoicesMade.Option option : point.options()) {
            Span because = new Span(reason(option, by));
            because.addClassName("because");
            Span title = new Span(option.taken() ? option.title() : "Not taken: " + option.title());
            description.add(new Div(title, because));
        }
        if (point.why() != null) {
            Div why = new Div(new Span("Reason: "), new Span(point.why()));
            why.addClassName("choice-why");
            description.add(why);
        }
        return description;
    }

    private static String reason(ChoicesMade.Option option, String by) {
        String because = option.because();
        if (because == null) {
            return "Decided by " + by + ".";
        }
        return option.taken()
                ? "Preselected because " + because + "."
                : "Preselected because " + because + "; " + by + " decided otherwise.";
    }

    private static boolean decided(ChoicesMade.Made point) {
        return point.options().stream().anyMatch(option -> !option.taken() || option.because() == null);
    }
}
