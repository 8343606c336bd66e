package gov.ice.isaa.support;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.page.WindowSize;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list: in columns where the window has room for them, and with each row summed up in one column where it has not. */
public class ListGrid<T> extends Grid<T> {

    /** In pixels: 48rem, as in the style sheets. */
    private static final int NARROW = 768;

    private static final String CAME_EARLY =
            "const early = !this.isConnected; return this.updateComplete.then(() => early)";

    private @Nullable Column<T> summary;
    private @Nullable Registration watching;

    /** A list without columns yet. */
    public ListGrid() {
        addClassName("list");
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
    }

    /** Sums up each row for a narrow window, under the heading. */
    public void summarize(String heading, SerializableFunction<T, RowSummary> summed) {
        Column<T> column = addColumn(new ComponentRenderer<>(summed)).setHeader(heading);
        column.setVisible(false);
        summary = column;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        // In a page's first answer the rows come before the list stands in the page, which then waits for them in vain.
        getElement().executeJs(CAME_EARLY).then(Boolean.class, early -> {
            if (early) {
                getDataCommunicator().reset();
            }
        });
        Signal<WindowSize> window = event.getUI().getPage().windowSizeSignal();
        watching = Signal.effect(this, () -> fit(window.get().width()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
            watching = null;
        }
        super.onDetach(event);
    }

    /** A width of nothing is that of a window which has not said it yet. */
    private void fit(int width) {
        Column<T> one = summary;
        if (one == null) {
            return;
        }
        boolean narrow = width > 0 && width < NARROW;
        if (one.isVisible() != narrow) {
            List<Column<T>> columns = getColumns();
            columns.forEach(column -> column.setVisible(narrow == column.equals(one)));
            // A column that was hidden when the rows were sent has nothing to show yet.
            getDataCommunicator().reset();
        }
    }
}
