package gov.ice.isaa.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;

/** Leads to the other pages of a list that one page does not hold; empty where one does. */
class PageTurner extends Div {

    /** How many rows stand on a page. */
    static final int LINES = 50;

    private final int page;

    /**
     * The page that was asked for, or the last one when there are not so many.
     *
     * @param list the address of the list, with a question in it already
     * @param count how many rows the whole list has
     */
    PageTurner(String list, QueryParameters asked, int count) {
        int last = Math.max(0, (count - 1) / LINES);
        page = Math.min(page(asked), last);
        addClassName("actions");
        if (page > 0) {
            add(link("Previous page", list, page - 1));
        }
        if (page < last) {
            add(link("Next page", list, page + 1));
        }
        setVisible(last > 0);
    }

    /** How many rows stand on the pages before this one. */
    int offset() {
        return page * LINES;
    }

    private static Anchor link(String text, String list, int page) {
        Anchor link = new Anchor(list + "&page=" + page, text);
        link.addClassName("button-link");
        return link;
    }

    /** The page in the address, where anything may stand. */
    private static int page(QueryParameters asked) {
        return asked.getSingleParameter("page")
                .filter(page -> page.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
