package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.casefile.CaseFilePanels;
import gov.ice.isaa.intake.Approvals;
import gov.ice.isaa.intake.Evidence;
import gov.ice.isaa.intake.Inquiries;
import gov.ice.isaa.intake.Memoranda;
import gov.ice.isaa.intake.ParentAgreements;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.intake.Step;
import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.policy.Classification;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LivePage;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request, one step at a time; the step stands in the address, so that work is resumed where it was left. */
@Route("requests/:number/:step?")
@CssImport("./intake.css")
@RolesAllowed({"PROGRAM_OFFICER", "PROGRAM_APPROVER", "IGP_COORDINATOR"})
class RequestStepsView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, Marked {

    private final transient Requests requests;
    private final transient ParentAgreements parents;
    private final transient Evidence evidence;
    private final transient Inquiries inquiries;
    private final transient Approvals approvals;
    private final transient Memoranda memoranda;
    private final transient CaseFilePanels caseFiles;
    private final transient Accounts accounts;
    private final transient CurrentUser currentUser;
    private final transient Live live;
    private final transient AgencyTime time;
    private final Div head = new Div();
    private final Div foot = new Div();
    private final Message others = new Message();
    private final Button showOthers = new Button("Show the changes");
    private transient @Nullable RequestDesk desk;
    private @Nullable StepPanel panel;
    private @Nullable EndingNotice ending;
    private @Nullable BesideSteps beside;
    private Step step = Step.REQUEST;
    private @Nullable Registration watching;

    RequestStepsView(
            Requests requests,
            ParentAgreements parents,
            Evidence evidence,
            Inquiries inquiries,
            Approvals approvals,
            Memoranda memoranda,
            CaseFilePanels caseFiles,
            Accounts accounts,
            CurrentUser currentUser,
            Live live,
            AgencyTime time) {
        this.requests = requests;
        this.parents = parents;
        this.evidence = evidence;
        this.inquiries = inquiries;
        this.approvals = approvals;
        this.memoranda = memoranda;
        this.caseFiles = caseFiles;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.live = live;
        this.time = time;
        addClassName("page");
        head.addClassName("stack");
        showOthers.setVisible(false);
        showOthers.addClickListener(event -> {
            others.clear();
            showOthers.setVisible(false);
            if (desk != null) {
                desk.reload();
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        step = Step.of(parameters.get("step").orElse(Step.REQUEST.key())).orElseThrow(NotFoundException::new);
        RequestView request = requests.require(parameters.get("number").orElse(""));
        RequestDesk opened = new RequestDesk(requests, accounts, request, this::refresh);
        desk = opened;
        removeAll();
        foot.removeAll();
        Component content = content(opened);
        panel = (StepPanel) content;
        ending = new EndingNotice(opened);
        BesideSteps besides = new BesideSteps(opened, step, inquiries, approvals, memoranda, live);
        beside = besides;
        add(head, others, showOthers, content, besides, moving(request), foot);
        refresh();
    }

    /** What was refused is nowhere but on the page: it is not left without a word. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (panel == null || !panel.refused()) {
            return;
        }
        var leaving = event.postpone();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader("Leave without saving everything?");
        dialog.setText(
                "Something you typed could not be saved; the page says why beside it. It is lost when you leave.");
        dialog.setConfirmText("Leave");
        dialog.setCancelable(true);
        dialog.setCancelText("Stay and correct it");
        dialog.addConfirmListener(confirmed -> leaving.proceed());
        dialog.addCancelListener(stay -> leaving.cancel());
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return desk == null ? "Request" : desk.request().number() + " – " + step.title();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (desk == null) {
            return;
        }
        var ui = event.getUI();
        watching = live.subscribe(
                Requests.topic(desk.request().id()), signal -> LivePage.change(ui, this::changedElsewhere));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
            watching = null;
        }
    }

    private void changedElsewhere() {
        if (desk == null) {
            return;
        }
        try {
            if (desk.outdated()) {
                others.show(Message.Kind.INFORMATION, "Somebody else changed this request while you have it open.");
                showOthers.setVisible(true);
            }
        } catch (NotFoundException erased) {
            others.show(Message.Kind.WARNING, "This request was stopped and erased by somebody else.");
            showOthers.setVisible(false);
        }
    }

    private void refresh() {
        RequestDesk shown = desk;
        StepPanel open = panel;
        EndingNotice end = ending;
        BesideSteps besides = beside;
        if (shown == null || open == null || end == null || besides == null) {
            return;
        }
        RequestView request = shown.request();
        open.refresh();
        head.removeAll();
        Div line = new Div(new Span(request.number()), RequestListView.badge(request.status()));
        line.addClassName("badges");
        head.add(line, new PageHeader(request.title(), lead(request)), steps(shown, open));
        end.refresh();
        besides.refresh();
        // Where it stands already it stays, with whatever is being typed in it.
        Div place = request.open() ? foot : head;
        if (end.getParent().filter(place::equals).isEmpty()) {
            place.add(end);
        }
    }

    private String lead(RequestView request) {
        return request.programOffice().title() + ". Last change " + AgencyTime.moment(request.changedAt()) + " by "
                + accounts.nameOf(request.changedBy()) + ".";
    }

    private Component content(RequestDesk opened) {
        return switch (step) {
            case REQUEST -> EntriesStep.request(opened);
            case VERIFICATION -> new VerificationStep(opened, evidence, time.today());
            case LEVERAGE -> new LeverageStep(opened);
            case SCOPE -> new ScopeStep(opened, parents, this::stop);
            case DATA -> new DataStep(caseFiles, opened.request().caseFileId());
            case OPENING -> new OpeningStep(opened, new OpeningProposal(currentUser.require()), this::toAgreement);
        };
    }

    private Nav steps(RequestDesk shown, StepPanel panel) {
        RequestView request = shown.request();
        return new StepList(
                request,
                step,
                requests.missing(request, panel.opening(request), request.open() ? shown.candidates() : List.of()));
    }

    private Div moving(RequestView request) {
        Div moving = new Div();
        moving.addClassName("actions");
        Step[] all = Step.values();
        if (step.ordinal() > 0) {
            moving.add(link("Back: " + all[step.ordinal() - 1].title(), request, all[step.ordinal() - 1]));
        }
        if (step.ordinal() < all.length - 1) {
            moving.add(link("Continue: " + all[step.ordinal() + 1].title(), request, all[step.ordinal() + 1]));
        }
        return moving;
    }

    private static Anchor link(String text, RequestView request, Step to) {
        Anchor link = new Anchor("requests/" + request.number() + "/" + to.key(), text);
        link.addClassName("button-link");
        return link;
    }

    private void stop(Classification classification) {
        RequestDesk stopping = desk;
        if (stopping == null) {
            return;
        }
        String number = stopping.request().number();
        new EraseDialog(number, () -> {
                    if (others.guard(() -> requests.erase(stopping.request().id()))) {
                        desk = null;
                        removeAll();
                        add(StopNotice.erased(classification, number));
                    }
                })
                .open();
    }

    private void toAgreement(AgreementView agreement) {
        getUI().ifPresent(ui -> ui.navigate("agreements/" + agreement.number()));
    }
}
