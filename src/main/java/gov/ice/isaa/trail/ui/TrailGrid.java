package gov.ice.isaa.trail.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecord;
import gov.ice.isaa.trail.TrailRecords;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Records of the trail, newest first, a page at a time. */
class TrailGrid extends Grid<TrailRecord> {

    TrailGrid(TrailRecords records, Supplier<TrailFilter> filter) {
        addClassName("list");
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setItems(query -> records.find(filter.get(), query.getOffset(), query.getLimit()).stream());
        addColumn(TrailRecord::sequence).setHeader("Record").setAutoWidth(true).setFlexGrow(0);
        addColumn(record -> AgencyTime.moment(record.recordedAt()))
                .setHeader("When")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(TrailRecord::account).setHeader("Account").setAutoWidth(true).setFlexGrow(0);
        addColumn(TrailRecord::action).setHeader("Action").setAutoWidth(true).setFlexGrow(0);
        addColumn(TrailRecord::subject).setHeader("Subject").setFlexGrow(1);
        addColumn(TrailGrid::facts).setHeader("Facts").setFlexGrow(3);
        setEmptyStateComponent(new EmptyState("No records found", "Nothing was recorded that fits. Clear a filter."));
    }

    private static String facts(TrailRecord record) {
        return record.facts().entrySet().stream()
                .map(fact -> fact.getKey() + " " + fact.getValue())
                .collect(Collectors.joining(" · "));
    }
}
