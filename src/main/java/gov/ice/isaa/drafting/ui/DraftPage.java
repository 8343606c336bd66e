package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.agreement.AgreementPages;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.drafting.Choosing;
import gov.ice.isaa.drafting.DraftPanel;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Presence;
import gov.ice.isaa.drafting.TemplateChoices;
import gov.ice.isaa.drafting.TemplateOffer;
import gov.ice.isaa.drafting.VersionNames;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LivePage;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.OneReading;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The draft of an agreement: begun here, read by all who take part, written by the Program Office. */
@Route("agreements/:number/draft")
@PermitAll
@NpmPackage(value = "@fontsource-variable/source-serif-4", version = "5.3.1")
@CssImport("@fontsource-variable/source-serif-4/index.css")
@CssImport("@fontsource-variable/source-serif-4/wght-italic.css")
@CssImport("./draft/draft.css")
class DraftPage extends Div implements BeforeEnterObserver, HasDynamicTitle, Marked {

    private final Agreements agreements;
    private final AgreementPages pages;
    private final Drafts drafts;
    private final TemplateChoices choices;
    private final Choosing choosing;
    private final VersionNames names;
    private final Presence presence;
    private final CurrentUser currentUser;
    private final Live live;
    private final OneReading reading;
    private final List<DraftPanel> panels;
    private @Nullable AgreementView agreement;
    private @Nullable Workspace workspace;
    private @Nullable BeginDraft beginning;
    private @Nullable Component header;
    private @Nullable Registration watching;

    DraftPage(
            Agreements agreements,
            AgreementPages pages,
            Drafts drafts,
            TemplateChoices choices,
            Choosing choosing,
            VersionNames names,
            Presence presence,
            CurrentUser currentUser,
            Live live,
            OneReading reading,
            List<DraftPanel> panels) {
        this.agreements = agreements;
        this.pages = pages;
        this.drafts = drafts;
        this.choices = choices;
        this.choosing = choosing;
        this.names = names;
        this.presence = presence;
        this.currentUser = currentUser;
        this.live = live;
        this.reading = reading;
        this.panels = panels;
        addClassNames("page", "draft-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String number = event.getRouteParameters().get("number").orElse("");
        reading.run(() -> show(number));
        getUI().ifPresent(this::watch);
    }

    private void show(String number) {
        AgreementView found = agreements.require(number);
        agreement = found;
        workspace = null;
        removeAll();
        header = pages.header(found, "draft");
        add(header);
        drafts.current(found.id())
                .ifPresentOrElse(
                        draft -> {
                            beginning = null;
                            Workspace shown =
                                    new Workspace(found, draft, drafts, names, presence, currentUser.require(), panels);
                            workspace = shown;
                            add(shown);
                        },
                        () -> add(nothingYet(found)));
    }

    private Component nothingYet(AgreementView found) {
        BeginDraft before = beginning;
        beginning = null;
        if (!drafts.mayEdit(found)) {
            return new EmptyState("There is no draft yet", "The Program Office begins it from the template.");
        }
        Optional<TemplateOffer> offer = choices.offer(found.id());
        if (offer.isEmpty()) {
            return executedText(found);
        }
        BeginDraft form = new BeginDraft(found.id(), offer.get(), choosing, decisions -> {
            drafts.createFromTemplate(found.id(), decisions);
            show(found.number());
        });
        if (before != null) {
            form.sayChanged();
        }
        beginning = form;
        return form;
    }

    private EmptyState executedText(AgreementView found) {
        Message message = new Message();
        Button begin = new Button("Begin the draft", click -> {
            try {
                if (message.guard(() -> drafts.begin(found.id()))) {
                    show(found.number());
                }
            } finally {
                click.getSource().setEnabled(true);
            }
        });
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        begin.setDisableOnClick(true);
        return new EmptyState(
                "There is no draft yet",
                "It begins with the text of the agreement that it modifies, as it was executed. The agreement moves to "
                        + "development.",
                begin,
                message);
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        watch(attachEvent.getUI());
        if (workspace != null) {
            // What was saved between reading and listening.
            workspace.changed();
        }
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        if (watching != null) {
            watching.remove();
            watching = null;
        }
    }

    private void watch(UI ui) {
        AgreementView watched = agreement;
        if (watching != null) {
            watching.remove();
        }
        if (watched != null) {
            watching = Registration.combine(
                    live.subscribe(Drafts.topic(watched.id()), signal -> LivePage.change(ui, this::saved)),
                    live.subscribe(Choosing.topic(watched.id()), signal -> LivePage.change(ui, this::saved)),
                    live.subscribe(Agreements.topic(watched.id()), signal -> LivePage.change(ui, this::moved)));
        }
    }

    private void saved() {
        if (workspace != null) {
            workspace.changed();
        } else if (agreement != null && !refreshed(agreement)) {
            show(agreement.number());
        }
    }

    /** Whether the page shows what there is to choose, as it is now: then nobody is disturbed in deciding. */
    private boolean refreshed(AgreementView found) {
        BeginDraft form = beginning;
        return form != null
                && drafts.current(found.id()).isEmpty()
                && drafts.mayEdit(agreements.require(found.number()))
                && choices.offer(found.id()).filter(form::refresh).isPresent();
    }

    private void moved() {
        if (agreement == null || workspace == null) {
            saved();
            return;
        }
        AgreementView now = agreements.require(agreement.number());
        if (header != null && now.phase() != agreement.phase()) {
            Component before = header;
            header = pages.header(now, "draft");
            replace(before, header);
        }
        agreement = now;
        workspace.changed(now);
    }

    @Override
    public String getPageTitle() {
        return agreement == null ? "Draft" : agreement.number() + " – Draft";
    }

    @Override
    public String marking() {
        return agreement == null ? Marked.UNMARKED : agreement.marking();
    }
}
