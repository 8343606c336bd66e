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
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enters the demonstration's agreements into an empty portal, each step as the person and on the day it belongs to. */
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
    private final List<Map<String, String>> words = DemonstrationTable.read("/db/demonstration/words.csv", "|");

    Demonstration(
            JdbcClient jdbc,
            DemonstrationClock clock,
            DemonstrationPeople people,
            Agreements agreements,
            Drafts drafts,
            DemonstrationTalk talk,
            DemonstrationClearance clearance,
            DemonstrationHistory history) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.people = people;
        this.agreements = agreements;
        this.drafts = drafts;
        this.talk = talk;
        this.clearance = clearance;
        this.history = history;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (jdbc.sql("SELECT EXISTS (SELECT FROM agreement)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        LocalDate today = LocalDate.now(clock.withZone(gov.ice.isaa.support.AgencyTime.ZONE));
        LOG.info("Entering the demonstration's agreements");
        try {
            DemonstrationCase.all().stream()
                    .sorted(java.util.Comparator.comparing(one -> one.opened(today)))
                    .forEach(one -> enter(one, today));
        } finally {
            clock.turnBack();
        }
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
