package gov.ice.isaa.clearance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import gov.ice.isaa.clearance.ReviewView;
import gov.ice.isaa.clearance.RoundView;
import gov.ice.isaa.clearance.Stage;
import gov.ice.isaa.clearance.Step;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Badge;
import gov.ice.isaa.support.Badge.Tone;
import gov.ice.isaa.support.Message;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One round from top to bottom: the Program Office, the offices side by side in time, then OPLA. */
class RoundPanel extends Section {

    private final LocalDate today;
    private final @Nullable Coordination coordination;

    RoundPanel(RoundView round, LocalDate today, @Nullable Coordination coordination, boolean newest) {
        this.today = today;
        this.coordination = coordination;
        addClassNames("card", "round");
        var stages = new OrderedList();
        stages.addClassName("stages");
        stages.add(
                stage(round, Step.PROGRAM_OFFICE, "Program Office approval", "Before anybody else is asked"),
                stage(round, Step.OFFICE, "Offices", "All at the same time, each with its own decision"),
                stage(round, Step.LEGAL, "OPLA", "Legal sufficiency, when every other office has finished"));
        String title = "Round " + round.number();
        if (newest) {
            add(new H2(title), about(round));
            outcome(round);
            add(stages);
        } else {
            var details = new Details(title + ": " + round.stage().title(), about(round));
            outcome(round);
            details.add(stages);
            add(details);
        }
    }

    private static Component about(RoundView round) {
        var words = new Paragraph("Version " + round.draftVersion() + " of the draft, circulated "
                + AgencyTime.moment(round.openedAt()) + " by " + round.openedBy() + ".");
        words.addClassName("quiet");
        return words;
    }

    private void outcome(RoundView round) {
        if (round.stage() == Stage.CLEARED) {
            add(new Message(
                    Message.Kind.DONE, "Cleared by every office on " + AgencyTime.moment(round.closedAt()) + "."));
        } else if (round.stage() == Stage.RETURNED) {
            add(new Message(
                    Message.Kind.WARNING,
                    "Returned to development on " + AgencyTime.moment(round.closedAt()) + ": " + round.returnReason()));
        }
    }

    private ListItem stage(RoundView round, Step step, String title, String when) {
        List<ReviewView> reviews = round.reviews(step);
        var heading = new H3(title);
        var note = new Span(progress(reviews, when));
        note.addClassName("quiet");
        var item = new ListItem(heading, note);
        boolean now = round.stage() == step.stage();
        if (now) {
            item.addClassName("now");
            item.getElement().setAttribute("aria-current", "step");
        } else if (reviews.stream().allMatch(review -> review.decision() != null)) {
            item.addClassName("done");
        }
        var list = new UnorderedList();
        list.addClassName("reviews");
        reviews.forEach(review -> list.add(review(review)));
        item.add(list);
        if (step == Step.OFFICE && coordination != null && round.stage().ordinal() <= Stage.OFFICES.ordinal()) {
            item.add(coordination.addOffice(round));
        }
        return item;
    }

    private static String progress(List<ReviewView> reviews, String when) {
        long decided =
                reviews.stream().filter(review -> review.decision() != null).count();
        return reviews.size() < 2 || decided == 0 ? when : decided + " of " + reviews.size() + " offices have decided";
    }

    private ListItem review(ReviewView review) {
        var office = new Span(review.office().title());
        office.addClassName("office");
        var state = new Div(badge(review));
        state.addClassName("state");
        var item = new ListItem(office, state);
        var facts = new Div();
        facts.addClassName("review-facts");
        var decision = review.decision();
        if (decision != null) {
            facts.add(new Span(decision.name() + ", " + AgencyTime.moment(decision.decidedAt())));
            if (!decision.comment().isEmpty()) {
                var comment = new Paragraph(decision.comment());
                comment.addClassName("comment");
                facts.add(comment);
            }
        } else if (review.open()) {
            var due = new Span("Due " + AgencyTime.date(review.dueOn()));
            if (review.overdue(today)) {
                due.addClassName("overdue");
            }
            facts.add(due);
            if (review.remindedAt() != null) {
                facts.add(new Span("Reminded " + AgencyTime.moment(review.remindedAt())));
            }
            if (coordination != null) {
                state.add(coordination.remind(review));
            }
        }
        item.add(facts);
        return item;
    }

    private Badge badge(ReviewView review) {
        var decision = review.decision();
        if (decision != null) {
            return switch (decision.verdict()) {
                case CONCUR -> new Badge(review.step() == Step.PROGRAM_OFFICE ? "Approved" : "Concurs", Tone.GOOD);
                case CONCUR_WITH_COMMENT -> new Badge("Concurs with comment", Tone.GOOD);
                case NON_CONCUR ->
                    new Badge(review.step() == Step.PROGRAM_OFFICE ? "Not approved" : "Does not concur", Tone.BAD);
            };
        }
        if (review.closed()) {
            return new Badge("No decision needed any more");
        }
        if (review.overdue(today)) {
            return new Badge("Overdue", Tone.BAD);
        }
        return review.open() ? new Badge("Reviewing", Tone.INFORMATION) : new Badge("Waits its turn");
    }
}
