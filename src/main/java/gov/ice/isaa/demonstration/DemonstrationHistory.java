package gov.ice.isaa.demonstration;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.EndReason;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.maintenance.Maintenance;
import gov.ice.isaa.maintenance.Outcome;
import gov.ice.isaa.maintenance.Question;
import gov.ice.isaa.maintenance.ReviewFindings;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.registry.Registry;
import gov.ice.isaa.signing.PaperCopies;
import gov.ice.isaa.support.StoredFiles;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Agreements that were signed on paper before there was a portal: filed, reviewed or not, some of them ended. */
@Component
@Profile("demo")
class DemonstrationHistory {

    private final DemonstrationPeople people;
    private final DemonstrationClock clock;
    private final Agreements agreements;
    private final Maintenance maintenance;
    private final Registry registry;
    private final PaperCopies copies;
    private final StoredFiles files;
    private final TransactionOperations transaction;

    DemonstrationHistory(
            DemonstrationPeople people,
            DemonstrationClock clock,
            Agreements agreements,
            Maintenance maintenance,
            Registry registry,
            PaperCopies copies,
            StoredFiles files,
            TransactionOperations transaction) {
        this.people = people;
        this.clock = clock;
        this.agreements = agreements;
        this.maintenance = maintenance;
        this.registry = registry;
        this.copies = copies;
        this.files = files;
        this.transaction = transaction;
    }

    /** Brings the agreement into force, files it, and lets its reviews and its end happen on their days. */
    void execute(DemonstrationCase one, AgreementView agreement, DraftView draft, LocalDate today) {
        LocalDate effective = DemonstrationCase.weekday(one.opened(today).plusDays(90));
        LocalDate expires = effective.plusYears(one.line() % 4 == 0 ? 3 : 5).plusDays(one.line());
        Person coordinator = people.named("igp-coordinator");
        clock.turnTo(effective);
        people.as(
                coordinator,
                () -> transaction.executeWithoutResult(status -> {
                    agreements.beginClearance(agreement.id());
                    agreements.beginSignature(agreement.id());
                    agreements.execute(agreement.id(), effective, expires);
                    UUID file = files.store(
                                    agreement.number() + ".pdf",
                                    "application/pdf",
                                    copies.of(agreement, draft.document()))
                            .id();
                    registry.file(agreement.id(), agreement.number(), file, effective);
                }));
        review(one, agreement, coordinator, effective.plusYears(2).plusDays(one.line() % 20 - 10L), today);
        if (one.phase() != Phase.IN_FORCE) {
            end(one, agreement, coordinator, expires, today);
        }
    }

    private void review(
            DemonstrationCase one, AgreementView agreement, Person coordinator, LocalDate done, LocalDate today) {
        boolean late = one.line() % 3 == 0;
        if (late || !done.isBefore(today)) {
            return;
        }
        clock.turnTo(DemonstrationCase.weekday(done));
        boolean finding = one.line() % 2 == 0;
        Map<Question, Boolean> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            answers.put(question, !finding || question != Question.REPORTING);
        }
        LocalDate day = DemonstrationCase.weekday(done);
        people.as(
                coordinator,
                () -> maintenance.record(
                        agreement.id(),
                        maintenance.history(agreement.id()).getFirst().id(),
                        new ReviewFindings(
                                day,
                                answers,
                                finding
                                        ? "The group mailbox of the other party no longer exists; a new one was named."
                                        : "",
                                Outcome.AFFIRM,
                                "Agreements desk of the other party",
                                day)));
    }

    private void end(
            DemonstrationCase one, AgreementView agreement, Person coordinator, LocalDate expires, LocalDate today) {
        boolean expired = one.phase() == Phase.EXPIRED;
        LocalDate usual = expired ? expires : today.minusMonths(one.line() % 5 + 2L);
        LocalDate day = usual.isAfter(today) ? today.minusDays(40) : usual;
        clock.turnTo(day);
        people.as(
                coordinator,
                () -> agreements.end(agreement.id(), expired ? EndReason.EXPIRED : EndReason.MUTUAL_CONSENT, day));
    }
}
