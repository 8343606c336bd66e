package gov.ice.isaa.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NoSuchAgreement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class OneReadingTest {

    @Autowired
    OneReading reading;

    @Autowired
    Agreements agreements;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void a_question_is_answered_once_in_what_is_read_together_and_anew_outside_of_it() {
        assertThat(ask("one")).isEqualTo(1);
        assertThat(ask("one")).isEqualTo(2);

        reading.run(() -> {
            assertThat(ask("one")).isEqualTo(3);
            assertThat(ask("one")).isEqualTo(3);
            assertThat(ask("other")).isEqualTo(4);
        });

        assertThat(ask("one")).isEqualTo(5);
        reading.run(() -> assertThat(ask("one")).isEqualTo(6));
    }

    @Test
    void a_transaction_that_writes_asks_for_itself_even_while_a_page_is_read() {
        var writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        reading.run(() -> {
            assertThat(ask("one")).isEqualTo(1);
            writing.executeWithoutResult(status -> assertThat(ask("one")).isEqualTo(2));
            assertThat(ask("one")).isEqualTo(1);
        });
    }

    @Test
    void a_refusal_that_a_part_of_the_page_has_dealt_with_fails_nothing_else() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        AgreementView opened = agreements.open(SampleAgreements.STATE_POLICE);
        List<AgreementView> seen = new ArrayList<>();

        reading.run(() -> {
            assertThatThrownBy(() -> agreements.require("ISAA-0000-0000")).isInstanceOf(NoSuchAgreement.class);
            seen.add(agreements.require(opened.number()));
        });

        assertThat(seen).containsExactly(opened);
    }

    @Test
    void what_nobody_dealt_with_comes_out_as_it_is_and_nothing_is_written() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);

        assertThatThrownBy(() -> reading.run(() -> agreements.require("ISAA-0000-0000")))
                .isInstanceOf(NoSuchAgreement.class);
        assertThatThrownBy(() ->
                        reading.run(() -> jdbc.sql("DELETE FROM agreement").update()))
                .isInstanceOf(DataAccessException.class);
    }

    private int ask(String question) {
        return OneReading.once(question, asked::incrementAndGet);
    }
}
