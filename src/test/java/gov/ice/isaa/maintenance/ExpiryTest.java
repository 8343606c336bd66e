package gov.ice.isaa.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecords;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@PortalTest
class ExpiryTest {

    @Autowired
    Expiry expiry;

    @Autowired
    Agreements agreements;

    @Autowired
    TrailRecords trail;

    @Autowired
    AgencyTime time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void an_agreement_whose_end_date_has_come_is_expired_with_its_record() {
        AgreementView ended = inForceUntil(time.today());
        AgreementView longAgo = inForceUntil(time.today().minusDays(40));
        AgreementView tomorrow = inForceUntil(time.today().plusDays(1));
        AgreementView open = inForceUntil(null);
        SignIn.out();

        expiry.endWhatIsDue();

        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        assertThat(agreements.require(ended.id()).phase()).isEqualTo(Phase.EXPIRED);
        assertThat(agreements.require(longAgo.id()).endedOn())
                .isEqualTo(time.today().minusDays(40));
        assertThat(agreements.require(tomorrow.id()).phase()).isEqualTo(Phase.IN_FORCE);
        assertThat(agreements.require(open.id()).phase()).isEqualTo(Phase.IN_FORCE);
        assertThat(trail.find(TrailFilter.subject(ended.number()), 0, 1))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.action()).isEqualTo("agreement.expired");
                    assertThat(record.account()).isEqualTo("portal");
                    assertThat(record.facts())
                            .containsEntry("endedOn", time.today().toString());
                });
    }

    @Test
    void two_nodes_that_look_at_once_end_it_once() throws Exception {
        AgreementView ended = inForceUntil(time.today());
        SignIn.out();
        try (var nodes = Executors.newFixedThreadPool(2)) {
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(expiry::endWhatIsDue, nodes),
                            CompletableFuture.runAsync(expiry::endWhatIsDue, nodes))
                    .get();
        }

        assertThat(trail.find(TrailFilter.subject(ended.number()), 0, 50))
                .filteredOn(record -> record.action().equals("agreement.expired"))
                .hasSize(1);
    }

    @Test
    void an_agreement_that_another_node_is_ending_is_passed_over() {
        AgreementView ended = inForceUntil(time.today());
        SignIn.out();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SELECT id FROM agreement WHERE id = ? FOR UPDATE")
                    .param(ended.id())
                    .query()
                    .singleRow();
            CompletableFuture.runAsync(expiry::endWhatIsDue).join();
        });

        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        assertThat(agreements.require(ended.id()).phase()).isEqualTo(Phase.IN_FORCE);
    }

    private AgreementView inForceUntil(LocalDate expires) {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        AgreementView opened = agreements.open(SampleAgreements.STATE_POLICE);
        agreements.beginDevelopment(opened.id());
        agreements.beginClearance(opened.id());
        agreements.beginSignature(opened.id());
        agreements.execute(opened.id(), time.today().minusYears(1), expires);
        return agreements.require(opened.id());
    }
}
