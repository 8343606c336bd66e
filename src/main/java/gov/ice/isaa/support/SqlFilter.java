package gov.ice.isaa.support;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A condition for a WHERE clause with its named parameters. The text is written by us; what people type is only ever a
 * parameter.
 */
public record SqlFilter(String sql, Map<String, Object> parameters) {

    /** Copies the parameters. */
    public SqlFilter {
        parameters = Map.copyOf(parameters);
    }

    /** A condition without parameters. */
    public static SqlFilter of(String sql) {
        return new SqlFilter(sql, Map.of());
    }

    /** A condition with one parameter. */
    public static SqlFilter of(String sql, String name, Object value) {
        return new SqlFilter(sql, Map.of(name, value));
    }

    /** Both conditions; names of parameters must differ unless they mean the same value. */
    public SqlFilter and(SqlFilter other) {
        Map<String, Object> both = new LinkedHashMap<>(parameters);
        both.putAll(other.parameters);
        return new SqlFilter("(" + sql + ") AND (" + other.sql + ")", both);
    }
}
