package gov.ice.isaa.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gov.ice.isaa.TestDatabase;
import gov.ice.isaa.trail.verify.TrailDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Checkpoints are taken by themselves, as often and where to the settings say. */
class CheckpointScheduleTest {

    static DataSource database;

    @TempDir
    Path home;

    @BeforeAll
    static void rollOut() throws Exception {
        database =
                TrailDatabase.rolledOut(TestDatabase.server(), "trail_schedule").application();
    }

    @Test
    void each_turn_certifies_what_was_recorded_since_in_the_folder_that_is_named() {
        Path folder = home.resolve("other-machine");
        portal(folder).run(context -> {
            assertThat(context).hasNotFailed();
            for (int turn = 0; turn < 2; turn++) {
                Path file = folder.resolve(nextFile());

                await().untilAsserted(() -> assertThat(file).isNotEmptyFile());
            }
            assertThat(home.resolve("trail/checkpoints")).doesNotExist();
        });
    }

    @Test
    void a_folder_that_cannot_be_written_is_tried_again_until_it_can() throws Exception {
        Path folder = Files.writeString(home.resolve("in-the-way"), "not a folder");
        portal(folder).run(context -> {
            Path file = folder.resolve(nextFile());
            var checkpoints = context.getBean(Checkpoints.class);
            await("a turn that could not export")
                    .until(() -> checkpoints.newest().isPresent()
                            && folder.resolve(checkpoints.newest().orElseThrow().fileName())
                                    .equals(file));

            Files.delete(folder);

            await().untilAsserted(() -> assertThat(file).isNotEmptyFile());
        });
    }

    private ApplicationContextRunner portal(Path folder) {
        return new ApplicationContextRunner()
                .withPropertyValues(
                        "isaa.home=" + home,
                        "isaa.trail.checkpoint-every=100ms",
                        "isaa.trail.checkpoint-folder=" + folder)
                .withBean(JdbcClient.class, () -> JdbcClient.create(database))
                .withBean(
                        TransactionOperations.class,
                        () -> new TransactionTemplate(new DataSourceTransactionManager(database)))
                .withBean(Clock.class, Clock::systemUTC)
                .withUserConfiguration(TrailConfiguration.class, CheckpointSchedule.class);
    }

    /** Records something, and gives the name that the checkpoint's file will have. */
    private static String nextFile() throws Exception {
        try (var writer = new TrailWriters(database, 1)) {
            writer.write(1);
        }
        long sequence = JdbcClient.create(database)
                .sql("SELECT sequence FROM trail.head")
                .query(Long.class)
                .single();
        return "checkpoint-%012d.txt".formatted(sequence);
    }
}
