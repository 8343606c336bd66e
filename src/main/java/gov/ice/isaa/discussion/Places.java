package gov.ice.isaa.discussion;

import gov.ice.isaa.discussion.anchor.Port;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftVersionSaved;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.PlainText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where every thread's passage stands, version by version: computed once, in the transaction that saves the version, so
 * that no page ever sees a text without its comments in place.
 */
@Component
class Places {

    /** The newest place of each thread, and the version in which the passage last stood. */
    private static final String NEWEST = """
            SELECT DISTINCT ON (p.thread_id) p.*,
                   (SELECT max(s.version) FROM comment_place s WHERE s.thread_id = p.thread_id AND s.detached IS NULL)
                       AS stood_in
            FROM comment_place p JOIN comment_thread t ON t.id = p.thread_id
            WHERE t.agreement_id = ? ORDER BY p.thread_id, p.version DESC""";

    private static final String ADD = """
            INSERT INTO comment_place (thread_id, version, block_id, start_at, end_at, confidence, detached)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final Drafts drafts;

    private record Known(UUID threadId, Place place, int stoodIn) {}

    Places(JdbcClient jdbc, Drafts drafts) {
        this.jdbc = jdbc;
        this.drafts = drafts;
    }

    /** The first place of a thread, carried on where the draft has moved on since its author saw it. */
    void begin(UUID threadId, Place place, DraftView seen, DraftView newest) {
        add(threadId, seen.number(), place);
        if (seen.number() != newest.number()) {
            add(
                    threadId,
                    newest.number(),
                    ports(seen.document(), newest.document()).port(place));
        }
    }

    /** Carries the passages of all threads into the version being saved. */
    @EventListener
    void carry(DraftVersionSaved saved) {
        List<Known> newest = jdbc.sql(NEWEST)
                .param(saved.agreementId())
                .query((row, i) -> new Known(
                        row.getObject("thread_id", UUID.class), place(row, "block_id"), row.getInt("stood_in")))
                .list();
        if (newest.isEmpty()) {
            return;
        }
        DraftDocument now =
                drafts.version(saved.agreementId(), saved.toVersion()).document();
        Map<Integer, DraftPorts> from = new HashMap<>();
        for (Known known : newest) {
            // A passage that is gone may come back, as when a deletion is undone: it is sought from where it last
            // stood.
            int source = known.place().stands() ? saved.fromVersion() : known.stoodIn();
            DraftPorts ports = from.computeIfAbsent(
                    source,
                    version ->
                            ports(drafts.version(saved.agreementId(), version).document(), now));
            Place stood = known.place().stands() ? known.place() : placeIn(known);
            Place place = ports.port(stood);
            if (!place.equals(known.place()) && (place.stands() || known.place().stands())) {
                add(known.threadId(), saved.toVersion(), place);
            }
        }
    }

    /** The place in a row; the block's column is named because lists join it. */
    static Place place(ResultSet row, String blockColumn) throws SQLException {
        String detached = row.getString("detached");
        return new Place(
                row.getString(blockColumn),
                row.getInt("start_at"),
                row.getInt("end_at"),
                row.getDouble("confidence"),
                detached == null ? null : Port.Reason.valueOf(detached));
    }

    private Place placeIn(Known known) {
        return jdbc.sql("SELECT * FROM comment_place WHERE thread_id = ? AND version = ?")
                .params(known.threadId(), known.stoodIn())
                .query((row, i) -> place(row, "block_id"))
                .single();
    }

    private void add(UUID threadId, int version, Place place) {
        Port.Reason detached = place.detached();
        jdbc.sql(ADD)
                .params(threadId, version, place.blockId(), place.start(), place.end(), place.confidence())
                .param(detached == null ? null : detached.name())
                .update();
    }

    private static DraftPorts ports(DraftDocument before, DraftDocument after) {
        return new DraftPorts(PlainText.of(before), PlainText.of(after));
    }
}
