package gov.ice.isaa.maintenance.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.agreement.AgreementPages;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.maintenance.Maintenance;
import gov.ice.isaa.maintenance.Question;
import gov.ice.isaa.maintenance.ReviewView;
import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.FactList;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LivePage;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.Message.Kind;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reviews of one agreement: what was found so far, when the next is due, and the form to record it. */
@Route("agreements/:number/review")
@PermitAll
class AgreementReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle, Marked {

    private final Agreements agreements;
    private final AgreementPages pages;
    private final Maintenance maintenance;
    private final Live live;
    private final AgencyTime time;
    private final Accounts accounts;
    private final Message message = new Message();
    private final Div head = new Div();
    private final Div form = new Div();
    private final Div history = new Div();
    private @Nullable AgreementView agreement;
    private @Nullable UUID recording;
    private @Nullable Registration watching;

    AgreementReviewView(
            Agreements agreements,
            AgreementPages pages,
            Maintenance maintenance,
            Live live,
            AgencyTime time,
            Accounts accounts) {
        this.agreements = agreements;
        this.pages = pages;
        this.maintenance = maintenance;
        this.live = live;
        this.time = time;
        this.accounts = accounts;
        addClassName("page");
        history.addClassName("stack");
        add(head, message, form, history);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AgreementView found =
                agreements.require(event.getRouteParameters().get("number").orElse(""));
        recording = null;
        form.removeAll();
        message.clear();
        show(found.id());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        AgreementView shown = agreement;
        if (shown != null) {
            watching = live.subscribe(
                    Agreements.topic(shown.id()), signal -> LivePage.change(attached.getUI(), () -> show(shown.id())));
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (watching != null) {
            watching.remove();
        }
    }

    @Override
    public String getPageTitle() {
        return agreement == null ? "Reviews" : "Reviews of " + agreement.number();
    }

    @Override
    public String marking() {
        return agreement == null ? UNMARKED : agreement.marking();
    }

    private void show(UUID agreementId) {
        AgreementView found = agreements.require(agreementId);
        agreement = found;
        head.removeAll();
        head.add(pages.header(found, "review"));
        List<ReviewView> reviews = maintenance.history(agreementId);
        showForm(found, reviews);
        showHistory(reviews);
    }

    /** A form that somebody is filling in stays as long as its review is the one to be recorded. */
    private void showForm(AgreementView shown, List<ReviewView> reviews) {
        Optional<ReviewView> planned = reviews.stream()
                .filter(review -> review.doneOn() == null)
                .filter(review -> shown.phase() == Phase.IN_FORCE && maintenance.mayRecord(shown))
                .findFirst();
        UUID wanted = planned.map(ReviewView::id).orElse(null);
        if (Objects.equals(wanted, recording)) {
            return;
        }
        if (recording != null && reviews.stream().anyMatch(review -> review.id().equals(recording))) {
            message.show(
                    Kind.INFORMATION, "The review that was open here has been recorded, or the agreement has ended.");
        }
        recording = wanted;
        form.removeAll();
        planned.ifPresent(review -> form.add(new ReviewForm(review.dueOn(), time.today(), findings -> {
            maintenance.record(shown.id(), review.id(), findings);
            show(shown.id());
            message.show(Kind.DONE, "The review is recorded, and the next one is planned.");
            message.scrollIntoView();
        })));
    }

    /** What was done, and a warning of what should have been; when the next is due stands in the head of the page. */
    private void showHistory(List<ReviewView> reviews) {
        history.removeAll();
        List<ReviewView> done =
                reviews.stream().filter(review -> review.doneOn() != null).toList();
        reviews.stream()
                .filter(review -> review.doneOn() == null && review.dueOn().isBefore(time.today()))
                .forEach(review -> history.add(new Message(
                        Kind.WARNING, "A review is overdue since " + AgencyTime.date(review.dueOn()) + ".")));
        if (done.isEmpty()) {
            history.add(new EmptyState(
                    "No review yet",
                    "The first review is planned when the agreement comes into force, and is due within two years."));
        }
        done.forEach(review -> history.add(card(review)));
    }

    private Component card(ReviewView review) {
        Section card = new Section();
        card.addClassName("card");
        FactList facts = new FactList()
                .fact("Due", AgencyTime.date(review.dueOn()))
                .fact("Done", AgencyTime.date(review.doneOn()) + (review.late() ? " (late)" : ""))
                .fact(
                        "Decided",
                        review.outcome() == null ? "" : review.outcome().decided());
        if (!review.affirmedBy().isEmpty()) {
            facts.fact("Affirmed for the recipient", review.affirmedBy() + ", " + AgencyTime.date(review.affirmedOn()));
        }
        for (Question question : Question.values()) {
            facts.fact(question.text(), Boolean.TRUE.equals(review.answers().get(question)) ? "Yes" : "No");
        }
        facts.fact("Findings", review.findings().isEmpty() ? "None" : review.findings());
        facts.fact("Recorded", AgencyTime.moment(review.recordedAt()) + " by " + name(review.recordedBy()));
        card.add(new H2("Review of " + AgencyTime.date(review.doneOn())), facts);
        return card;
    }

    private String name(@Nullable String account) {
        return account == null ? "" : accounts.nameOf(account);
    }
}
