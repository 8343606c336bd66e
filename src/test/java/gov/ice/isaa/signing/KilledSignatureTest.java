package gov.ice.isaa.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SampleClearance;
import gov.ice.isaa.SampleSignatures;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.TestDatabase;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.signing.seal.SignatureCheck;
import gov.ice.isaa.support.StoredFiles;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class KilledSignatureTest {

    @Autowired
    Ceremonies ceremonies;

    @Autowired
    SampleClearance samples;

    @Autowired
    SampleSignatures signatures;

    @Autowired
    StoredFiles files;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void a_portal_killed_between_sealing_and_commit_leaves_nothing_of_the_signature() throws Exception {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        CeremonyView before = ceremonies.newest(cleared.id()).orElseThrow();
        int filesBefore = files(cleared);
        try (Connection blocker = TestDatabase.server().connect("isaa");
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            // The signal to open pages is the last thing that a signature writes.
            statement.execute("LOCK TABLE isaa.live_signal IN EXCLUSIVE MODE");
            Process portal = SigningProcess.start(cleared.number());
            try {
                await().atMost(Duration.ofMinutes(3))
                        .failFast("see " + SigningProcess.LOG, () -> !portal.isAlive())
                        .until(() -> connections("wait_event_type = 'Lock'") > 0);
            } finally {
                portal.destroyForcibly().onExit().join();
            }
            blocker.rollback();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> connections("TRUE") == 0);

        CeremonyView after = ceremonies.newest(cleared.id()).orElseThrow();
        assertThat(after.slots()).noneMatch(SlotView::signed);
        assertThat(after.currentFile()).isEqualTo(before.currentFile());
        assertThat(files(cleared)).isEqualTo(filesBefore);
        assertThat(recorded(cleared)).isZero();

        assertThat(signatures
                        .sign(cleared, DemoPeople.HSI_EAD)
                        .slots()
                        .getFirst()
                        .signed())
                .isTrue();
    }

    @Test
    void a_portal_killed_after_the_commit_leaves_the_whole_signature() throws Exception {
        AgreementView cleared = samples.cleared(SampleAgreements.STATE_POLICE);
        Process portal = SigningProcess.start(cleared.number());
        try {
            await().atMost(Duration.ofMinutes(3))
                    .failFast("see " + SigningProcess.LOG, () -> !portal.isAlive())
                    .until(() -> Files.readString(SigningProcess.LOG).contains(SigningProcess.SIGNED));
        } finally {
            portal.destroyForcibly().onExit().join();
        }

        CeremonyView after = ceremonies.newest(cleared.id()).orElseThrow();
        assertThat(after.slots().getFirst().signature())
                .isNotNull()
                .satisfies(given -> assertThat(given.fileAfter()).isEqualTo(after.currentFile()));
        assertThat(SignatureCheck.of(files.content(after.currentFile())))
                .hasSize(2)
                .allMatch(SignatureCheck::intact);
        assertThat(recorded(cleared)).isOne();
    }

    private int connections(String condition) {
        return jdbc.sql("SELECT count(*) FROM pg_stat_activity WHERE application_name = ? AND " + condition)
                .param(SigningProcess.NAME)
                .query(Integer.class)
                .single();
    }

    private int files(AgreementView agreement) {
        return jdbc.sql("SELECT count(*) FROM stored_file WHERE name LIKE ?")
                .param(agreement.number() + "%")
                .query(Integer.class)
                .single();
    }

    private int recorded(AgreementView agreement) {
        return jdbc.sql("SELECT count(*) FROM trail.trail_record WHERE subject = ? AND action = 'signing.signed'")
                .param(agreement.number())
                .query(Integer.class)
                .single();
    }
}
