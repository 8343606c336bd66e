package gov.ice.isaa.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.ClauseId;
import gov.ice.isaa.drafting.ClauseUse;
import gov.ice.isaa.drafting.ClauseUses;
import gov.ice.isaa.drafting.Template;
import gov.ice.isaa.drafting.compare.ComparisonHtml;
import gov.ice.isaa.library.ClauseHistory;
import gov.ice.isaa.library.ClauseLibrary;
import gov.ice.isaa.library.LabelledText;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One clause through the versions: what changed, by whom and why, and the agreements that took it up. */
@Route("clauses/:section/:clause")
@PageTitle("Clause – Clause library")
@RolesAllowed({
    "CLAUSE_ADMINISTRATOR",
    "PROGRAM_OFFICER",
    "PROGRAM_APPROVER",
    "REVIEWER",
    "IGP_COORDINATOR",
    "EXECUTIVE_AGENT",
    "DELEGATED_SIGNATORY",
    "DIRECTOR",
    "OVERSIGHT"
})
@CssImport("./draft/draft.css")
@CssImport("./library/library.css")
class ClausePage extends Div implements BeforeEnterObserver, Marked {

    private static final int AT_ONCE = 25;

    private final transient ClauseLibrary library;
    private final transient ClauseUses uses;

    ClausePage(ClauseLibrary library, ClauseUses uses) {
        this.library = library;
        this.uses = uses;
        addClassNames("page", "clause-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new ClauseId(
                event.getRouteParameters().get("section").orElse(""),
                event.getRouteParameters().get("clause").orElse(""));
        removeAll();
        List<ClauseHistory> history = library.history(id);
        Anchor back = new Anchor(LibraryPages.LIBRARY, "Back to the clause library");
        if (history.isEmpty()) {
            add(
                    back,
                    new EmptyState(
                            "No published version has this clause",
                            "It is new in a version that is being prepared, or the address is wrong."));
            return;
        }
        ClauseHistory last = history.getFirst();
        Template template = library.version(
                last.after() == null
                        ? last.version().number() - 1
                        : library.versions().getFirst().number());
        String heading = template.section(id.section())
                .map(part -> LabelledText.shown(part.heading(), template.placeholders()))
                .orElse(id.section());
        add(back, new PageHeader("Clause of “" + heading + "”", ""));
        template.clause(id).ifPresent(clause -> {
            Div sheet = new Div(new ShownClause(template, id.section(), clause));
            sheet.addClassName("card");
            add(sheet);
        });
        if (last.after() == null) {
            add(new Paragraph(
                    "Removed with version %d.".formatted(last.version().number())));
        }
        add(new H2("History"), history(id, history), new H2("Where it is used"), used(id));
    }

    private Component history(ClauseId id, List<ClauseHistory> history) {
        OrderedList list = new OrderedList();
        list.addClassNames("plain", "clause-history");
        history.forEach(entry -> list.add(entry(id, entry)));
        return list;
    }

    private ListItem entry(ClauseId id, ClauseHistory entry) {
        String what = entry.before() == null ? "written" : entry.after() == null ? "removed" : "changed";
        Span version = new Span("Version %d, in effect from %s: %s"
                .formatted(
                        entry.version().number(),
                        AgencyTime.date(entry.version().effectiveOn()),
                        what));
        version.addClassName("entry-head");
        ListItem item = new ListItem(version);
        if (entry.before() != null && entry.after() != null) {
            Div redline = new Div();
            redline.addClassName("compared-text");
            // ComparisonHtml escapes every text.
            redline.getElement().setProperty("innerHTML", redline(id, entry));
            item.add(redline);
            conditions(id, entry).ifPresent(item::add);
        }
        entry.changes().forEach(change -> {
            Span by = new Span("%s, %s".formatted(change.by(), AgencyTime.moment(change.at())));
            by.addClassName("source");
            item.add(new Div("Why: " + change.reason()), by);
        });
        if (entry.changes().isEmpty()) {
            item.add(new Div("Why the version was made: " + entry.version().reason()));
        }
        return item;
    }

    private String redline(ClauseId id, ClauseHistory entry) {
        return ComparisonHtml.block(
                block(entry.version().number() - 1, id), block(entry.version().number(), id), Map.of());
    }

    private @Nullable Block block(int version, ClauseId id) {
        return library.version(version).block(id).orElse(null);
    }

    private Optional<Component> conditions(ClauseId id, ClauseHistory entry) {
        String before = condition(entry.version().number() - 1, id);
        String after = condition(entry.version().number(), id);
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new Div("Taken %s; before, it was taken %s.".formatted(after, before)));
    }

    private String condition(int version, ClauseId id) {
        Template template = library.version(version);
        String condition = template.clause(id).map(template::condition).orElse("");
        return condition.isEmpty() ? "in every agreement" : condition;
    }

    private Component used(ClauseId id) {
        int all = uses.count(id);
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain", "clause-uses");
        Div used = new Div(new Paragraph(
                all == 0
                        ? "No agreement took it up yet."
                        : "%,d agreement%s took it up. Those that you may not see are not listed."
                                .formatted(all, all == 1 ? "" : "s")));
        if (all > 0) {
            Button more = new Button("Show more");
            more.addClickListener(click -> more.setVisible(append(list, id)));
            more.setVisible(append(list, id));
            used.add(list, more);
        }
        return used;
    }

    /** Lists the next ones; tells whether there are perhaps more. */
    private boolean append(UnorderedList list, ClauseId id) {
        List<ClauseUse> next = uses.of(id, (int) list.getChildren().count(), AT_ONCE);
        next.forEach(use -> list.add(item(use)));
        return next.size() == AT_ONCE;
    }

    private static ListItem item(ClauseUse use) {
        ListItem item = new ListItem(
                use.title() == null
                        ? new Span(use.number())
                        : new Anchor("agreements/" + use.number() + "/draft", use.number() + ", " + use.title()));
        Span facts = new Span("%s; %s, %s, begun with version %d"
                .formatted(
                        use.became().title(),
                        use.programOffice().shortName(),
                        use.phase().title().toLowerCase(java.util.Locale.US),
                        use.templateVersion()));
        facts.addClassName("source");
        item.add(facts);
        return item;
    }

    @Override
    public String marking() {
        return Marked.UNMARKED;
    }
}
