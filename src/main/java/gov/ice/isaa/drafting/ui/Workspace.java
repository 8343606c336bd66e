package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftPanel;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.SaveResult;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.support.AgencyTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Outline, document and side panels of one draft, kept up to date while others write. */
class Workspace extends Div implements SectionPane.Page {

    private final AgreementView agreement;
    private final Drafts drafts;
    private final Person person;
    private final ReadingView reading = new ReadingView();
    private final Map<String, SectionPane> panes = new LinkedHashMap<>();
    private final OpenItems openItems;
    private final HistoryPanel history = new HistoryPanel(this::read);
    private final QuietNotice notice = new QuietNotice();
    private final Div older = new Div();
    private final PanelContext context;
    private DraftView shown;
    private DraftView newest;

    Workspace(AgreementView agreement, DraftView draft, Drafts drafts, Person person, List<DraftPanel> panels) {
        this.agreement = agreement;
        this.drafts = drafts;
        this.person = person;
        this.shown = draft;
        this.newest = draft;
        addClassName("draft-workspace");
        Outline outline = new Outline(draft.document());
        context = new PanelContext(agreement.id(), agreement.number(), draft, reading, outline);
        openItems = new OpenItems(reading::reveal, (key, words) -> saved(drafts.fill(agreement.id(), key, words)));
        older.addClassName("older-version");
        older.setVisible(false);
        reading.addClassName("draft-sheet");
        draft.document().sections().forEach(section -> addPane(section, draft));
        Div left = new Div(openItems, outline);
        left.addClassName("draft-outline");
        Div middle = new Div(older, reading, notice);
        middle.addClassName("draft-middle");
        add(left, middle, side(panels));
        refresh(draft);
        reading.findUnsaved(draftKey(), this::offer);
    }

    private Aside side(List<DraftPanel> panels) {
        Aside side = new Aside(history);
        for (DraftPanel panel : panels) {
            side.add(new H2(panel.label()), panel.create(context));
        }
        side.addClassName("draft-side");
        side.getElement().setAttribute("aria-label", "Beside the draft");
        return side;
    }

    private void addPane(Section section, DraftView draft) {
        String number = draft.document().numbers().getOrDefault(section.key(), "");
        SectionPane pane = new SectionPane(this, section, number, draft.number());
        panes.put(section.key(), pane);
        reading.add(pane);
    }

    /** Somebody, perhaps on this page, saved a version. */
    void changed() {
        drafts.current(agreement.id())
                .filter(current -> current.number() > newest.number())
                .ifPresent(this::arrived);
    }

    private void arrived(DraftView current) {
        List<DraftVersion> fresh = drafts.versions(agreement.id()).stream()
                .filter(version -> version.number() > newest.number())
                .toList();
        boolean reads = shown.number() == newest.number();
        newest = current;
        if (reads) {
            List<String> changed = refresh(current);
            DraftVersion last = fresh.getFirst();
            if (!changed.isEmpty() && !last.account().equals(person.account())) {
                notice.say(sentence(changed, current.document(), last), () -> reading.reveal(first(changed, current)));
            }
            changed.stream()
                    .map(panes::get)
                    .filter(pane -> pane != null && pane.editing())
                    .forEach(pane -> pane.changedBy(last));
        } else {
            history.show(drafts.versions(agreement.id()), current.document(), shown.number());
        }
    }

    /** Shows the version; returns the keys of the sections whose text differs from what was shown. */
    private List<String> refresh(DraftView draft) {
        shown = draft;
        boolean current = draft.number() == newest.number();
        boolean editable = current && drafts.mayEdit(agreement);
        List<String> changed = draft.document().sections().stream()
                .filter(section -> {
                    SectionPane pane = panes.get(section.key());
                    return pane != null && pane.show(section, draft.number());
                })
                .map(Section::key)
                .toList();
        boolean commentable = current && context.takesComments();
        panes.values().forEach(pane -> pane.allow(editable, commentable));
        reading.setCommenting(commentable);
        openItems.show(draft.document(), editable);
        history.show(drafts.versions(agreement.id()), draft.document(), draft.number());
        older.setVisible(!current);
        context.shown(draft);
        return changed;
    }

    private void read(int number) {
        if (panes.values().stream().anyMatch(SectionPane::editing)) {
            notice.say("Save or leave the section you are editing first.", () -> {});
            return;
        }
        DraftView version = drafts.version(agreement.id(), number);
        older.removeAll();
        Button back = new Button("Back to the newest version", click -> refresh(newest));
        back.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        older.add(
                new Span("You are reading version %d of %d, saved by %s on %s."
                        .formatted(
                                number,
                                newest.number(),
                                version.version().authorName(),
                                AgencyTime.moment(version.version().savedAt()))),
                back);
        refresh(version);
    }

    private void offer(List<UnsavedText> texts) {
        texts.stream()
                .filter(text -> text.baseVersion() > 0 && text.baseVersion() <= newest.number())
                .filter(text -> drafts.mayEdit(agreement))
                .forEach(text -> {
                    SectionPane pane = panes.get(text.sectionKey());
                    if (pane != null) {
                        pane.offer(text);
                    }
                });
    }

    private static String sentence(List<String> changed, DraftDocument document, DraftVersion last) {
        Map<String, String> numbers = document.numbers();
        String sections = changed.stream()
                .limit(3)
                .map(key -> numbers.getOrDefault(key, "").isEmpty() ? "the title" : numbers.get(key))
                .collect(Collectors.joining(", "));
        return (changed.size() == 1 ? "Section %s was changed by %s." : "Sections %s were changed by %s.")
                .formatted(sections, last.authorName());
    }

    private static String first(List<String> changed, DraftView draft) {
        return draft.document()
                .section(changed.getFirst())
                .flatMap(section -> section.blocks().stream().findFirst())
                .map(Block::id)
                .orElse("");
    }

    @Override
    public String draftKey() {
        return agreement.id() + ":" + person.account();
    }

    @Override
    public SaveResult save(String sectionKey, int baseVersion, List<Block> blocks) {
        return drafts.saveSection(agreement.id(), sectionKey, baseVersion, blocks, null);
    }

    @Override
    public void saved(DraftView draft) {
        if (draft.number() > newest.number()) {
            newest = draft;
        }
        refresh(newest);
    }

    @Override
    public void forget(String sectionKey) {
        reading.forget(draftKey(), sectionKey);
    }

    @Override
    public void comment(String sectionKey) {
        context.comment(Passage.wholeSection(sectionKey));
    }
}
