package gov.ice.isaa.reporting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.QueryParameters;
import gov.ice.isaa.discussion.Origin;
import gov.ice.isaa.discussion.ThreadKind;
import gov.ice.isaa.discussion.ThreadState;
import gov.ice.isaa.reporting.MatrixFilter;
import gov.ice.isaa.reporting.MatrixLine;
import gov.ice.isaa.support.Choices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the comment matrix is narrowed to, as chosen and as it stands in the address. */
class MatrixFilters extends Div {

    /** Those that go round; what an office notes for itself is in no matrix. */
    private static final ThreadKind[] KINDS =
            Stream.of(ThreadKind.values()).filter(one -> !one.ownOfficeOnly()).toArray(ThreadKind[]::new);

    private final ComboBox<Origin> office = new ComboBox<>("Office");
    private final ComboBox<ThreadState> state = new ComboBox<>("State", ThreadState.values());
    private final ComboBox<ThreadKind> kind = new ComboBox<>("Kind", KINDS);
    private final Span found = new Span();

    /** Takes what is to be done when somebody narrows the matrix. */
    MatrixFilters(SerializableRunnable narrowed) {
        addClassName("filters");
        office.setItemLabelGenerator(Origin::title);
        state.setItemLabelGenerator(ThreadState::title);
        kind.setItemLabelGenerator(ThreadKind::title);
        for (ComboBox<?> filter : List.of(office, state, kind)) {
            filter.setClearButtonVisible(true);
            filter.setPlaceholder("All");
            filter.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    narrowed.run();
                }
            });
        }
        found.addClassName("found");
        found.getElement().setAttribute("role", "status");
        add(office, state, kind, found);
    }

    /** Offers the offices that the lines come from, and keeps what is chosen. */
    void offer(List<MatrixLine> lines) {
        choose(lines, filter());
    }

    /** Chooses what the address asks for; what names nothing is left out. */
    void choose(List<MatrixLine> lines, QueryParameters asked) {
        choose(
                lines,
                new MatrixFilter(
                        asked.getSingleParameter("office")
                                .flatMap(Origin::named)
                                .orElse(null),
                        Choices.named(ThreadState.values(), asked.getSingleParameter("state")),
                        Choices.named(KINDS, asked.getSingleParameter("kind"))));
    }

    /** Chooses nothing. */
    void clear() {
        choose(List.of(), MatrixFilter.ALL);
    }

    private void choose(List<MatrixLine> lines, MatrixFilter filter) {
        // What is asked for is offered even where no comment has it, so that the page says why it is empty.
        office.setItems(Stream.concat(lines.stream().map(MatrixLine::origin), Stream.ofNullable(filter.origin()))
                .distinct()
                .sorted()
                .toList());
        office.setValue(filter.origin());
        state.setValue(filter.state());
        kind.setValue(filter.kind());
    }

    MatrixFilter filter() {
        return new MatrixFilter(office.getValue(), state.getValue(), kind.getValue());
    }

    /** What is chosen, for the address. */
    static QueryParameters parameters(MatrixFilter filter) {
        Map<String, String> chosen = new HashMap<>();
        if (filter.origin() != null) {
            chosen.put("office", filter.origin().key());
        }
        if (filter.state() != null) {
            chosen.put("state", filter.state().name());
        }
        if (filter.kind() != null) {
            chosen.put("kind", filter.kind().name());
        }
        return QueryParameters.simple(chosen);
    }

    void found(int shown, int all) {
        found.setText(
                shown == all
                        ? all == 1 ? "1 comment" : "%,d comments".formatted(all)
                        : "%,d of %,d comments".formatted(shown, all));
    }
}
