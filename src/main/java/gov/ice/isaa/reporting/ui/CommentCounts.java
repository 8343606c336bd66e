package gov.ice.isaa.reporting.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import gov.ice.isaa.discussion.OfficeCount;
import java.util.List;

/** In one line, how many comments of each office are open and which of them block; each office opens its own in the matrix. */
@CssImport("./matrix/matrix.css")
class CommentCounts extends Div {

    private final String agreement;

    /** Takes the agreement's number. */
    CommentCounts(String agreement) {
        this.agreement = agreement;
        addClassName("comment-counts");
    }

    /** Shows these counts in place of those before; says so where nothing is open. */
    void show(List<OfficeCount> counts) {
        removeAll();
        if (counts.isEmpty()) {
            add(new Span("No open comments"));
            return;
        }
        UnorderedList offices = new UnorderedList();
        offices.getElement().setAttribute("aria-label", "Open comments by office");
        counts.forEach(count -> offices.add(new ListItem(link(count))));
        add(new Span("Open comments"), offices);
    }

    private Anchor link(OfficeCount count) {
        Anchor link = new Anchor(CommentMatrixPage.open(agreement, count.origin()), count.words());
        link.setClassName("blocking", count.blocking() > 0);
        return link;
    }
}
