package gov.ice.isaa.trail.ui;

import com.vaadin.flow.component.html.Span;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.ListGrid;
import gov.ice.isaa.support.RowSummary;
import gov.ice.isaa.trail.FactWords;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecord;
import gov.ice.isaa.trail.TrailRecords;
import gov.ice.isaa.trail.TrailWords;
import java.util.function.Supplier;

/** Records of the trail, newest first, a page at a time. */
class TrailGrid extends ListGrid<TrailRecord> {

    TrailGrid(TrailRecords records, Supplier<TrailFilter> filter) {
        setItems(query -> records.find(filter.get(), query.getOffset(), query.getLimit()).stream());
        summarize(
                "Records",
                record -> new RowSummary(
                                new Span("Record " + record.sequence()),
                                new Span(AgencyTime.moment(record.recordedAt())))
                        .line(action(record) + (record.subject().isEmpty() ? "" : ": " + record.subject()))
                        .quiet(record.account())
                        .quiet(FactWords.all(record)));
        addColumn(TrailRecord::sequence).setHeader("Record").setAutoWidth(true).setFlexGrow(0);
        addColumn(record -> AgencyTime.moment(record.recordedAt()))
                .setHeader("When")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(TrailRecord::account).setHeader("Account").setAutoWidth(true).setFlexGrow(0);
        addColumn(TrailGrid::action).setHeader("Action").setAutoWidth(true).setFlexGrow(0);
        addColumn(TrailRecord::subject).setHeader("Subject").setFlexGrow(1);
        addColumn(FactWords::all).setHeader("Facts").setFlexGrow(3);
        setEmptyStateComponent(new EmptyState("No records found", "Nothing was recorded that fits. Clear a filter."));
    }

    private static String action(TrailRecord record) {
        return TrailWords.of(record.action()) + " (" + record.action() + ")";
    }
}
