package gov.ice.isaa.drafting;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a template's version; they are only ever added. */
@Component
class TemplateRows {

    private final JdbcClient jdbc;

    TemplateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version with everything in it. */
    Template read(int version) {
        return new Template(version, labels(version), parts(version), choices(version));
    }

    private Map<String, String> labels(int version) {
        var labels = new LinkedHashMap<String, String>();
        jdbc.sql("SELECT key, label FROM template_placeholder WHERE version = :version ORDER BY label")
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
                SELECT section_key, key, kind, choice_key, option_key, text FROM template_clause
                WHERE version = :version ORDER BY section_key, position""")
                .param("version", version)
                .query((row, number) -> new Row(
                        row.getString("section_key"),
                        new Template.Clause(
                                row.getString("key"),
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
                SELECT c.key, c.section_key, c.kind, c.title, c.question
                FROM template_choice c JOIN template_section s ON s.version = c.version AND s.key = c.section_key
                WHERE c.version = :version ORDER BY s.position, c.position""")
                .param("version", version)
                .query((row, number) -> new Template.Choice(
                        row.getString("key"),
                        row.getString("section_key"),
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

    /** Adds a version; the account is that of whoever publishes it. */
    void add(Template template, TemplateVersion version, String account) {
        jdbc.sql("""
                INSERT INTO template (version, effective_on, reason, published_account, published_name, published_at)
                VALUES (:version, :effective, :reason, :account, :name, :at)""")
                .param("version", version.number())
                .param("effective", version.effectiveOn())
                .param("reason", version.reason())
                .param("account", account)
                .param("name", version.publishedBy())
                .param("at", Timestamp.from(Objects.requireNonNull(version.publishedAt())))
                .update();
        template.placeholders()
                .forEach((key, label) -> insert("template_placeholder", template, Map.of("key", key, "label", label)));
        int section = 0;
        for (Template.Part part : template.sections()) {
            insert(
                    "template_section",
                    template,
                    columns(
                            "key",
                            part.key(),
                            "position",
                            ++section,
                            "level",
                            part.level().name(),
                            "heading",
                            part.heading()));
        }
        template.sections().forEach(part -> addChoices(template, part));
        template.sections().forEach(part -> addClauses(template, part));
    }

    private void addChoices(Template template, Template.Part part) {
        int position = 0;
        for (Template.Choice choice : template.choices()) {
            if (choice.section().equals(part.key())) {
                insert(
                        "template_choice",
                        template,
                        columns(
                                "key",
                                choice.key(),
                                "section_key",
                                part.key(),
                                "position",
                                ++position,
                                "kind",
                                choice.kind().name(),
                                "title",
                                choice.title(),
                                "question",
                                choice.question()));
                addOptions(template, choice);
            }
        }
    }

    private void addOptions(Template template, Template.Choice choice) {
        int position = 0;
        for (ChoicePoint.Option option : choice.options()) {
            insert(
                    "template_option",
                    template,
                    columns(
                            "choice_key",
                            choice.key(),
                            "key",
                            option.key(),
                            "position",
                            ++position,
                            "title",
                            option.title(),
                            "consequence",
                            option.consequence()));
        }
        position = 0;
        for (Template.Preselection each : choice.preselections()) {
            insert(
                    "template_preselection",
                    template,
                    columns(
                            "choice_key",
                            choice.key(),
                            "position",
                            ++position,
                            "option_key",
                            each.option(),
                            "fact",
                            each.fact() == null ? null : each.fact().name(),
                            "holds",
                            each.holds(),
                            "because",
                            each.because()));
        }
    }

    private void addClauses(Template template, Template.Part part) {
        int position = 0;
        for (Template.Clause clause : part.clauses()) {
            insert(
                    "template_clause",
                    template,
                    columns(
                            "section_key",
                            part.key(),
                            "position",
                            ++position,
                            "key",
                            clause.key(),
                            "kind",
                            clause.kind().name(),
                            "choice_key",
                            clause.choice(),
                            "option_key",
                            clause.option(),
                            "text",
                            clause.text()));
        }
    }

    /** Names and values by turns. */
    private static Map<String, @Nullable Object> columns(@Nullable Object... namesAndValues) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            columns.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return columns;
    }

    /** The names of the table and its columns are this class's own. */
    private void insert(String table, Template template, Map<String, ? extends @Nullable Object> columns) {
        jdbc.sql("INSERT INTO %s (version, %s) VALUES (:version, %s)"
                        .formatted(
                                table,
                                String.join(", ", columns.keySet()),
                                columns.keySet().stream()
                                        .map(name -> ":" + name)
                                        .collect(Collectors.joining(", "))))
                .param("version", template.version())
                .params(columns)
                .update();
    }
}
