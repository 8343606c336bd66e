package gov.ice.isaa.trail.ui;

import com.vaadin.flow.component.html.Span;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.ListGrid;
import gov.ice.isaa.support.RowSummary;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecord;
import gov.ice.isaa.trail.TrailRecords;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Records of the trail, newest first, a page at a time. */
class TrailGrid extends ListGrid<TrailRecord> {

    TrailGrid(TrailRecords records, Supplier<TrailFilter> filter) {
        setItems(query -> records.find(filter.get(), query.getOffset(), query.getLimit()).stream());
        summarize(
                "Records",
                record -> new RowSummary(
                                new Span("Record " + record.sequence()),
                                new Span(AgencyTime.moment(record.recordedAt())))
                        .line(record.action() + (record.subject().isEmpty() ? "" : ": " + record.subject()))
                        .quiet(record.account())
                        .quiet(facts(record)));
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
