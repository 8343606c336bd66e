package gov.ice.isaa.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.support.Acting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@PortalTest
class TrailTest {

    @Autowired
    Trail trail;

    @Autowired
    TrailRecords records;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient jdbc;

    private final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void sign_in() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
    }

    @AfterEach
    void sign_out() {
        SignIn.out();
    }

    @Test
    void a_record_says_who_did_what_to_what_with_its_facts_in_order() {
        transaction.executeWithoutResult(status -> trail.append(TrailEvent.of("agreement.moved", subject)
                .with("to", "CLEARANCE")
                .with("from", "DEVELOPMENT")));

        var record = records.find(TrailFilter.subject(subject), 0, 10).getFirst();
        assertThat(record.account()).isEqualTo(DemoPeople.HSI_PROGRAM_OFFICER.account());
        assertThat(record.roles()).isEqualTo("PROGRAM_OFFICER");
        assertThat(record.action()).isEqualTo("agreement.moved");
        assertThat(record.facts()).containsExactly(Map.entry("to", "CLEARANCE"), Map.entry("from", "DEVELOPMENT"));
        assertThat(record.hash()).hasSize(64);
    }

    @Test
    void an_account_is_found_by_its_beginning_whatever_its_case() {
        String account = "J.Doe_" + subject;
        transaction.executeWithoutResult(
                status -> trail.append(new Acting(account, "REVIEWER"), TrailEvent.of("agreement.opened", subject)));

        for (String typed : List.of(account, account.toLowerCase(Locale.ROOT), account.substring(0, 12))) {
            assertThat(records.find(new TrailFilter("", false, typed, "", null, null), 0, 10))
                    .as(typed)
                    .extracting(TrailRecord::account)
                    .containsExactly(account);
        }
        assertThat(records.find(new TrailFilter("", false, "j.doeX" + subject, "", null, null), 0, 10))
                .isEmpty();
    }

    @Test
    void records_of_one_transaction_stand_in_the_order_they_were_appended() {
        transaction.executeWithoutResult(status -> {
            for (String action : new String[] {"first", "second", "third"}) {
                trail.append(TrailEvent.of(action, subject));
            }
        });

        assertThat(records.find(TrailFilter.subject(subject), 0, 10))
                .extracting(TrailRecord::action)
                .containsExactly("third", "second", "first");
    }

    @Test
    void without_a_transaction_nothing_is_recorded() {
        assertThatThrownBy(() -> trail.append(TrailEvent.of("agreement.opened", subject)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_rolled_back_transaction_leaves_nothing() {
        transaction.executeWithoutResult(status -> {
            trail.append(TrailEvent.of("agreement.opened", subject));
            status.setRollbackOnly();
        });

        assertThat(records.find(TrailFilter.subject(subject), 0, 10)).isEmpty();
    }

    @Test
    void a_record_that_cannot_be_written_fails_the_change_it_tells_of() {
        UUID file = UUID.randomUUID();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("INSERT INTO isaa.stored_file (id, name, media_type, content, stored_by, stored_as)"
                                    + " VALUES (?, 'n', 'text/plain', 'x', 'a', '')")
                            .param(file)
                            .update();
                    trail.append(TrailEvent.of("Not an action", subject));
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(jdbc.sql("SELECT count(*) FROM isaa.stored_file WHERE id = ?")
                        .param(file)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void hostile_texts_neither_suppress_nor_break_their_record() {
        String hostile = subject + "\0<script>'; DROP TABLE x; --\"\\ 🤖".repeat(40);
        transaction.executeWithoutResult(
                status -> trail.append(TrailEvent.of("signon.refused", hostile).with("why", hostile)));

        var record = records.find(new TrailFilter(subject, false, "", "", null, null), 0, 10)
                .getFirst();
        assertThat(record.subject()).startsWith(subject + "\uFFFD<script>").endsWith("…");
        assertThat(record.facts().get("why")).isEqualTo(hostile.replace('\0', '\uFFFD'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE trail.trail_record SET subject = 'x'",
                "DELETE FROM trail.trail_record",
                "TRUNCATE trail.trail_record CASCADE",
                "INSERT INTO trail.trail_record SELECT * FROM trail.trail_record",
                "UPDATE trail.head SET sequence = 0",
                "DELETE FROM trail.head",
                "INSERT INTO trail.announced (account, roles, action, subject, facts) VALUES ('', '', '', '', '{}')",
                "ALTER TABLE trail.announced DISABLE TRIGGER ALL",
                "DROP TABLE trail.announced",
                "UPDATE trail.checkpoint SET sequence = 0",
                "DELETE FROM trail.checkpoint",
                "INSERT INTO trail.checkpoint SELECT * FROM trail.checkpoint",
                "UPDATE isaa.stored_file SET name = 'x'",
                "DELETE FROM isaa.stored_file",
                "TRUNCATE isaa.stored_file",
                "SET ROLE isaa_trail",
                "SET ROLE isaa_owner"
            })
    void the_application_can_only_append(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
}
