package gov.ice.isaa.agreement;

import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.support.SqlFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list of agreements is narrowed to.
 *
 * @param words searched in number, title, parties, information and use; empty for all
 * @param phase one phase, or null for all
 * @param executiveAgent one Executive Agent, or null for all
 */
public record AgreementQuery(
        String words, @Nullable Phase phase, @Nullable ExecutiveAgent executiveAgent) {

    /** Everything. */
    public static final AgreementQuery ALL = new AgreementQuery("", null, null);

    SqlFilter filter() {
        SqlFilter filter = SqlFilter.of("TRUE");
        if (!words.isBlank()) {
            filter = filter.and(matching(words));
        }
        if (phase != null) {
            filter = filter.and(SqlFilter.of("a.phase = :phase", "phase", phase.name()));
        }
        if (executiveAgent != null) {
            filter = filter.and(SqlFilter.of(
                    "a.executive_agents @> ARRAY[CAST(:executiveAgent AS text)]",
                    "executiveAgent",
                    executiveAgent.name()));
        }
        return filter;
    }

    /** The condition that the words, or a text much like them, stand in the agreement {@code a}. */
    public static SqlFilter matching(String words) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("words", words.strip());
        parameters.put("pattern", "%" + escaped(words.strip()) + "%");
        return new SqlFilter(
                "a.search_vector @@ websearch_to_tsquery('english', :words) OR a.search_text ILIKE :pattern",
                parameters);
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
