package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import gov.ice.isaa.drafting.BaselineCheck;
import gov.ice.isaa.drafting.DraftPanelContext;
import gov.ice.isaa.policy.BaselineFinding;
import gov.ice.isaa.policy.BaselineFinding.State;
import gov.ice.isaa.policy.Rule;
import gov.ice.isaa.support.Badge;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The demands of the baseline with how the draft stands with each; what is missing leads to its place. The counts are seen at
 * all times, the demands when asked, so that comments stay near the top.
 */
@CssImport("./template/template.css")
class BaselineList extends Details {

    private final transient DraftPanelContext context;
    private final Span counts = new Span();
    private final Map<Rule, Details> shown = new EnumMap<>(Rule.class);
    private List<BaselineFinding> findings = List.of();

    BaselineList(DraftPanelContext context) {
        this.context = context;
        counts.getElement().setAttribute("role", "status");
        setSummary(counts);
        addOpenedChangeListener(event -> list());
    }

    /** Shows the findings in place of those shown before; what the reader opened stays open. */
    void show(List<BaselineFinding> found) {
        findings = found;
        long other = count(findings, State.DOES_NOT_APPLY);
        counts.setText("%d of %d met, %d with gaps, %d %s not apply"
                .formatted(
                        count(findings, State.MET),
                        findings.size(),
                        count(findings, State.MISSING),
                        other,
                        other == 1 ? "does" : "do"));
        list();
    }

    private void list() {
        if (!isOpened()) {
            return;
        }
        for (BaselineFinding finding : findings) {
            Details details = shown.computeIfAbsent(finding.rule(), any -> added());
            details.setSummary(summary(finding));
            details.removeAll();
            details.add(content(finding));
        }
    }

    private Details added() {
        Details details = new Details();
        details.addClassName("baseline-demand");
        add(details);
        return details;
    }

    private static long count(List<BaselineFinding> findings, State state) {
        return findings.stream().filter(finding -> finding.state() == state).count();
    }

    private static Component summary(BaselineFinding finding) {
        int gaps = finding.gaps().size();
        Badge state = new Badge(
                finding.state() == State.MISSING
                        ? gaps + " missing"
                        : finding.state().title(),
                switch (finding.state()) {
                    case MET -> Badge.Tone.GOOD;
                    case MISSING -> Badge.Tone.ATTENTION;
                    case DOES_NOT_APPLY -> Badge.Tone.NEUTRAL;
                });
        Div summary = new Div(new Span(finding.demand()), state);
        summary.addClassName("baseline-summary");
        return summary;
    }

    private Component[] content(BaselineFinding finding) {
        Span source =
                new Span(finding.rule().id() + ", " + finding.rule().section().title());
        source.addClassName("source");
        if (finding.gaps().isEmpty()) {
            return new Component[] {new Paragraph(finding.sentence()), source};
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        finding.gaps().forEach(gap -> list.add(new ListItem(shown(gap))));
        return new Component[] {list, source};
    }

    private Component shown(BaselineFinding.Gap gap) {
        if (gap.section() == null) {
            return new Anchor("agreements/" + context.agreementNumber() + "/data", gap.sentence());
        }
        return BaselineCheck.place(context.draft().document(), gap)
                .<Component>map(block -> {
                    Button jump = new Button(gap.sentence(), click -> context.reveal(block));
                    jump.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                    return jump;
                })
                .orElseGet(() -> new Span(gap.sentence()));
    }
}
