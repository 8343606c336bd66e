package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftPanel;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Extent;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.Presence;
import gov.ice.isaa.drafting.SaveResult;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.TextBlock;
import gov.ice.isaa.drafting.TypedText;
import gov.ice.isaa.drafting.VersionNames;
import gov.ice.isaa.people.Attendance.Being;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.support.AgencyTime;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Outline, document and side panels of one draft, kept up to date while others write. */
class Workspace extends Div implements SectionPage {

    private final Drafts drafts;
    private final Person person;
    private final ReadingView reading = new ReadingView();
    private final Map<String, SectionPane> panes = new LinkedHashMap<>();
    private final OpenItems openItems;
    private final HistoryPanel history;
    private final QuietNotice notice = new QuietNotice();
    private final Span extent = new Span();
    private final Div older = new Div();
    private final Div lost = new Div();
    private final PanelContext context;
    private final Outline outline;
    private final WhoWrites whoWrites;
    private AgreementView agreement;
    private List<Section> laid = List.of();
    private DraftView shown;
    private DraftView newest;

    Workspace(
            AgreementView agreement,
            DraftView draft,
            Drafts drafts,
            VersionNames names,
            Presence presence,
            Person person,
            List<DraftPanel> panels) {
        this.agreement = agreement;
        this.drafts = drafts;
        this.person = person;
        this.shown = draft;
        this.newest = draft;
        addClassName("draft-workspace");
        outline = new Outline(draft.document());
        context = new PanelContext(agreement.id(), agreement.number(), draft, reading, outline);
        openItems = new OpenItems(reading::reveal, (key, words) -> saved(drafts.fill(agreement.id(), key, words)));
        history = new HistoryPanel(
                agreement.number(), (number, most) -> drafts.versionsBefore(agreement.id(), number, most), this::read);
        if (names.mayName(agreement)) {
            history.onName(version -> new NameDialog(version, name -> {
                        names.name(agreement.id(), version.number(), name);
                        history.show(shown, newest.number());
                    })
                    .open());
        }
        older.addClassName("older-version");
        older.setVisible(false);
        reading.addClassName("draft-sheet");
        extent.addClassName("extent");
        extent.setTitle("Pages are estimated from the length of the text; the printed document tells exactly.");
        Div left = new Div(openItems, outline, extent);
        left.addClassName("draft-outline");
        Div middle = new Div(older, lost, reading, notice);
        middle.addClassName("draft-middle");
        add(left, middle, side(panels));
        whoWrites = new WhoWrites(this, presence, agreement.id(), person.account(), sentences -> {
            outline.writers(sentences);
            panes.forEach((key, pane) -> pane.writer(sentences.getOrDefault(key, "")));
        });
        refresh(draft);
        reading.findUnsaved(draftKey(), this::offer);
    }

    private Aside side(List<DraftPanel> panels) {
        Aside side = new Aside(history);
        for (DraftPanel panel : panels) {
            if (!panel.label().isEmpty()) {
                side.add(new H2(panel.label()));
            }
            side.add(panel.create(context));
        }
        side.addClassName("draft-side");
        side.getElement().setAttribute("aria-label", "Beside the draft");
        return side;
    }

    /** Lays the sections anew where they are others, stand elsewhere or are called otherwise; not while somebody writes. */
    private void lay(DraftView draft) {
        if (headings(draft).equals(laid)) {
            return;
        }
        if (panes.values().stream().anyMatch(SectionPane::editing)) {
            notice.say("Sections were added, moved or renamed. They show here when you are done writing.");
            return;
        }
        boolean anew = !laid.isEmpty();
        panes.values().forEach(reading::remove);
        panes.clear();
        Map<String, String> numbers = draft.document().numbers();
        draft.document()
                .sections()
                .forEach(section -> addPane(section, numbers.getOrDefault(section.key(), ""), draft.number()));
        laid = headings(draft);
        if (anew) {
            outline.show(draft.document());
            whoWrites.show();
        }
    }

    private static List<Section> headings(DraftView draft) {
        return draft.document().sections().stream()
                .map(section -> section.with(List.of()))
                .toList();
    }

    private void addPane(Section section, String number, int version) {
        SectionPane pane = new SectionPane(this, section, number, version);
        panes.put(section.key(), pane);
        reading.add(pane);
    }

