package gov.ice.isaa.intake;

import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.SqlFilter;
import gov.ice.isaa.support.database.PlannedForValues;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds agreements in force that look like a request: by rare words in common and by the same party (IN-04). The index
 * brings in what shares the rarest words; of those the likeliest are compared part by part.
 */
@Component
class LeverageSearch {

    private static final int MOST = 5;
    private static final int MOST_COMPARED = 30;

    /** So many words order what the index brings in; the others change little and take time for each agreement. */
    private static final int MOST_ORDERING = 16;

    private final JdbcClient jdbc;
    private final WordRarity rarity;
    private final AgreementAccess access;
    private final AgencyTime time;
    private final PlannedForValues planned;

    LeverageSearch(
            JdbcClient jdbc, WordRarity rarity, AgreementAccess access, AgencyTime time, PlannedForValues planned) {
        this.jdbc = jdbc;
        this.planned = planned;
        this.rarity = rarity;
        this.access = access;
        this.time = time;
    }

    private record Found(LeverageCandidate candidate, double score) {}

    /** The likeliest agreements that the person may see, best first; none while the request says nothing. */
    List<LeverageCandidate> candidates(RequestEntries entries, Person person) {
        planned.begin();
        WantedWords wanted = WantedWords.of(entries, stems(entries), rarity.counted());
        if (wanted.partyName().isEmpty() && wanted.rarestFirst().isEmpty()) {
            return List.of();
        }
        return likely(wanted, person, (row, index) -> found(row, wanted, entries.partyKind())).stream()
                .filter(found -> !found.candidate().reasons().isEmpty())
                .sorted(Comparator.comparingDouble(Found::score)
                        .reversed()
                        .thenComparing(found -> found.candidate().number()))
                .limit(MOST)
                .map(Found::candidate)
                .toList();
    }

    private List<Found> likely(WantedWords wanted, Person person, RowMapper<Found> row) {
        SqlFilter visible = access.visibleTo(person);
        var parameters = new HashMap<String, Object>(visible.parameters());
        String order = order(wanted, parameters);
        return jdbc.sql("""
                        WITH likely AS MATERIALIZED (
                            SELECT a.id FROM agreement a
                            WHERE a.phase = 'IN_FORCE' AND (a.expires_on IS NULL OR a.expires_on >= :today)
                              AND (a.search_vector @@ CAST(:sought AS tsquery)
                                   OR a.id = ANY(ARRAY(SELECT p.agreement_id FROM agreement_party p
                                                       WHERE lower(p.name) = lower(:party) LIMIT 1000)))
                              AND %s
                            ORDER BY %s DESC, a.number
                            LIMIT :mostCompared
                        )
                        SELECT a.*,
                               ARRAY(SELECT p.name FROM agreement_party p WHERE p.agreement_id = a.id
                                     ORDER BY p.position) AS parties,
                               ARRAY(SELECT array_to_string(tsvector_to_array(to_tsvector('english', p.name)), ' ')
                                     FROM agreement_party p WHERE p.agreement_id = a.id
                                     ORDER BY p.position) AS party_stems,
                               tsvector_to_array(to_tsvector('english', a.title || ' ' || a.information))
                                   AS information_stems,
                               tsvector_to_array(to_tsvector('english', a.intended_use)) AS purpose_stems
                        FROM likely JOIN agreement a USING (id)
                        WHERE NOT EXISTS (SELECT FROM agreement newer
                                          WHERE newer.modifies_id = a.id AND newer.phase = 'IN_FORCE')""".formatted(visible.sql(), order))
                .params(parameters)
                .param(
                        "sought",
                        wanted.sought().stream().map(LeverageSearch::quoted).collect(Collectors.joining(" | ")))
                .param("party", wanted.partyName())
                .param("today", Date.valueOf(time.today()))
                .param("mostCompared", MOST_COMPARED)
                .query(row)
                .list();
    }

    /** The sum of the weights of the words that an agreement shares, whichever part of the request they stand in. */
    private static String order(WantedWords wanted, Map<String, Object> parameters) {
        var order = new StringBuilder("(CAST(0 AS float)");
        List<String> stems = wanted.ordering();
        for (int i = 0; i < Math.min(stems.size(), MOST_ORDERING); i++) {
            order.append(" + CASE WHEN a.search_vector @@ CAST(:stem%1$d AS tsquery) THEN :weight%1$d ELSE 0 END"
                    .formatted(i));
            parameters.put("stem" + i, quoted(stems.get(i)));
            parameters.put("weight" + i, wanted.orderingWeight(stems.get(i)));
        }
        return order.append(")").toString();
    }

    /** A stem as a query of its own, whatever characters it has. */
    private static String quoted(String stem) {
        return "'" + stem.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** The stems of all words of the request as the index has them; words that say nothing have none. */
    private Map<String, String> stems(RequestEntries entries) {
        Set<String> words = WantedWords.words(entries.texts().values().stream().collect(Collectors.joining(" ")));
        var stems = new HashMap<String, String>();
        jdbc.sql("""
                        SELECT word, stem FROM unnest(CAST(:words AS text[])) AS typed(word),
                                               unnest(ts_lexize('english_stem', word)) AS stem""").param("words", words.toArray(String[]::new)).query(row -> {
            stems.put(row.getString("word"), row.getString("stem"));
        });
        return stems;
    }

    private static Found found(ResultSet row, WantedWords wanted, @Nullable PartyKind kind) throws SQLException {
        String texts =
                String.join(" ", row.getString("title"), row.getString("information"), row.getString("intended_use"));
        var compared = new Likeness.Compared(
                texts(row, "parties"),
                texts(row, "party_stems").stream()
                        .map(stems -> Set.of(stems.split(" ")))
                        .toList(),
                texts(row, "party_kinds").stream().map(PartyKind::valueOf).collect(Collectors.toSet()),
                Set.copyOf(texts(row, "information_stems")),
                Set.copyOf(texts(row, "purpose_stems")),
                texts);
        Likeness likeness = Likeness.of(wanted, kind, compared);
        return new Found(candidate(row, true, likeness.reasons()), likeness.score());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** Those of the agreements that the person may see, whether or not they look like the request or are in force. */
    List<LeverageCandidate> decided(Set<UUID> agreements, Person person) {
        if (agreements.isEmpty()) {
            return List.of();
        }
        SqlFilter visible = access.visibleTo(person);
        return jdbc.sql("""
                        SELECT a.*, a.phase = 'IN_FORCE' AND (a.expires_on IS NULL OR a.expires_on >= :today) AS in_force
                        FROM agreement a WHERE a.id = ANY(CAST(:agreements AS uuid[])) AND %s ORDER BY a.number""".formatted(visible.sql()))
                .param("agreements", agreements.stream().map(UUID::toString).toArray(String[]::new))
                .param("today", Date.valueOf(time.today()))
                .params(visible.parameters())
                .query((row, index) -> {
                    boolean inForce = row.getBoolean("in_force");
                    return candidate(
                            row,
                            inForce,
                            List.of(
                                    inForce
                                            ? "It was decided on before."
                                            : "It was decided on before, and is not in force any more."));
                })
                .list();
    }

    private static LeverageCandidate candidate(ResultSet row, boolean inForce, List<String> reasons)
            throws SQLException {
        Date expires = row.getDate("expires_on");
        return new LeverageCandidate(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getString("party_names"),
                row.getString("information"),
                row.getString("intended_use"),
                expires == null ? null : expires.toLocalDate(),
                inForce,
                reasons);
    }
}
