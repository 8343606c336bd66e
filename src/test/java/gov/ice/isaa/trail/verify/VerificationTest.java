package gov.ice.isaa.trail.verify;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.TestDatabase;
import gov.ice.isaa.trail.CheckpointsFixture;
import gov.ice.isaa.trail.TrailWriters;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 16 writers at once append 20,000 records; then somebody with the whole server in hand tampers with a copy. */
class VerificationTest {

    private static final int WRITERS = 16;
    private static final int RECORDS = 20_000;
    private static final AtomicInteger COPIES = new AtomicInteger();

    @TempDir
    static Path folder;

    static TrailDatabase written;
    static CheckpointsFixture checkpoints;

    @BeforeAll
    static void write() throws Exception {
        written = TrailDatabase.rolledOut(TestDatabase.server(), "trail_written");
        checkpoints = new CheckpointsFixture(written.application(), folder);
        try (var writers = new TrailWriters(written.application(), WRITERS)) {
            writers.write(RECORDS / WRITERS / 2);
            checkpoints.take();
            writers.write(RECORDS / WRITERS / 2);
            checkpoints.take();
        }
        try (Connection connection = written.application().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO isaa.stored_file (id, name, media_type, content, stored_by, stored_as)"
                            + " VALUES ('00000000-0000-4000-8000-000000000001', 'signed.pdf', 'application/pdf', '%PDF', 'a', '')");
        }
    }

    @Test
    void sixteen_writers_at_once_leave_one_chain_without_fork_or_gap() throws Exception {
        Verification found = verify(written);

        assertThat(found.findings()).isEmpty();
        assertThat(found.records()).isEqualTo(RECORDS + 1);
        assertThat(found.checkpoints()).isEqualTo(4);
        assertThat(found.exported()).isEqualTo(2);
        assertThat(found.files()).isEqualTo(1);
    }

    @Test
    void one_changed_byte_is_found() throws Exception {
        assertFirstFinding(
                "Record 7000: its content is not what was recorded.",
                "UPDATE trail.trail_record SET facts = replace(facts::text, 'CLEARANCE', 'CLEARANCF')::json WHERE sequence = 7000");
    }

    @Test
    void a_changed_instant_is_found() throws Exception {
        assertFirstFinding(
                "Record 7000: its content is not what was recorded.",
                "UPDATE trail.trail_record SET recorded_at = recorded_at + interval '1 microsecond' WHERE sequence = 7000");
    }

    @Test
    void a_deleted_record_is_found() throws Exception {
        assertFirstFinding(
                "Record 12345: it is missing; the next one there is record 12346.",
                "DELETE FROM trail.trail_record WHERE sequence = 12345");
    }

    @Test
    void two_swapped_records_are_found() throws Exception {
        assertFirstFinding(
                "Record 500: it does not follow the record before it.",
                "UPDATE trail.trail_record SET sequence = sequence + 1000000 WHERE sequence IN (500, 501)",
                "UPDATE trail.trail_record SET sequence = 501 WHERE sequence = 1000500",
                "UPDATE trail.trail_record SET sequence = 500 WHERE sequence = 1000501");
    }

    @Test
    void a_cut_off_end_is_found_by_the_head() throws Exception {
        assertFirstFinding(
                "Record 20001: it is missing; the head says that there were 20001 records.",
                "DELETE FROM trail.trail_record WHERE sequence = 20001");
    }

    @Test
    void a_cut_off_end_is_found_by_the_exported_checkpoint_even_when_the_head_was_changed_with_it() throws Exception {
        assertFirstFinding(
                "Record 19901: it is missing; a signed checkpoint says that there were 20000 records: the end was cut off.",
                "DELETE FROM trail.trail_record WHERE sequence > 19900",
                "DELETE FROM trail.checkpoint WHERE sequence > 19900",
                "UPDATE trail.head SET sequence = 19900, hash = (SELECT hash FROM trail.trail_record WHERE sequence = 19900)");
    }

    @Test
    void a_chain_that_was_computed_anew_is_found_by_the_exported_checkpoint() throws Exception {
        assertFirstFinding(
                "Record 20000: the signed checkpoint made of it has another hash: the chain was rewritten.",
                "UPDATE trail.trail_record SET subject = 'x' WHERE sequence = 20000",
                "UPDATE trail.trail_record SET hash = trail.hash_of(previous_hash, sequence, recorded_at,"
                        + " trail.content_of(account, roles, action, subject, facts)) WHERE sequence = 20000",
                "UPDATE trail.trail_record SET previous_hash = (SELECT hash FROM trail.trail_record WHERE sequence = 20000)"
                        + " WHERE sequence = 20001",
                "UPDATE trail.trail_record SET hash = trail.hash_of(previous_hash, sequence, recorded_at,"
                        + " trail.content_of(account, roles, action, subject, facts)) WHERE sequence = 20001",
                "UPDATE trail.head SET hash = (SELECT hash FROM trail.trail_record WHERE sequence = 20001)",
                "DELETE FROM trail.checkpoint");
    }

    @Test
    void a_forged_checkpoint_is_found() throws Exception {
        assertFirstFinding(
                "Checkpoint of record 10000: its signature is not valid.",
                "UPDATE trail.checkpoint SET made_at = made_at - interval '1 day' WHERE sequence = 10000");
    }

    @Test
    void a_changed_file_is_found() throws Exception {
        assertFirstFinding(
                "Stored file 00000000-0000-4000-8000-000000000001 (signed.pdf): its content is not what was stored.",
                "UPDATE isaa.stored_file SET content = '%PDG'");
    }

    @Test
    void a_removed_file_is_found() throws Exception {
        assertFirstFinding(
                "Stored file 00000000-0000-4000-8000-000000000001: it is no longer there.",
                "DELETE FROM isaa.stored_file");
    }

    @Test
    void checkpoint_files_are_whole_and_carry_what_their_name_says() throws Exception {
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.contains("key")))
                    .containsExactlyInAnyOrder("checkpoint-000000010000.txt", "checkpoint-000000020000.txt");
        }
    }

    @Test
    void a_named_folder_without_checkpoints_stops_the_verification(@TempDir Path empty) {
        for (Path named : List.of(empty, empty.resolve("missing"))) {
            var out = new ByteArrayOutputStream();

            int status = Verify.run(new String[] {"--checkpoints", named.toString()}, new PrintStream(out));

            assertThat(status).isEqualTo(2);
            assertThat(out.toString()).contains("there is no checkpoint file in " + named);
        }
    }

    private static void assertFirstFinding(String expected, String... tampering) throws Exception {
        TrailDatabase copy = written.copy("trail_copy_" + COPIES.incrementAndGet());
        copy.tamper(tampering);

        assertThat(verify(copy).findings()).first().hasToString(expected);
    }

    private static Verification verify(TrailDatabase database) throws Exception {
        try (Connection connection = database.auditor()) {
            return Verification.of(connection, folder, checkpoints.keys(), records -> {});
        }
    }
}
