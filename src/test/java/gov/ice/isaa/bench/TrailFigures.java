package gov.ice.isaa.bench;

import gov.ice.isaa.support.database.EmbeddedPostgres;
import gov.ice.isaa.trail.TrailWriters;
import gov.ice.isaa.trail.verify.TrailDatabase;
import gov.ice.isaa.trail.verify.Verification;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Appending by 16 writers through the portal's own trail, each record in a transaction of its own and acknowledged, against
 * bare single-row commits by one writer on the same durable server, in turns; and verifying the chain.
 */
final class TrailFigures implements Figure {

    private static final int ROUNDS = 5;
    /** The portal runs for weeks: its first seconds, while Java still compiles, are not measured. */
    private static final int WARM_UP = 8;

    private static final int WRITERS = 16;
    private static final int RECORDS_EACH = 200;
    private static final int BARE_COMMITS = 2_000;
    private static final int VERIFIED = 500_000;

    private final EmbeddedPostgres server;

    TrailFigures(EmbeddedPostgres server) {
        this.server = server;
    }

    @Override
    public void measure(Figures figures) throws Exception {
        TrailDatabase trail = TrailDatabase.rolledOut(server, "bench_trail");
        trail.tamper(
                "CREATE TABLE isaa.bare (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, account text, facts json)",
                "GRANT INSERT ON isaa.bare TO isaa_app");
        double[] appends = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        try (var writers = new TrailWriters(trail.application(), WRITERS)) {
            for (int round = 0; round < WARM_UP; round++) {
                bareCommits(trail);
                writers.write(RECORDS_EACH);
            }
            for (int round = 0; round < ROUNDS; round++) {
                bare[round] = BARE_COMMITS / seconds(() -> bareCommits(trail));
                appends[round] = WRITERS * RECORDS_EACH / seconds(() -> writers.write(RECORDS_EACH));
                ratios[round] = appends[round] / bare[round];
            }
        }
        figures.add(
                "trail.appends_per_s",
                Figures.median(appends),
                "records/s",
                "bare single-row commits by one writer",
                Figures.median(bare));
        figures.add("trail.ratio", Figures.median(ratios), "of bare commits");
        fill(trail);
        double[] verified = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            verified[round] = verify(trail);
        }
        figures.add("trail.verify_per_s", Figures.median(verified), "records/s");
    }

    private static void bareCommits(TrailDatabase trail) throws SQLException {
        try (Connection connection = trail.application().getConnection();
                var insert =
                        connection.prepareStatement("INSERT INTO isaa.bare (account, facts) VALUES (?, ?::json)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < BARE_COMMITS; i++) {
                insert.setString(1, "writer");
                insert.setString(2, "{\"from\" : \"DEVELOPMENT\", \"to\" : \"CLEARANCE\"}");
                insert.executeUpdate();
                connection.commit();
            }
        }
    }

    /** Many records at once, chained as the portal's own are. */
    private static void fill(TrailDatabase trail) throws SQLException {
        trail.tamper("""
                WITH RECURSIVE made AS (
                    SELECT sequence, now() AS recorded_at, '\\x00'::bytea AS previous_hash, hash FROM trail.head
                    UNION ALL
                    SELECT sequence + 1, recorded_at + interval '1 second', hash,
                           trail.hash_of(hash, sequence + 1, recorded_at + interval '1 second',
                               trail.content_of('writer', 'PROGRAM_OFFICER', 'agreement.moved',
                                   'ISAA-2026-' || sequence,
                                   '{"from" : "DEVELOPMENT", "to" : "CLEARANCE", "version" : "12"}'))
                    FROM made WHERE sequence < %d
                )
                INSERT INTO trail.trail_record
                SELECT sequence, recorded_at, 'writer', 'PROGRAM_OFFICER', 'agreement.moved',
                       'ISAA-2026-' || sequence - 1, '{"from" : "DEVELOPMENT", "to" : "CLEARANCE", "version" : "12"}',
                       previous_hash, hash
                FROM made WHERE length(previous_hash) = 32""".formatted(VERIFIED), """
                UPDATE trail.head SET (sequence, hash) =
                    (SELECT sequence, hash FROM trail.trail_record ORDER BY sequence DESC LIMIT 1)""");
    }

    private static double verify(TrailDatabase trail) throws Exception {
        try (Connection connection = trail.auditor()) {
            long started = System.nanoTime();
            Verification found =
                    Verification.of(connection, Path.of("target/no-checkpoints"), List.of(), records -> {});
            if (!found.sound()) {
                throw new IllegalStateException("The trail is not whole: " + found.findings());
            }
            return found.records() / ((System.nanoTime() - started) / 1e9);
        }
    }

    private static double seconds(Work work) throws Exception {
        long started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1e9;
    }

    private interface Work {
        void run() throws Exception;
    }
}
