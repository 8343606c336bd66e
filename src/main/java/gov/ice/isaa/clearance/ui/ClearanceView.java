package gov.ice.isaa.clearance.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.agreement.AgreementPages;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.clearance.Clearances;
import gov.ice.isaa.clearance.RoundView;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LivePage;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.Message;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an agreement's draft is being cleared: who was asked, who decided what, and what the reader may decide. */
@Route("agreements/:number/clearance")
@CssImport("./clearance/clearance.css")
@PermitAll
class ClearanceView extends Div implements BeforeEnterObserver, HasDynamicTitle, Marked {

    private final Agreements agreements;
    private final AgreementPages pages;
    private final Clearances clearances;
    private final AgencyTime time;
    private final Live live;
    private final Message message = new Message();
    private final Div head = new Div();
    private final Div action = new Div();
    private final Div content = new Div();
    private String number = "";
    private @Nullable AgreementView agreement;
    private @Nullable UUID deciding;
    private @Nullable Coordination coordination;
    private @Nullable Registration watching;

    ClearanceView(Agreements agreements, AgreementPages pages, Clearances clearances, AgencyTime time, Live live) {
        this.agreements = agreements;
        this.pages = pages;
        this.clearances = clearances;
        this.time = time;
        this.live = live;
        addClassName("page");
        content.addClassName("clearance");
        add(head, message, action, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("number").orElse("");
        coordination = null;
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        if (agreement != null) {
            watching = live.subscribe(Agreements.topic(agreement.id()), signal -> LivePage.change(ui, this::show));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
            watching = null;
        }
    }

    @Override
    public String getPageTitle() {
        return number + " – Clearance";
    }

    @Override
    public String marking() {
        return agreement == null ? Marked.UNMARKED : agreement.marking();
    }

    private void show() {
        AgreementView found = agreements.require(number);
        agreement = found;
        if (coordination == null) {
            coordination = new Coordination(clearances, found.id(), this::done);
        }
        List<RoundView> rounds = clearances.rounds(found.id());
        head.removeAll();
        head.add(pages.header(found, "clearance"));
        showAction(found, rounds);
        content.removeAll();
        if (rounds.isEmpty() && found.phase().executed()) {
            content.add(new EmptyState(
                    "Signed before the portal",
                    "This agreement was cleared and signed before there was a portal. The signed document is in the"
                            + " Record."));
        } else if (rounds.isEmpty() && !mayBegin(found)) {
            content.add(new EmptyState(
                    "Not circulated yet",
                    "The Program Office sends the draft into clearance when no placeholder is open. The offices are"
                            + " asked after the Program Office's own approval."));
        }
        for (RoundView round : rounds) {
            content.add(new RoundPanel(round, time.today(), coordination(found, round), rounds.indexOf(round) == 0));
        }
    }

    /** A form that somebody is filling in stays as it is when others' decisions arrive. */
    private void showAction(AgreementView found, List<RoundView> rounds) {
        var mine = rounds.stream()
                .limit(1)
                .flatMap(round -> round.reviews().stream())
                .filter(review -> review.open() && clearances.mayDecide(review))
                .findFirst();
        UUID open = mine.map(review -> review.id()).orElse(null);
        if (open != null && open.equals(deciding)) {
            return;
        }
        deciding = open;
        action.removeAll();
        mine.ifPresent(review -> action.add(new DecisionForm(review, rounds.getFirst(), number, (verdict, comment) -> {
            clearances.decide(review.id(), verdict, comment);
            done("Recorded: " + verdict.title() + ", for " + review.office().shortName() + ".");
        })));
        if (mine.isEmpty() && mayBegin(found)) {
            action.add(new BeginForm(!rounds.isEmpty(), () -> {
                clearances.begin(found.id());
                done("The draft is in clearance. The Program Office's approver has been asked.");
            }));
        }
    }

    private @Nullable Coordination coordination(AgreementView found, RoundView round) {
        return clearances.mayCoordinate() && !round.stage().closed() && found.phase() == Phase.CLEARANCE
                ? coordination
                : null;
    }

    private boolean mayBegin(AgreementView found) {
        return found.phase() == Phase.DEVELOPMENT && clearances.mayBegin(found);
    }

    private void done(String text) {
        message.show(Message.Kind.DONE, text);
        show();
    }
}
