package gov.ice.isaa.demonstration;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.clearance.Clearances;
import gov.ice.isaa.clearance.ReviewView;
import gov.ice.isaa.clearance.RoundView;
import gov.ice.isaa.clearance.Step;
import gov.ice.isaa.clearance.Verdict;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes a draft through clearance, wholly or as far as the demonstration shows it. */
@Component
@Profile("demo")
class DemonstrationClearance {

    private final DemonstrationPeople people;
    private final DemonstrationClock clock;
    private final Clearances clearances;

    DemonstrationClearance(DemonstrationPeople people, DemonstrationClock clock, Clearances clearances) {
        this.people = people;
        this.clock = clock;
        this.clearances = clearances;
    }

    /** Circulates the draft and has the Program Office approve it. */
    void begin(AgreementView agreement, Person officer, LocalDate day) {
        clock.turnTo(day);
        RoundView round = people.as(officer, () -> clearances.begin(agreement.id()));
        clock.turnTo(DemonstrationCase.weekday(day.plusDays(3)));
        decide(round.reviews(Step.PROGRAM_OFFICE).getFirst(), Role.PROGRAM_APPROVER, "");
    }

    /** Lets a number of the offices decide, in their order. */
    void offices(AgreementView agreement, int howMany) {
        List<ReviewView> open = open(agreement, Step.OFFICE);
        for (ReviewView review : open.subList(0, Math.min(howMany, open.size()))) {
            boolean privacy = review.office().name().equals("IGP_PRIVACY");
            decide(review, Role.REVIEWER, privacy ? "Concur on the understanding that the routine use is cited." : "");
        }
    }

    /** Lets everybody who is left decide, OPLA last. */
    void finish(AgreementView agreement) {
        offices(agreement, Integer.MAX_VALUE);
        open(agreement, Step.LEGAL).forEach(review -> decide(review, Role.REVIEWER, ""));
    }

    private List<ReviewView> open(AgreementView agreement, Step step) {
        Person coordinator = people.named("igp-coordinator");
        return people.as(coordinator, () -> clearances.currentRound(agreement.id()))
                .map(round ->
                        round.reviews(step).stream().filter(ReviewView::open).toList())
                .orElse(List.of());
    }

    private void decide(ReviewView review, Role role, String comment) {
        Person person = people.require(role, review.office());
        Verdict verdict = comment.isEmpty() ? Verdict.CONCUR : Verdict.CONCUR_WITH_COMMENT;
        people.as(person, () -> clearances.decide(review.id(), verdict, comment));
    }
}
