package gov.ice.isaa.drafting;

import gov.ice.isaa.support.AgencyTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        return new Template(version, labels(version), parts(version), choices(version));
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
        record Row(String section, Template.Clause clause) {}
        Map<String, List<Row>> clauses = jdbc
                .sql("""
                SELECT section_key, kind, choice_key, option_key, text FROM template_clause
                WHERE version = :version ORDER BY section_key, position""")
                .param("version", version)
                .query((row, number) -> new Row(
                        row.getString("section_key"),
                        new Template.Clause(
                                Template.Kind.valueOf(row.getString("kind")),
                                row.getString("choice_key"),
                                row.getString("option_key"),
                                row.getString("text"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::section));
        return jdbc.sql("SELECT key, level, heading FROM template_section WHERE version = :version ORDER BY position")
                .param("version", version)
                .query((row, number) -> new Template.Part(
                        row.getString("key"),
                        Level.valueOf(row.getString("level")),
                        row.getString("heading"),
                        clauses.getOrDefault(row.getString("key"), List.of()).stream()
                                .map(Row::clause)
                                .toList()))
                .list();
    }

    private List<Template.Choice> choices(int version) {
        Map<String, List<ChoicePoint.Option>> options = options(version);
        Map<String, List<Template.Preselection>> preselections = preselections(version);
        return jdbc.sql("""
                SELECT c.key, s.heading, c.kind, c.title, c.question
                FROM template_choice c JOIN template_section s ON s.version = c.version AND s.key = c.section_key
                WHERE c.version = :version ORDER BY s.position, c.position""")
                .param("version", version)
                .query((row, number) -> new Template.Choice(
                        row.getString("key"),
                        row.getString("heading"),
                        ChoiceKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("question"),
                        options.getOrDefault(row.getString("key"), List.of()),
                        preselections.getOrDefault(row.getString("key"), List.of())))
                .list();
    }

    private Map<String, List<ChoicePoint.Option>> options(int version) {
        record Row(String choice, ChoicePoint.Option option) {}
        return jdbc
                .sql("""
                SELECT choice_key, key, title, consequence FROM template_option
                WHERE version = :version ORDER BY choice_key, position""")
                .param("version", version)
                .query((row, number) -> new Row(
                        row.getString("choice_key"),
                        new ChoicePoint.Option(
                                row.getString("key"), row.getString("title"), row.getString("consequence"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::choice, Collectors.mapping(Row::option, Collectors.toList())));
    }

    private Map<String, List<Template.Preselection>> preselections(int version) {
        record Row(String choice, Template.Preselection preselection) {}
        return jdbc
                .sql("""
                SELECT choice_key, option_key, fact, holds, because FROM template_preselection
                WHERE version = :version ORDER BY choice_key, position""")
                .param("version", version)
                .query((row, number) -> {
                    String fact = row.getString("fact");
                    return new Row(
                            row.getString("choice_key"),
                            new Template.Preselection(
                                    row.getString("option_key"),
                                    fact == null ? null : TemplateFact.valueOf(fact),
                                    row.getBoolean("holds"),
                                    row.getString("because")));
                })
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(Row::choice, Collectors.mapping(Row::preselection, Collectors.toList())));
    }
}
