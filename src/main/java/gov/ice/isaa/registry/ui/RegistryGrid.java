package gov.ice.isaa.registry.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import gov.ice.isaa.agreement.AgreementRow;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Badge;
import gov.ice.isaa.support.Badge.Tone;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.ListGrid;
import gov.ice.isaa.support.RowSummary;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Executed agreements, a page at a time. */
class RegistryGrid extends ListGrid<AgreementRow> {

    /** Reads one page of agreements. */
    interface Pages {

        /** At most {@code limit} agreements after {@code offset} others. */
        List<AgreementRow> read(int offset, int limit);
    }

    RegistryGrid(Pages pages) {
        // Without a total: a list over every agreement must not count them all before it shows the first.
        setItems(query -> pages.read(query.getOffset(), query.getLimit()).stream());
        summarize(
                "Agreements",
                row -> new RowSummary(number(row), standing(row.phase()))
                        .line(row.title())
                        .quiet(row.partyNames())
                        .quiet(modification(row))
                        .quiet(term(row)));
        addColumn(new ComponentRenderer<>(RegistryGrid::number))
                .setHeader("Number")
                .setWidth("11.5rem")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(RegistryGrid::title))
                .setKey("title")
                .setHeader("Title")
                .setFlexGrow(5);
        addColumn(AgreementRow::partyNames).setHeader("With").setFlexGrow(3);
        addColumn(row -> row.executiveAgents().stream()
                        .map(ExecutiveAgent::shortName)
                        .collect(Collectors.joining(", ")))
                .setHeader("Executive Agent")
                .setWidth("6.25rem")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(row -> standing(row.phase())))
                .setHeader("Standing")
                .setWidth("8.5rem")
                .setFlexGrow(0);
        addColumn(RegistryGrid::term).setHeader("In force").setWidth("8.25rem").setFlexGrow(0);
        addColumn(row -> row.phase() == Phase.IN_FORCE ? AgencyTime.shortDate(row.nextReviewOn()) : "")
                .setHeader("Next review")
                .setWidth("7.75rem")
                .setFlexGrow(0);
        setEmptyStateComponent(new EmptyState(
                "No agreements found",
                "Nothing executed that you may see fits the search. Clear a filter, or look under Agreements for one that"
                        + " is not signed yet."));
    }

    private static Anchor number(AgreementRow row) {
        return new Anchor("agreements/" + row.number() + "/record", row.number());
    }

    private static Div title(AgreementRow row) {
        Div title = new Div(new Span(row.title()));
        if (!modification(row).isEmpty()) {
            Div modification = new Div(modification(row));
            modification.addClassName("title-note");
            title.add(modification);
        }
        return title;
    }

    private static String modification(AgreementRow row) {
        return Stream.of(
                        row.modifies() == null ? "" : "Modifies " + row.modifies(),
                        row.modifiedBy() == null ? "" : "Modified by " + row.modifiedBy())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private static String term(AgreementRow row) {
        String since = AgencyTime.shortDate(row.effectiveOn());
        return row.expiresOn() == null
                ? since + ", no end date"
                : since + " to " + AgencyTime.shortDate(row.expiresOn());
    }

    private static Badge standing(Phase phase) {
        return new Badge(phase.title(), phase == Phase.IN_FORCE ? Tone.GOOD : Tone.NEUTRAL);
    }
}
