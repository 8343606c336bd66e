package gov.ice.isaa.registry.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import gov.ice.isaa.agreement.AgreementRow;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Badge;
import gov.ice.isaa.support.Badge.Tone;
import gov.ice.isaa.support.EmptyState;
import java.util.List;
import java.util.stream.Collectors;

/** Executed agreements, a page at a time. */
class RegistryGrid extends Grid<AgreementRow> {

    /** Reads one page of agreements. */
    interface Pages {

        /** At most {@code limit} agreements after {@code offset} others. */
        List<AgreementRow> read(int offset, int limit);
    }

    RegistryGrid(Pages pages) {
        addClassName("list");
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        // Without a total: a list over every agreement must not count them all before it shows the first.
        setItems(query -> pages.read(query.getOffset(), query.getLimit()).stream());
        addColumn(new ComponentRenderer<>(row -> new Anchor("agreements/" + row.number() + "/record", row.number())))
                .setHeader("Number")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(AgreementRow::title).setHeader("Title").setFlexGrow(4).setTooltipGenerator(AgreementRow::title);
        addColumn(AgreementRow::partyNames)
                .setHeader("With")
                .setFlexGrow(2)
                .setTooltipGenerator(AgreementRow::partyNames);
        addColumn(row -> row.executiveAgents().stream()
                        .map(ExecutiveAgent::shortName)
                        .collect(Collectors.joining(", ")))
                .setHeader("Agent")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(row -> standing(row.phase())))
                .setHeader("Standing")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(RegistryGrid::term).setHeader("In force").setWidth("12rem").setFlexGrow(0);
        addColumn(row -> row.phase() == Phase.IN_FORCE ? AgencyTime.shortDate(row.nextReviewOn()) : "")
                .setHeader("Next review")
                .setAutoWidth(true)
                .setFlexGrow(0);
        setEmptyStateComponent(new EmptyState(
                "No agreements found",
                "Nothing executed that you may see fits the search. Clear a filter, or look under Agreements for one that"
                        + " is not signed yet."));
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
