package gov.ice.isaa.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.support.database.EmbeddedPostgres;
import gov.ice.isaa.trail.verify.TrailDatabase;
import gov.ice.isaa.trail.verify.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server killed while 16 record: what was acknowledged is there, and the chain is whole. */
class KilledServerTest {

    private static final int WRITERS = 16;
    private static final int BEFORE_THE_KILL = 2_000;

    @TempDir
    Path folder;

    @Test
    void every_acknowledged_record_outlives_a_killed_server() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        try (EmbeddedPostgres server = EmbeddedPostgres.open(folder, true)) {
            TrailDatabase trail = TrailDatabase.rolledOut(server, "killed");
            try (var writers = new TrailWriters(trail.application(), WRITERS)) {
                assertThatThrownBy(() -> writers.write(BEFORE_THE_KILL, subject -> {
                            if (acknowledged.add(subject) && acknowledged.size() == BEFORE_THE_KILL) {
                                kill();
                            }
                        }))
                        .isInstanceOf(ExecutionException.class);
            }
        }

        try (EmbeddedPostgres again = EmbeddedPostgres.open(folder, true)) {
            TrailDatabase trail = TrailDatabase.left(again, "killed");
            assertThat(JdbcClient.create(trail.application())
                            .sql("SELECT subject FROM trail.trail_record")
                            .query(String.class)
                            .set())
                    .containsAll(acknowledged);
            try (Connection auditor = trail.auditor()) {
                assertThat(Verification.of(auditor, folder.resolve("none"), List.of(), records -> {})
                                .findings())
                        .isEmpty();
            }
        }
    }

    /** The server and all its processes at once, so that what lies in their memory alone is gone. */
    private void kill() {
        try {
            long server = Long.parseLong(
                    Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst());
            ProcessHandle postgres = ProcessHandle.of(server).orElseThrow();
            List<ProcessHandle> children = postgres.descendants().toList();
            postgres.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            postgres.onExit().join();
            children.forEach(child -> child.onExit().join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
