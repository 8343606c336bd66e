package gov.ice.isaa.demonstration;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import java.time.LocalDate;
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

    Demonstration(
            JdbcClient jdbc,
            DemonstrationClock clock,
            DemonstrationPeople people,
            Agreements agreements,
            Drafts drafts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.people = people;
        this.agreements = agreements;
        this.drafts = drafts;
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
        DraftView draft = people.as(officer, () -> drafts.createFromTemplate(agreement.id()));
        if (one.phase() == Phase.DEVELOPMENT) {
            return;
        }
        clock.turnTo(DemonstrationCase.weekday(opened.plusDays(25)));
        people.as(
                officer,
                () -> draft.document()
                        .openPlaceholders()
                        .forEach(open -> drafts.fill(agreement.id(), open.key(), "as set out in the annex")));
    }
}
