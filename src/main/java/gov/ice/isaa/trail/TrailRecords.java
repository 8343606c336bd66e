package gov.ice.isaa.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the trail, newest record first. Callers decide who may; the trail itself knows no agreement. */
@Component
public class TrailRecords {

    private static final TypeReference<LinkedHashMap<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TrailRecords(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A page of records, newest first. */
    public List<TrailRecord> find(TrailFilter filter, int offset, int limit) {
        var where = new StringBuilder(" WHERE TRUE");
        if (filter.wholeSubject()) {
            where.append(" AND lower(subject) = lower(:wholeSubject)");
        } else {
            prefix(where, "lower(subject)", "subject", filter.subject());
        }
        prefix(where, "lower(account)", "account", filter.account());
        prefix(where, "action", "action", filter.action());
        if (filter.from() != null) {
            where.append(" AND recorded_at >= :from");
        }
        if (filter.until() != null) {
            where.append(" AND recorded_at < :until");
        }
        return jdbc.sql("SELECT * FROM trail.trail_record" + where
                        + " ORDER BY sequence DESC OFFSET :offset LIMIT :limit")
                .param("wholeSubject", filter.subject())
                .param("subject", pattern(filter.subject()))
                .param("account", pattern(filter.account()))
                .param("action", pattern(filter.action()))
                .param("from", timestamp(filter.from()))
                .param("until", timestamp(filter.until()))
                .param("offset", offset)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** How many records the trail has. */
    public long count() {
        return jdbc.sql("SELECT sequence FROM trail.head").query(Long.class).single();
    }

    private TrailRecord read(ResultSet row, int number) throws SQLException {
        return new TrailRecord(
                row.getLong("sequence"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("account"),
                row.getString("roles"),
                row.getString("action"),
                row.getString("subject"),
                json.readValue(row.getString("facts"), FACTS),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    private static void prefix(StringBuilder where, String column, String name, String value) {
        if (!value.isBlank()) {
            where.append(" AND ").append(column).append(" LIKE :").append(name);
        }
    }

    private static String pattern(String prefix) {
        return prefix.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + "%";
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
