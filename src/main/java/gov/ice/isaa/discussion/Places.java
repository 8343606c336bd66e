package gov.ice.isaa.discussion;

import gov.ice.isaa.discussion.anchor.Port;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftVersionSaved;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.PlainText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where every thread's passage stands, version by version: computed once, in the transaction that saves the version, so
 * that no page ever sees a text without its comments in place.
 */
@Component
class Places {

    /** Where each thread's passage last stood; it is gone when there is a later place. */
    private static final String LAST_STANDING = """
            SELECT s.*, l.detached IS NOT NULL AS gone, t.whole_block
            FROM comment_thread t
            CROSS JOIN LATERAL (
                SELECT detached FROM comment_place p WHERE p.thread_id = t.id
                ORDER BY p.version DESC, p.attempt DESC LIMIT 1) l
            CROSS JOIN LATERAL (
                SELECT * FROM comment_place p WHERE p.thread_id = t.id AND p.detached IS NULL
                ORDER BY p.version DESC, p.attempt DESC LIMIT 1) s
            WHERE t.agreement_id = ? AND (t.state = 'OPEN' OR l.detached IS NULL)""";

    private static final String ADD = """
            INSERT INTO comment_place (thread_id, version, attempt, block_id, start_at, end_block_id, end_at, confidence,
                                       detached)
            SELECT thread_id, :version, (SELECT count(*) FROM comment_place p
                                         WHERE p.thread_id = place.thread_id AND p.version = :version),
                   block_id, start_at, nullif(end_block_id, block_id), end_at, confidence, detached
            FROM unnest(:threads::uuid[], :blocks::text[], :starts::int[], :endBlocks::text[], :ends::int[],
                        :confidences::real[], :reasons::text[])
                AS place (thread_id, block_id, start_at, end_block_id, end_at, confidence, detached)""";

    private final JdbcClient jdbc;
    private final Drafts drafts;

    private record Standing(UUID threadId, Place place, int version, boolean gone, boolean wholeBlock) {}

    private record Stands(UUID threadId, Place place) {}

    Places(JdbcClient jdbc, Drafts drafts) {
        this.jdbc = jdbc;
        this.drafts = drafts;
    }

    /** The first place of a thread, carried on where the draft has moved on since its author saw it. */
    void begin(UUID threadId, Quoted quoted, DraftView seen, DraftView newest) {
        add(seen.number(), List.of(new Stands(threadId, quoted.place())));
        if (seen.number() != newest.number()) {
            add(newest.number(), List.of(new Stands(threadId, carried(quoted, seen, newest))));
        }
    }

    /** Where a passage of one version stands in a later one. */
    Place carried(Quoted quoted, DraftView seen, DraftView newest) {
        boolean wholeBlock = quoted.passage().scope() == Passage.Scope.BLOCK;
        return seen.number() == newest.number()
                ? quoted.place()
                : carried(quoted.place(), wholeBlock, ports(seen.document(), newest.document()));
    }

    /** Somebody says where a thread belongs in the newest version. */
    void attach(UUID threadId, Place place, int version) {
        add(version, List.of(new Stands(threadId, place)));
    }

    /** Where a thread stood from each version on, oldest first; what was overruled by hand is left out. */
    SortedMap<Integer, Place> history(UUID threadId) {
        SortedMap<Integer, Place> places = new TreeMap<>();
        jdbc.sql("SELECT * FROM comment_place WHERE thread_id = ? ORDER BY version, attempt")
                .param(threadId)
                .query(row -> {
                    places.put(row.getInt("version"), place(row, "block_id"));
                });
        return places;
    }

    /** Carries the passages of all threads into the version being saved; what a resolved thread lost is not sought. */
    @EventListener
    void carry(DraftVersionSaved saved) {
        List<Standing> standing = jdbc.sql(LAST_STANDING)
                .param(saved.agreementId())
                .query((row, i) -> new Standing(
                        row.getObject("thread_id", UUID.class),
                        place(row, "block_id"),
                        row.getInt("version"),
                        row.getBoolean("gone"),
                        row.getBoolean("whole_block")))
                .list();
        if (standing.isEmpty()) {
            return;
        }
        DraftDocument now =
                drafts.version(saved.agreementId(), saved.toVersion()).document();
        Map<Integer, DraftPorts> from = new HashMap<>();
        List<Stands> changed = new ArrayList<>();
        for (Standing stood : standing) {
            // A passage that is gone may come back, as when a deletion is undone: it is sought from where it last
            // stood.
            int source = stood.gone() ? stood.version() : saved.fromVersion();
            DraftPorts ports = from.computeIfAbsent(
                    source,
                    version ->
                            ports(drafts.version(saved.agreementId(), version).document(), now));
            Place place = carried(stood.place(), stood.wholeBlock(), ports);
            if (stood.gone() ? place.stands() : !place.equals(stood.place())) {
                changed.add(new Stands(stood.threadId(), place));
            }
        }
        add(saved.toVersion(), changed);
    }

    private static Place carried(Place place, boolean wholeBlock, DraftPorts ports) {
        return wholeBlock ? ports.portBlock(place) : ports.port(place);
    }

    /** The place in a row; the block's column is named because lists join it. */
    static Place place(ResultSet row, String blockColumn) throws SQLException {
        String detached = row.getString("detached");
        String block = row.getString(blockColumn);
        String endBlock = row.getString("end_block_id");
        return new Place(
                block,
                row.getInt("start_at"),
                endBlock == null ? block : endBlock,
                row.getInt("end_at"),
                row.getDouble("confidence"),
                detached == null ? null : Port.Reason.valueOf(detached));
    }

    /** All in one statement, however many they are. */
    private void add(int version, List<Stands> stands) {
        if (stands.isEmpty()) {
            return;
        }
        jdbc.sql(ADD)
                .param("version", version)
                .param("threads", all(stands, Stands::threadId, UUID[]::new))
                .param("blocks", all(stands, one -> one.place().blockId(), String[]::new))
                .param("starts", all(stands, one -> one.place().start(), Integer[]::new))
                .param("endBlocks", all(stands, one -> one.place().endBlockId(), String[]::new))
                .param("ends", all(stands, one -> one.place().end(), Integer[]::new))
                .param("confidences", all(stands, one -> one.place().confidence(), Double[]::new))
                .param("reasons", all(stands, one -> reason(one.place()), String[]::new))
                .update();
    }

    private static <T extends @Nullable Object> T[] all(
            List<Stands> stands, Function<Stands, T> of, IntFunction<T[]> array) {
        return stands.stream().map(of).toArray(array);
    }

    private static @Nullable String reason(Place place) {
        Port.Reason detached = place.detached();
        return detached == null ? null : detached.name();
    }

    private static DraftPorts ports(DraftDocument before, DraftDocument after) {
        return new DraftPorts(PlainText.of(before), PlainText.of(after));
    }
}
