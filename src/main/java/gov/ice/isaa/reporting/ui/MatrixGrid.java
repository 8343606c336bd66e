package gov.ice.isaa.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import gov.ice.isaa.reporting.MatrixLine;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Badge;
import gov.ice.isaa.support.Badge.Tone;
import gov.ice.isaa.support.ListGrid;
import gov.ice.isaa.support.RowSummary;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The comments of a draft, a row a thread; the browser asks for the rows it shows. */
class MatrixGrid extends ListGrid<MatrixLine> {

    private final Set<UUID> unfolded = new HashSet<>();

    MatrixGrid() {
        addClassName("matrix");
        summarize("Comments", this::summary);
        addColumn(line -> line.thread().number())
                .setHeader("No.")
                .setWidth("3.5rem")
                .setFlexGrow(0);
        addColumn(MatrixLine::section).setHeader("Section").setWidth("7rem").setFlexGrow(1);
        addColumn(new ComponentRenderer<>(line ->
                        lines(line.origin().title(), line.thread().kind().title())))
                .setHeader("Office and kind")
                .setWidth("8rem")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(MatrixGrid::passage))
                .setHeader("Passage")
                .setWidth("9rem")
                .setFlexGrow(2);
        addColumn(new ComponentRenderer<>(this::said))
                .setHeader("Comment and answers")
                .setWidth("15rem")
                .setFlexGrow(4);
        addColumn(new ComponentRenderer<>(line -> new Div(standing(line), lines("", decided(line)))))
                .setHeader("State, and who decided")
                .setWidth("10rem")
                .setFlexGrow(1);
    }

    /** Two lines, the second of which stands back. */
    private static Div lines(String first, String second) {
        Div lines = new Div();
        if (!first.isEmpty()) {
            lines.add(new Div(first));
        }
        if (!second.isEmpty()) {
            Div quiet = new Div(second);
            quiet.addClassName("who");
            lines.add(quiet);
        }
        return lines;
    }

    private RowSummary summary(MatrixLine line) {
        RowSummary summary = new RowSummary(
                        new Span(line.thread().number() + "  " + line.origin().title()), standing(line))
                .quiet(line.section() + " · " + line.thread().kind().title());
        summary.add(passage(line), said(line));
        return summary.quiet(decided(line));
    }

    private static Div passage(MatrixLine line) {
        return new Passage(line.thread().quote(), line.thread().proposed());
    }

    private Component said(MatrixLine line) {
        UUID id = line.thread().id();
        return new SaidCell(line, unfolded.contains(id), () -> {
            if (!unfolded.remove(id)) {
                unfolded.add(id);
            }
            getDataProvider().refreshItem(line);
        });
    }

    private static Badge standing(MatrixLine line) {
        return new Badge(line.standing(), tone(line));
    }

    private static Tone tone(MatrixLine line) {
        if (!line.thread().open()) {
            return Tone.NEUTRAL;
        }
        return line.blocks() ? Tone.BAD : Tone.ATTENTION;
    }

    private static String decided(MatrixLine line) {
        return line.decision()
                .map(decision -> "%s, %s, %s"
                        .formatted(decision.author(), decision.office().shortName(), AgencyTime.moment(decision.at())))
                .orElse("");
    }

    /** The words commented on, and those suggested in their place. */
    private static final class Passage extends Div {

        private static final int LONGEST = 240;

        Passage(String quote, @Nullable String proposed) {
            if (!quote.isEmpty()) {
                add(new Div("“" + SaidCell.shortened(quote, LONGEST) + "”"));
            }
            if (proposed != null) {
                Div suggested = new Div(
                        proposed.isEmpty()
                                ? "Suggested: leave it out"
                                : "Suggested: “" + SaidCell.shortened(proposed, LONGEST) + "”");
                suggested.addClassName("suggested");
                add(suggested);
            }
        }
    }
}
