package gov.ice.isaa.demonstration;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Placeholder;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Enters the demonstration's agreements, each step as the person and on the day it belongs to. An agreement is entered
 * wholly or not at all; a start after one that was interrupted goes on with those that are missing.
 */
@Component
@Profile("demo")
@Order(100)
class Demonstration implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final JdbcClient jdbc;
    private final DemonstrationClock clock;
    private final DemonstrationPeople people;
    private final Agreements agreements;
    private final Drafts drafts;
    private final DemonstrationTalk talk;
    private final DemonstrationClearance clearance;
    private final DemonstrationHistory history;
    private final TransactionOperations transaction;
    private final List<Map<String, String>> words = DemonstrationTable.read("/db/demonstration/words.csv", "|");

    Demonstration(
            JdbcClient jdbc,
            DemonstrationClock clock,
            DemonstrationPeople people,
            Agreements agreements,
            Drafts drafts,
            DemonstrationTalk talk,
            DemonstrationClearance clearance,
            DemonstrationHistory history,
            TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.people = people;
        this.agreements = agreements;
        this.drafts = drafts;
        this.talk = talk;
        this.clearance = clearance;
        this.history = history;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<DemonstrationCase> missing = missing();
        if (missing.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock.withZone(gov.ice.isaa.support.AgencyTime.ZONE));
        LOG.info("Entering the demonstration's agreements");
        try {
            missing.stream()
                    .sorted(Comparator.comparing(one -> one.opened(today)))
                    .forEach(one -> enterWholly(one, today));
        } finally {
            clock.turnBack();
        }
    }

    /** The titles tell: each case has one of its own, and the title of an agreement does not change. */
    private List<DemonstrationCase> missing() {
        List<DemonstrationCase> all = DemonstrationCase.all();
        Set<String> entered = jdbc.sql("SELECT title FROM agreement WHERE title IN (:titles)")
                .param(
                        "titles",
                        all.stream().map(one -> one.agreement().title()).toList())
                .query(String.class)
                .set();
        return all.stream()
                .filter(one -> !entered.contains(one.agreement().title()))
                .toList();
    }

    /** What happens once the clearance is committed is done by a person too: whoever coordinates. */
    private void enterWholly(DemonstrationCase one, LocalDate today) {
        people.as(people.named("igp-coordinator"), () -> transaction.executeWithoutResult(status -> enter(one, today)));
    }

    private void enter(DemonstrationCase one, LocalDate today) {
        Person officer = people.require(Role.PROGRAM_OFFICER, one.programOffice());
        LocalDate opened = one.opened(today);
        clock.turnTo(opened);
        AgreementView agreement = people.as(officer, () -> agreements.open(one.agreement()));
        if (one.phase() == Phase.NEGOTIATION) {
            return;
        }
        clock.turnTo(DemonstrationCase.weekday(opened.plusDays(12)));
        DraftView draft = draft(agreement, officer);
        if (one.phase() != Phase.DEVELOPMENT || one.line() % 3 != 0) {
            clock.turnTo(DemonstrationCase.weekday(opened.plusDays(20)));
            talk.about(agreement, draft, officer);
        }
        if (one.phase() == Phase.DEVELOPMENT) {
            return;
        }
        if (one.phase().executed()) {
            history.execute(one, agreement, draft, today);
            return;
        }
        clearance.begin(agreement, officer, circulated(one, today));
        if (one.phase() == Phase.CLEARANCE) {
            clearance.offices(agreement, one.line() % 5);
            return;
        }
        clock.turnBack();
        clearance.finish(agreement);
    }

    private DraftView draft(AgreementView agreement, Person officer) {
        return people.as(officer, () -> {
            DraftView draft = drafts.createFromTemplate(agreement.id());
            for (Map<String, String> row : words) {
                String key = row.getOrDefault("key", "");
                if (draft.document().placeholders(key).stream().anyMatch(Placeholder::open)) {
                    draft = drafts.fill(agreement.id(), key, row.getOrDefault("words", ""));
                }
            }
            return draft;
        });
    }

    /** Long enough ago that some offices are late and some are not. */
    private static LocalDate circulated(DemonstrationCase one, LocalDate today) {
        LocalDate asEntered = one.opened(today).plusDays(45);
        LocalDate recently = today.minusDays(5 + one.line() % 3 * 9L);
        boolean now = one.phase() == Phase.CLEARANCE || asEntered.isAfter(recently);
        return DemonstrationCase.weekday(now ? recently : asEntered);
    }
}
