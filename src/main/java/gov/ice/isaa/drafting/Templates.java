package gov.ice.isaa.drafting;

import gov.ice.isaa.policy.TemplateOption;
import gov.ice.isaa.support.AgencyTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The template's versions, kept as data (TE-05). */
@Component
class Templates {

    private final JdbcClient jdbc;
    private final AgencyTime time;

    Templates(JdbcClient jdbc, AgencyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The newest version that is in effect today. */
    Template current() {
        int version = jdbc.sql("SELECT max(version) FROM template WHERE effective_on <= :today")
                .param("today", time.today())
                .query(Integer.class)
                .single();
        return new Template(version, labels(version), parts(version));
    }

    private Map<String, String> labels(int version) {
        var labels = new HashMap<String, String>();
        jdbc.sql("SELECT key, label FROM template_placeholder WHERE version = :version")
                .param("version", version)
                .query(row -> {
                    labels.put(row.getString("key"), row.getString("label"));
                });
        return labels;
    }

    private List<Template.Part> parts(int version) {
        return jdbc.sql("SELECT key, level, heading FROM template_section WHERE version = :version ORDER BY position")
                .param("version", version)
                .query((row, number) -> new Template.Part(
                        row.getString("key"),
                        Level.valueOf(row.getString("level")),
                        row.getString("heading"),
                        clauses(version, row.getString("key"))))
                .list();
    }

    private List<Template.Clause> clauses(int version, String section) {
        return jdbc.sql("""
                SELECT kind, needs, unless, text FROM template_clause
                WHERE version = :version AND section_key = :section ORDER BY position""")
                .param("version", version)
                .param("section", section)
                .query((row, number) -> {
                    String needs = row.getString("needs");
                    String unless = row.getString("unless");
                    return new Template.Clause(
                            Template.Kind.valueOf(row.getString("kind")),
                            needs == null ? null : TemplateOption.valueOf(needs),
                            unless == null ? null : TemplateOption.valueOf(unless),
                            row.getString("text"));
                })
                .list();
    }
}
