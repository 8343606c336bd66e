package gov.ice.isaa.intake;

import gov.ice.isaa.support.AgencyTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How rare words are among all agreements. PostgreSQL counts them for its own planning whenever it analyzes the table;
 * those counts are read here, so that no table and no job of ours has to keep up.
 */
@Component
class WordRarity {

    /** Words that every agreement is made of, also while there are too few agreements for counting. */
    private static final Set<String> OF_THE_TRADE = Set.of(
            "agreement", "data", "ice", "inform", "mission", "need", "parti", "record", "request", "share", "use");

    private static final double IN_HALF = 0.5;

    /** For a word that is too rare to be counted. */
    private static final double IN_FEW = 0.0005;

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final AgencyTime time;
    private volatile @Nullable Counted counted;

    WordRarity(JdbcClient jdbc, AgencyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** In what part of the agreements words stand, by their stems, and how many agreements there are. */
    record Counted(Map<String, Double> parts, double agreements, Instant readAt) {

        /** The part of all agreements in which the stem stands, above 0 and up to 1. */
        double part(String stem) {
            double part = parts.getOrDefault(stem, IN_FEW);
            return OF_THE_TRADE.contains(stem) ? Math.max(part, IN_HALF) : part;
        }

        /** How much it tells that two texts share the stem: the rarer, the more (inverse document frequency). */
        double weight(String stem) {
            return Math.log(1 + 1 / part(stem));
        }

        /** About how many agreements a search for the stem has to look at. */
        double agreementsWith(String stem) {
            return part(stem) * agreements;
        }
    }

    /** What is counted; at most some minutes old, which changes no ranking that anybody would notice. */
    Counted counted() {
        Counted known = counted;
        if (known == null || known.readAt().plus(KEPT).isBefore(time.now())) {
            known = read();
            counted = known;
        }
        return known;
    }

    private Counted read() {
        var parts = new HashMap<String, Double>();
        jdbc.sql("""
                        SELECT stem, part
                        FROM pg_stats, unnest(CAST(CAST(most_common_elems AS text) AS text[]), most_common_elem_freqs)
                                       AS common(stem, part)
                        WHERE schemaname = 'isaa' AND tablename = 'agreement' AND attname = 'search_vector'
                          AND stem IS NOT NULL""").query(row -> {
            parts.put(row.getString("stem"), row.getDouble("part"));
        });
        double agreements = jdbc.sql(
                        "SELECT greatest(reltuples, 0) FROM pg_class WHERE oid = CAST('agreement' AS regclass)")
                .query(Double.class)
                .single();
        return new Counted(Map.copyOf(parts), agreements, time.now());
    }
}
