package gov.ice.isaa.intake;

import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.SqlFilter;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds agreements in force that look like a request: by words in common and by a similar party (IN-04). */
@Component
class LeverageSearch {

    private static final int MOST = 5;

    /** More words than these bring in everything and tell nothing apart. */
    private static final int MOST_WORDS = 60;

    /** A party whose name is this similar is worth a look even when no other word is shared. */
    private static final double SIMILAR_PARTY = 0.6;

    private final JdbcClient jdbc;
    private final AgreementAccess access;
    private final AgencyTime time;

    LeverageSearch(JdbcClient jdbc, AgreementAccess access, AgencyTime time) {
        this.jdbc = jdbc;
        this.access = access;
        this.time = time;
    }

    /** The likeliest agreements that the person may see, best first; none while the request says nothing. */
    List<LeverageCandidate> candidates(RequestEntries entries, Person person) {
        String words = String.join(
                " ",
                entries.text(RequestField.SUBJECT),
                entries.text(RequestField.INFORMATION),
                entries.text(RequestField.INTENDED_USE),
                entries.text(RequestField.MISSION_NEED));
        String party = entries.text(RequestField.PARTY_NAME);
        if (words.isBlank() && party.isBlank()) {
            return List.of();
        }
        SqlFilter visible = access.visibleTo(person);
        return jdbc
                .sql("""
                        WITH wanted AS MATERIALIZED (
                            SELECT array_agg(lexeme) AS lexemes,
                                   string_agg(quote_literal(lexeme), ' | ')::tsquery AS query
                            FROM (SELECT lexeme FROM unnest(to_tsvector('english', :words))
                                  ORDER BY positions[1] LIMIT :mostWords) AS first_words
                        ), likely AS (
                            SELECT a.*, wanted.lexemes, coalesce(ts_rank(a.search_vector, wanted.query), 0)
                                       + public.word_similarity(:party, a.party_names) AS likeness,
                                   public.word_similarity(:party, a.party_names) AS party_likeness
                            FROM agreement a, wanted
                            WHERE a.phase = 'IN_FORCE' AND (a.expires_on IS NULL OR a.expires_on >= :today)
                              AND (a.search_vector @@ wanted.query OR :party OPERATOR(public.<%%) a.search_text)
                              AND %s
                            ORDER BY likeness DESC
                            LIMIT 30
                        )
                        SELECT *, ARRAY(SELECT unnest(tsvector_to_array(search_vector))
                                        INTERSECT SELECT unnest(lexemes)) AS shared
                        FROM likely ORDER BY likeness DESC, number""".formatted(visible.sql()))
                .param("words", words)
                .param("party", party)
                .param("mostWords", MOST_WORDS)
                .param("today", Date.valueOf(time.today()))
                .params(visible.parameters())
                .query((row, index) -> candidate(row, true, reasons(row, words)))
                .list()
                .stream()
                .filter(candidate -> !candidate.reasons().isEmpty())
                .limit(MOST)
                .toList();
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

    private static List<String> reasons(ResultSet row, String words) throws SQLException {
        var reasons = new ArrayList<String>();
        if (row.getDouble("party_likeness") >= SIMILAR_PARTY) {
            reasons.add("The party has the same or a similar name.");
        }
        var shared = shared(row.getArray("shared"), words);
        if (shared.size() >= 3) {
            reasons.add("Words in common: " + String.join(", ", shared) + ".");
        }
        return reasons;
    }

    /** The shared words as the request spells them; the index knows their stems alone. */
    private static Set<String> shared(Array stems, String words) throws SQLException {
        var spelled = new LinkedHashSet<String>();
        String[] typed = words.toLowerCase(Locale.US).split("[^\\p{L}\\p{N}]+");
        for (String stem : (String[]) stems.getArray()) {
            String start = stem.endsWith("i") ? stem.substring(0, stem.length() - 1) : stem;
            Arrays.stream(typed)
                    .filter(word -> word.startsWith(start))
                    .findFirst()
                    .ifPresent(spelled::add);
        }
        return spelled;
    }
}
