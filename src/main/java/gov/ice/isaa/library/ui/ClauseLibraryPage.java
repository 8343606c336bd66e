package gov.ice.isaa.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import gov.ice.isaa.drafting.Template;
import gov.ice.isaa.drafting.TemplateVersion;
import gov.ice.isaa.library.ClauseLibrary;
import gov.ice.isaa.library.Preparation;
import gov.ice.isaa.library.PreparedVersion;
import gov.ice.isaa.library.TemplateFiles;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LiveRefresh;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The wording that agreements begin with, version by version; the clause administrator prepares the next one here (TE-05). */
@Route(LibraryPages.LIBRARY)
@PageTitle("Clause library")
@Menu(title = "Clause library", order = 35, icon = "vaadin:book")
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
class ClauseLibraryPage extends Div implements BeforeEnterObserver, Marked {

    private final transient ClauseLibrary library;
    private final transient Preparation preparation;
    private final transient TemplateFiles files;
    private final Message message = new Message();
    private final Div content = new Div();
    private final TextField sought = new TextField("Find in the clauses");
    private transient @Nullable ClauseList list;
    private transient int asked;
    private transient @Nullable Seen shown;

    /** What the page is made of: when it is the same, nothing is laid anew. */
    private record Seen(Optional<PreparedVersion> prepared, List<TemplateVersion> versions, int inEffect) {}

    ClauseLibraryPage(ClauseLibrary library, Preparation preparation, TemplateFiles files, Live live) {
        this.library = library;
        this.preparation = preparation;
        this.files = files;
        addClassNames("page", "library-page");
        content.addClassName("library-content");
        sought.setClearButtonVisible(true);
        sought.setValueChangeMode(ValueChangeMode.LAZY);
        sought.setMaxLength(200);
        LiveRefresh.of(this, live, () -> Preparation.TOPIC, this::changed);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("version")
                .filter(number -> number.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
        show();
    }

    /** Somebody, perhaps on this page, changed the version in preparation or published one. */
    private void changed() {
        Seen now = seen();
        if (!now.equals(shown)) {
            show(now);
        }
    }

    private Seen seen() {
        return new Seen(preparation.current(), library.versions(), library.inEffect());
    }

    private void show() {
        show(seen());
    }

    private void show(Seen seen) {
        shown = seen;
        Optional<PreparedVersion> prepared = seen.prepared();
        List<TemplateVersion> versions = seen.versions();
        int number = number(seen);
        boolean preparing =
                prepared.filter(next -> next.template().version() == number).isPresent();
        Template template = preparing ? prepared.orElseThrow().template() : library.version(number);
        removeAll();
        add(
                new PageHeader(
                        "Clause library",
                        "The wording that new agreements begin with. A draft keeps the version it began with, and is told of"
                                + " a newer one.",
                        actions(prepared, versions.getFirst().number(), preparing)),
                message,
                new VersionHead(versions, prepared.orElse(null), seen.inEffect(), number, sought, files, this::go),
                content);
        Optional<Template> before = before(versions, template);
        content.removeAll();
        before.ifPresent(earlier -> content.add(new VersionChanges(
                earlier, template, preparing ? prepared.orElseThrow().changes() : library.changes(number))));
        ClauseList clauses = new ClauseList(template, sought, preparing ? edits(template) : null);
        list = clauses;
        content.add(clauses);
    }

    private int number(Seen seen) {
        Optional<Integer> next = seen.prepared().map(one -> one.template().version());
        boolean there = seen.versions().stream().anyMatch(version -> version.number() == asked)
                || next.filter(number -> number == asked).isPresent();
        return there ? asked : next.orElse(seen.inEffect());
    }

    private Optional<Template> before(List<TemplateVersion> versions, Template template) {
        return versions.stream()
                .map(TemplateVersion::number)
                .filter(number -> number < template.version())
                .findFirst()
                .map(library::version);
    }

    private Component[] actions(Optional<PreparedVersion> prepared, int newest, boolean preparing) {
        if (!preparation.mayPrepare()) {
            return new Component[0];
        }
        if (prepared.isEmpty()) {
            Button begin = new Button("Prepare version " + (newest + 1), click -> begin(newest + 1));
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            return new Component[] {begin};
        }
        if (!preparing) {
            int next = prepared.orElseThrow().template().version();
            return new Component[] {new Button("Go to version %d, in preparation".formatted(next), click -> go(next))};
        }
        Button publish = new Button("Publish…", click -> publish());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button take = new Button(
                "Take in a file…",
                click -> click.getSource().getUI().orElseThrow().navigate(LibraryPages.IMPORT));
        Button discard = new Button("Discard…", click -> discard());
        discard.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        return new Component[] {discard, take, publish};
    }

    private void begin(int version) {
        if (message.guard(preparation::begin)) {
            go(version);
        }
    }

    private void publish() {
        new PublishDialog((date, reason) -> {
                    TemplateVersion version = preparation.publish(date, reason);
                    asked = version.number();
                    show();
                    message.show(
                            Message.Kind.DONE,
                            "Version %d is published. New drafts begin with it from %s on, and drafts in work are told."
                                    .formatted(version.number(), AgencyTime.date(version.effectiveOn())));
                })
                .open();
    }

    private void discard() {
        ConfirmDialog dialog = new ConfirmDialog(
                "Discard the version in preparation?",
                "Nothing of it is published. What was changed stays in the record.",
                "Discard it",
                confirmed -> {
                    message.guard(preparation::discard);
                    asked = 0;
                    show();
                });
        dialog.setCancelable(true);
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private ClauseList.Edits edits(Template template) {
        return new ClauseList.Edits(template, preparation, place -> {
            show();
            if (list != null) {
                list.focus(place);
            }
        });
    }

    private void go(int version) {
        getUI().ifPresent(ui -> ui.navigate(LibraryPages.LIBRARY, LibraryPages.version(version)));
    }

    @Override
    public String marking() {
        return Marked.UNMARKED;
    }
}