    /** The agreement moved on: the tools follow, and what is being typed stays. */
    void changed(AgreementView moved) {
        boolean otherPhase = moved.phase() != agreement.phase();
        agreement = moved;
        context.agreementChanged();
        openItems.show(shown.document(), allow());
        if (otherPhase) {
            panes.values().forEach(pane -> pane.moved(moved.phase()));
        }
    }

    /** Somebody, perhaps on this page, saved a version. */
    void changed() {
        List<DraftVersion> fresh = drafts.versionsAfter(agreement.id(), newest.number());
        if (fresh.isEmpty()) {
            // One of those before has another name.
            history.show(shown, newest.number());
        } else {
            arrived(drafts.version(agreement.id(), fresh.getFirst().number()), fresh);
        }
    }

    private void arrived(DraftView current, List<DraftVersion> fresh) {
        boolean reads = shown.number() == newest.number();
        newest = current;
        if (!reads) {
            history.show(shown, newest.number());
            return;
        }
        List<String> changed = refresh(current);
        Changes changes = new Changes(current.document(), changed, fresh);
        List<String> byOthers = changes.byOthers(person.account());
        if (!byOthers.isEmpty()) {
            notice.say(changes.sentence(byOthers), () -> reading.reveal(first(byOthers, current)));
        }
        for (String key : changed) {
            SectionPane pane = panes.get(key);
            if (pane != null && pane.editing()) {
                changes.last(key).ifPresent(pane::changedBy);
            }
        }
    }

    /** Shows the version; returns the keys of the sections whose text differs from what was shown. */
    private List<String> refresh(DraftView draft) {
        shown = draft;
        lay(draft);
        List<String> changed = draft.document().sections().stream()
                .filter(section -> {
                    SectionPane pane = panes.get(section.key());
                    return pane != null && pane.show(section, draft.number());
                })
                .map(Section::key)
                .toList();
        openItems.show(draft.document(), allow());
        extent.setText(Extent.of(draft.document()).shown());
        history.show(draft, newest.number());
        older.setVisible(!showsNewest());
        context.shown(draft);
        return changed;
    }

    /** Offers the tools that the reader may use now; tells whether the text can be edited. */
    private boolean allow() {
        boolean editable = showsNewest() && drafts.mayEdit(agreement);
        boolean commentable = showsNewest() && context.takesComments();
        panes.values().forEach(pane -> pane.allow(editable, commentable));
        reading.setCommenting(commentable);
        return editable;
    }

    private boolean showsNewest() {
        return shown.number() == newest.number();
    }

    private void read(int number) {
        if (panes.values().stream().anyMatch(SectionPane::editing)) {
            notice.say("Save or leave the section you are editing first.");
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
        if (drafts.mayEdit(agreement)) {
            older.add(new Button("Restore this version", click -> restoring(number)));
        }
        refresh(version);
    }

    private void restoring(int number) {
        new RestoreDialog(number, newest.number(), () -> saved(drafts.restore(agreement.id(), number))).open();
    }

    private void offer(List<UnsavedText> texts) {
        for (UnsavedText text : texts) {
            SectionPane pane = panes.get(text.sectionKey());
            if (pane == null) {
                offerLost(text);
            } else if (!pane.editing()) {
                pane.offer(text);
            }
        }
    }

    /** The section is no longer part of the draft. */
    private void offerLost(UnsavedText text) {
        UnsavedOffer offer = new UnsavedOffer(text, typed -> {}, () -> {
            forget(text.sectionKey());
            lost.removeAll();
        });
        offer.show(false, newest.number());
        lost.add(offer);
    }

    private static String first(List<String> changed, DraftView draft) {
        return draft.document()
                .section(changed.getFirst())
                .flatMap(section -> section.blocks().stream()
                        .flatMap(block -> block.texts().stream())
                        .findFirst())
                .map(TextBlock::id)
                .orElse("");
    }

    @Override
    public String draftKey() {
        return agreement.id() + ":" + person.account();
    }

    @Override
    public String account() {
        return person.account();
    }

    @Override
    public SaveResult save(String sectionKey, int baseVersion, List<Block> blocks) {
        return drafts.saveSection(agreement.id(), sectionKey, baseVersion, blocks);
    }

    @Override
    public Being begin(String sectionKey) {
        return whoWrites.begin(sectionKey);
    }

    @Override
    public Duration heardEvery() {
        return whoWrites.heardEvery();
    }

    @Override
    public TypedText resumed(UnsavedText text) {
        return drafts.resumed(agreement.id(), text.sectionKey(), text.baseVersion(), text.sent(), text.blocks());
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
