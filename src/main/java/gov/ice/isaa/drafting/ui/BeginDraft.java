package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import gov.ice.isaa.drafting.ChoiceDecision;
import gov.ice.isaa.drafting.ChoicePoint;
import gov.ice.isaa.drafting.ChoicesSoFar;
import gov.ice.isaa.drafting.Choosing;
import gov.ice.isaa.drafting.TemplateDecisions;
import gov.ice.isaa.drafting.TemplateOffer;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Message;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The choices that the template leaves, section by section, preselected by the case and decided by the drafter (TE-03). */
@CssImport("./template/template.css")
class BeginDraft extends Div {

    private final UUID agreementId;
    private final transient Choosing choosing;
    private transient TemplateOffer offer;
    private final Map<String, ChoiceField> fields = new LinkedHashMap<>();
    private final Span tally = new Span();
    private final Span kept = new Span();
    private final Message message = new Message();

    /**
     * The offer, with what was decided so far.
     *
     * @param choosing keeps each decision as it is made
     * @param begin makes the draft of the decisions; may throw {@link gov.ice.isaa.support.UserMistake}
     */
    BeginDraft(UUID agreementId, TemplateOffer offer, Choosing choosing, Consumer<TemplateDecisions> begin) {
        this.agreementId = agreementId;
        this.choosing = choosing;
        this.offer = offer;
        addClassName("begin-draft");
        Paragraph lead = new Paragraph("The draft begins with the sections of the template, filled with what the case "
                + "already tells: the parties, the information, the contacts and the signatories. Where the template "
                + "offers a choice, the facts of the case preselect; you decide, and say why where you depart from them. "
                + "What you decide is kept as you go: you can leave and come back at any time. Every word can still be "
                + "changed in the draft. The agreement moves to development when it begins.");
        lead.addClassName("lead");
        add(new H2("Choose what the draft is made of"), lead);
        Map<String, Section> sections = new LinkedHashMap<>();
        for (ChoicePoint point : offer.points()) {
            ChoiceField field = new ChoiceField(point, this::keep);
            fields.put(point.key(), field);
            sections.computeIfAbsent(point.section(), BeginDraft::section).add(field);
        }
        sections.values().forEach(this::add);
        add(foot(begin));
        show();
    }

    private static Section section(String heading) {
        Section section = new Section(new H3(heading));
        section.addClassNames("card", "choice-section");
        return section;
    }

    private Div foot(Consumer<TemplateDecisions> begin) {
        Button button = new Button("Begin the draft", click -> {
            try {
                begin(begin);
            } finally {
                click.getSource().setEnabled(true);
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        tally.getElement().setAttribute("role", "status");
        kept.addClassName("kept");
        Div foot = new Div(message, new Div(tally, kept), button);
        foot.addClassName("begin-foot");
        return foot;
    }

    private void begin(Consumer<TemplateDecisions> begin) {
        Map<ChoiceField, String> hindrances = new LinkedHashMap<>();
        for (ChoiceField field : fields.values()) {
            Optional<String> hindrance = field.point().hindrance(field.decision());
            field.mark(hindrance);
            hindrance.map(field.point()::titled).ifPresent(sentence -> hindrances.put(field, sentence));
        }
        if (hindrances.isEmpty()) {
            message.guard(() -> begin.accept(decisions()));
            return;
        }
        int more = hindrances.size() - 1;
        message.show(
                Message.Kind.PROBLEM,
                hindrances.values().iterator().next()
                        + (more == 0
                                ? ""
                                : " %d more %s marked.".formatted(more, more == 1 ? "choice is" : "choices are")));
        hindrances.keySet().iterator().next().focusMarked();
    }

    /** Brings the page up to date without laying it anew. Returns false where another version of the template does not allow it. */
    boolean refresh(TemplateOffer now) {
        if (now.version() != offer.version()) {
            return false;
        }
        boolean changed = !now.equals(offer);
        offer = now;
        show();
        if (changed) {
            sayChanged();
        }
        return true;
    }

    /** Says that the drafter sees another offer than before. */
    void sayChanged() {
        message.show(
                Message.Kind.INFORMATION,
                "The case or the template changed meanwhile. What you decided is kept; look through the rest again.");
    }

    private void keep(ChoiceField field) {
        field.mark(field.point().misfit(field.decision()));
        message.guard(() -> {
            choosing.keep(agreementId, offer.version(), field.point().key(), field.decision());
            sayKept(choosing.soFar(agreementId));
        });
        count();
    }

    private void show() {
        ChoicesSoFar soFar = choosing.soFar(agreementId);
        for (ChoicePoint point : offer.points()) {
            ChoiceField field = fields.get(point.key());
            if (field != null) {
                field.show(point, soFar.made().get(point.key()));
            }
        }
        sayKept(soFar);
        count();
    }

    private TemplateDecisions decisions() {
        Map<String, ChoiceDecision> made = new HashMap<>();
        fields.forEach((key, field) -> made.put(key, field.decision()));
        return new TemplateDecisions(offer.version(), made);
    }

    private void count() {
        long decided = fields.values().stream().filter(ChoiceField::decided).count();
        tally.setText(
                decided == 0
                        ? "All %d choices as the case preselects them.".formatted(fields.size())
                        : "%d of %d choices decided otherwise than preselected.".formatted(decided, fields.size()));
    }

    private void sayKept(ChoicesSoFar soFar) {
        kept.setText(
                soFar.by() == null
                        ? ""
                        : "Kept; last decided by %s on %s.".formatted(soFar.by(), AgencyTime.moment(soFar.at())));
    }
}
