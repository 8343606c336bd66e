package gov.ice.isaa.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import gov.ice.isaa.agreement.AgreementPages;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.discussion.Discussions;
import gov.ice.isaa.discussion.OfficeCount;
import gov.ice.isaa.discussion.Origin;
import gov.ice.isaa.discussion.ThreadState;
import gov.ice.isaa.reporting.CommentMatrix;
import gov.ice.isaa.reporting.MatrixFilter;
import gov.ice.isaa.reporting.MatrixLine;
import gov.ice.isaa.reporting.MatrixView;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LiveRefresh;
import gov.ice.isaa.support.Marked;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every comment on a draft in one table, narrowed as the address says, to read and to take away (CL-06). */
@Route("agreements/:number/comments")
@PermitAll
@CssImport("./matrix/matrix.css")
class CommentMatrixPage extends Div implements BeforeEnterObserver, HasDynamicTitle, Marked {

    private final transient Agreements agreements;
    private final transient AgreementPages pages;
    private final transient CommentMatrix matrix;
    private final MatrixFilters filters = new MatrixFilters(this::narrowed);
    private final MatrixFiles files = new MatrixFiles(this::maker);
    private final MatrixGrid grid = new MatrixGrid();
    private transient @Nullable AgreementView agreement;
    private transient @Nullable CommentCounts counts;
    private transient List<MatrixLine> lines = List.of();

    CommentMatrixPage(Agreements agreements, AgreementPages pages, CommentMatrix matrix, Live live) {
        this.agreements = agreements;
        this.pages = pages;
        this.matrix = matrix;
        addClassNames("page", "matrix-page");
        grid.setEmptyStateComponent(new EmptyState(
                "No comment fits", "Choose another office, state or kind.", new Button("Show all comments", pressed -> {
                    filters.clear();
                    filters.offer(lines);
                    narrowed();
                })));
        LiveRefresh.of(this, live, this::topic, this::refresh);
    }

    /** Where the open comments of one office on the agreement's draft are listed. */
    static String open(String agreement, Origin origin) {
        return path(agreement) + "?"
                + MatrixFilters.parameters(new MatrixFilter(origin, ThreadState.OPEN, null))
                        .getQueryString();
    }

    private static String path(String agreement) {
        return "agreements/" + agreement + "/comments";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AgreementView found =
                agreements.require(event.getRouteParameters().get("number").orElse(""));
        agreement = found;
        removeAll();
        add(pages.header(found, "comments"));
        Optional<MatrixView> view = matrix.view(found.id());
        lines = view.map(MatrixView::lines).orElse(List.of());
        if (lines.isEmpty()) {
            add(nothingYet(found, view.isPresent()));
            return;
        }
        filters.choose(lines, event.getLocation().getQueryParameters());
        files.clear();
        CommentCounts line = new CommentCounts(found.number());
        counts = line;
        Div head = new Div(new H2("Comment matrix"), line);
        head.addClassName("matrix-head");
        add(head, filters, files, grid);
        show();
    }

    private static EmptyState nothingYet(AgreementView found, boolean drafted) {
        Anchor draft = new Anchor("agreements/" + found.number() + "/draft", "Go to the draft");
        return drafted
                ? new EmptyState(
                        "Nobody has commented yet",
                        "Select words in the draft, or press Comment beside a section. Every comment is listed here with"
                                + " its answers and what was decided.",
                        draft)
                : new EmptyState(
                        "There is no draft yet",
                        "Once it is begun and somebody comments on it, this page lists the comments, the answers and what"
                                + " was decided.",
                        draft);
    }

    private void show() {
        List<MatrixLine> shown = lines.stream()
                .filter(line -> filters.filter().takes(line.thread()))
                .toList();
        grid.setItems(shown);
        filters.found(shown.size(), lines.size());
        if (counts != null) {
            counts.show(OfficeCount.sum(lines.stream()
                    .flatMap(line -> OfficeCount.of(line.thread()).stream())
                    .toList()));
        }
    }

    private void narrowed() {
        AgreementView found = agreement;
        files.clear();
        show();
        if (found != null) {
            QueryParameters chosen = MatrixFilters.parameters(filters.filter());
            getUI().ifPresent(ui ->
                    ui.getPage().getHistory().replaceState(null, new Location(path(found.number()), chosen)));
        }
    }

    /** Somebody commented or decided: what is not changed stays as it is. */
    private void refresh() {
        AgreementView found = agreement;
        if (found == null) {
            return;
        }
        List<MatrixLine> now = matrix.view(found.id()).map(MatrixView::lines).orElse(List.of());
        if (now.equals(lines)) {
            return;
        }
        boolean first = lines.isEmpty();
        lines = now;
        if (first) {
            getUI().ifPresent(ui -> ui.navigate(path(found.number())));
            return;
        }
        filters.offer(now);
        files.clear();
        show();
    }

    private MatrixFiles.Maker maker() {
        AgreementView found = agreement;
        MatrixFilter filter = filters.filter();
        if (found == null) {
            throw new IllegalStateException("The page shows no agreement");
        }
        return (format, progress) -> matrix.make(found.id(), filter, format, progress);
    }

    private String topic() {
        return agreement == null ? "" : Discussions.topic(agreement.id());
    }

    @Override
    public String getPageTitle() {
        return agreement == null ? "Comment matrix" : agreement.number() + " – Comment matrix";
    }

    @Override
    public String marking() {
        return agreement == null ? Marked.UNMARKED : agreement.marking();
    }
}
