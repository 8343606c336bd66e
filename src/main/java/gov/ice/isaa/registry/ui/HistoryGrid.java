package gov.ice.isaa.registry.ui;

import com.vaadin.flow.component.html.Span;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.ListGrid;
import gov.ice.isaa.support.RowSummary;
import gov.ice.isaa.trail.FactWords;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecord;
import gov.ice.isaa.trail.TrailRecords;
import gov.ice.isaa.trail.TrailWords;

/** What the trail says of one agreement, newest first. */
class HistoryGrid extends ListGrid<TrailRecord> {

    HistoryGrid(String number, TrailRecords records) {
        setItems(query -> records.find(TrailFilter.subject(number), query.getOffset(), query.getLimit()).stream());
        summarize(
                "Records",
                record -> new RowSummary(new Span(AgencyTime.moment(record.recordedAt())))
                        .line(TrailWords.of(record.action()))
                        .quiet(record.account())
                        .quiet(FactWords.told(record)));
        addColumn(record -> AgencyTime.moment(record.recordedAt()))
                .setHeader("When")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(TrailRecord::account).setHeader("Account").setAutoWidth(true).setFlexGrow(0);
        addColumn(record -> TrailWords.of(record.action()))
                .setHeader("What")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(FactWords::told).setHeader("Facts").setFlexGrow(3);
        addColumn(TrailRecord::sequence).setHeader("Record").setAutoWidth(true).setFlexGrow(0);
    }
}
