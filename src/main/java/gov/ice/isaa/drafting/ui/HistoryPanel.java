package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.support.AgencyTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The versions of the draft, newest first, read page by page once it is opened; each version can be read again. */
class HistoryPanel extends Details {

    /** So many versions are listed at once. */
    static final int PAGE = 20;

    /** Where the versions come from. */
    @FunctionalInterface
    interface Source {

        /** At most so many versions below the number, newest first. */
        List<DraftVersion> before(int number, int most);
    }

    private final String agreement;
    private final Source source;
    private final IntConsumer open;
    private final OrderedList list = new OrderedList();
    private final Button older = new Button("Older versions", click -> fill(PAGE));
    private @Nullable Consumer<DraftVersion> naming;
    private @Nullable DraftView shown;
    private int newest;
    private int oldest;

    /** The versions of the draft of the agreement with this number. */
    HistoryPanel(String agreement, Source source, IntConsumer open) {
        this.agreement = agreement;
        this.source = source;
        this.open = open;
        addClassName("history");
        list.addClassName("plain");
        older.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(list, older);
        addOpenedChangeListener(event -> begin(PAGE));
    }

    /** Lets the reader name versions. */
    void onName(Consumer<DraftVersion> asked) {
        naming = asked;
    }

    /** Tells which version is shown and which is the newest; as many stay listed as were. */
    void show(DraftView draft, int newest) {
        int listed = list.getComponentCount();
        shown = draft;
        this.newest = newest;
        setSummaryText("Version %d of %d".formatted(draft.number(), newest));
        begin(Math.max(PAGE, listed));
    }

    private void begin(int most) {
        list.removeAll();
        oldest = newest + 1;
        if (isOpened()) {
            fill(most);
        }
    }

    private void fill(int most) {
        DraftView draft = shown;
        if (draft != null) {
            for (DraftVersion version : source.before(oldest, most)) {
                list.add(item(version, draft));
                oldest = version.number();
            }
            older.setVisible(oldest > 1);
        }
    }

    private ListItem item(DraftVersion version, DraftView draft) {
        Button read = new Button("Version " + version.number(), click -> open.accept(version.number()));
        read.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Span who = new Span(version.authorName() + ", " + AgencyTime.moment(version.savedAt()));
        who.addClassName("who");
        ListItem item = new ListItem(read);
        String name = version.name();
        if (name != null) {
            Span called = new Span(name);
            called.addClassName("called");
            item.add(called);
        }
        item.add(new Span(what(version, draft.document())), who, tools(version));
        if (version.number() == draft.number()) {
            item.addClassName("now");
            item.getElement().setAttribute("aria-current", "true");
        }
        return item;
    }

    private Div tools(DraftVersion version) {
        Div tools = new Div();
        tools.addClassName("version-tools");
        if (version.number() > 1) {
            Anchor changes =
                    new Anchor(ComparePage.address(agreement, version.number() - 1, version.number()), "Changes");
            changes.setAriaLabel("Changes in version " + version.number());
            tools.add(changes);
        }
        Consumer<DraftVersion> asked = naming;
        if (asked != null) {
            Button call = new Button("Name", click -> asked.accept(version));
            call.setAriaLabel("Name version " + version.number());
            call.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            tools.add(call);
        }
        return tools;
    }

    private static String what(DraftVersion version, DraftDocument document) {
        String reason = version.reason();
        if (reason != null) {
            return reason;
        }
        String key = version.sectionKey();
        return key == null
                ? "Several sections"
                : document.section(key)
                        .map(section -> (document.numbers().get(key) + " " + section.heading()).strip())
                        .orElse("A section that was left out since");
    }
}
