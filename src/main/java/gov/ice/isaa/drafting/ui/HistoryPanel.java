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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the draft, newest first, read page by page once it is opened; each can be read again. What somebody saved
 * of a section in one go is one entry.
 */
class HistoryPanel extends Details {

    /** So many entries are listed at once. */
    static final int PAGE = 20;

    /** Where the versions come from. */
    @FunctionalInterface
    interface Source {

        /** At most so many versions below the number, newest first. */
        List<DraftVersion> before(int number, int most);
    }

    /** What is listed: a run, and the number of the version in it that is shown now, or 0. */
    private record Entry(SaveRun run, int now) {}

    /** So many versions are read at once; those of one run are one entry. */
    private static final int BATCH = 100;

    private final String agreement;
    private final Source source;
    private final IntConsumer open;
    private final OrderedList list = new OrderedList();
    private final Button older = new Button("Older versions", click -> more());
    private final List<DraftVersion> read = new ArrayList<>();
    private final Set<Integer> unfolded = new HashSet<>();
    private List<Entry> listed = List.of();
    private @Nullable Consumer<DraftVersion> naming;
    private @Nullable DraftView shown;
    private int newest;

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

    private void more() {
        fill(listed.size() + PAGE);
    }

    /** Lets the reader name versions. */
    void onName(Consumer<DraftVersion> asked) {
        naming = asked;
    }

    /** Tells which version is shown and which is the newest; as many entries stay listed as were. */
    void show(DraftView draft, int newest) {
        shown = draft;
        this.newest = newest;
        setSummaryText("Version %d of %d".formatted(draft.number(), newest));
        begin(Math.max(PAGE, listed.size()));
    }

    private void begin(int entries) {
        read.clear();
        if (isOpened()) {
            fill(entries);
        } else {
            list.removeAll();
            listed = List.of();
        }
    }

    private void fill(int entries) {
        DraftView draft = shown;
        if (draft == null) {
            return;
        }
        List<SaveRun> runs = SaveRun.of(read);
        // One more than is listed tells that the last one is whole.
        while (runs.size() <= entries && (read.isEmpty() || read.getLast().number() > 1)) {
            int before = read.isEmpty() ? newest + 1 : read.getLast().number();
            List<DraftVersion> more = source.before(before, BATCH);
            if (more.isEmpty()) {
                break;
            }
            read.addAll(more);
            runs = SaveRun.of(read);
        }
        list(
                runs.stream()
                        .limit(entries)
                        .map(run -> new Entry(run, run.holds(draft.number()) ? draft.number() : 0))
                        .toList(),
                draft);
        older.setVisible(runs.size() > entries);
    }

    /** Only what differs is made anew: whoever is in the list with the keyboard stays there while others write. */
    private void list(List<Entry> entries, DraftView draft) {
        int least = Math.min(listed.size(), entries.size());
        int head = 0;
        while (head < least && listed.get(head).equals(entries.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < least - head
                && listed.get(listed.size() - 1 - tail).equals(entries.get(entries.size() - 1 - tail))) {
            tail++;
        }
        for (int i = listed.size() - tail - 1; i >= head; i--) {
            list.remove(list.getComponentAt(i));
        }
        for (int i = head; i < entries.size() - tail; i++) {
            list.addComponentAtIndex(i, entry(entries.get(i).run(), draft));
        }
        listed = entries;
    }

    private ListItem entry(SaveRun run, DraftView draft) {
        DraftVersion last = run.newest();
        if (run.versions().size() == 1) {
            return item(last, draft, AgencyTime.moment(last.savedAt()), last.number() - 1);
        }
        String saves = run.versions().size() + " saves, "
                + AgencyTime.span(run.oldest().savedAt(), last.savedAt());
        ListItem item = item(last, draft, saves, run.oldest().number() - 1);
        OrderedList each = new OrderedList();
        each.addClassName("plain");
        Button unfold = new Button("Each save");
        unfold.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        unfold.setAriaLabel("Each save up to version " + last.number());
        unfold.addClickListener(click -> {
            if (!unfolded.remove(run.oldest().number())) {
                unfolded.add(run.oldest().number());
            }
            unfold(run, draft, unfold, each);
        });
        unfold(run, draft, unfold, each);
        item.add(unfold, each);
        if (run.holds(draft.number())) {
            now(item);
        }
        return item;
    }

    private void unfold(SaveRun run, DraftView draft, Button unfold, OrderedList each) {
        boolean open = unfolded.contains(run.oldest().number());
        unfold.getElement().setAttribute("aria-expanded", String.valueOf(open));
        each.removeAll();
        each.setVisible(open);
        if (open) {
            run.versions().stream()
                    .skip(1)
                    .forEach(version ->
                            each.add(item(version, draft, AgencyTime.moment(version.savedAt()), version.number() - 1)));
        }
    }

    /** The version, with what changed in it since another one. */
    private ListItem item(DraftVersion version, DraftView draft, String when, int since) {
        Button read = new Button("Version " + version.number(), click -> open.accept(version.number()));
        read.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Span who = new Span(version.authorName() + ", " + when);
        who.addClassName("who");
        ListItem item = new ListItem(read);
        String name = version.name();
        if (name != null) {
            Span called = new Span(name);
            called.addClassName("called");
            item.add(called);
        }
        item.add(new Span(what(version, draft.document())), who, tools(version, since));
        if (version.number() == draft.number()) {
            now(item);
        }
        return item;
    }

    private static void now(ListItem item) {
        item.addClassName("now");
        item.getElement().setAttribute("aria-current", "true");
    }

    private Div tools(DraftVersion version, int since) {
        Div tools = new Div();
        tools.addClassName("version-tools");
        if (since > 0) {
            Anchor changes = new Anchor(ComparePage.address(agreement, since, version.number()), "Changes");
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
