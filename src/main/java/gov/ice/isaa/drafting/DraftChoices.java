package gov.ice.isaa.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what was decided at the template's choice points and why; they are only ever added. */
@Component
class DraftChoices {

    private final JdbcClient jdbc;

    DraftChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the options taken at the points of the offer, those preselected and not taken, and the reasons. */
    void add(UUID agreementId, TemplateOffer offer, Map<String, ChoiceDecision> decided) {
        for (ChoicePoint point : offer.points()) {
            ChoiceDecision decision = decided.getOrDefault(point.key(), ChoiceDecision.preselected(point));
            Set<String> options = decision.options();
            for (ChoicePoint.Option option : point.options()) {
                String because = point.preselected().get(option.key());
                if (because != null || options.contains(option.key())) {
                    add(
                            agreementId,
                            offer.version(),
                            point.key(),
                            option.key(),
                            options.contains(option.key()),
                            because);
                }
            }
            if (!decision.why().isEmpty()) {
                addReason(agreementId, offer.version(), point.key(), decision.why());
            }
        }
    }

    private void addReason(UUID agreementId, int version, String point, String why) {
        jdbc.sql("""
                INSERT INTO draft_choice_reason (agreement_id, template_version, choice_key, why)
                VALUES (:agreement, :version, :point, :why)""")
                .param("agreement", agreementId)
                .param("version", version)
                .param("point", point)
                .param("why", why)
                .update();
    }

    private void add(
            UUID agreementId, int version, String point, String option, boolean taken, @Nullable String because) {
        jdbc.sql("""
                INSERT INTO draft_choice (agreement_id, template_version, choice_key, option_key, taken, because)
                VALUES (:agreement, :version, :point, :option, :taken, :because)""")
                .param("agreement", agreementId)
                .param("version", version)
                .param("point", point)
                .param("option", option)
                .param("taken", taken)
                .param("because", because)
                .update();
    }

    /** What was decided, every choice point of the template with it; empty when the draft was begun without choices. */
    Optional<ChoicesMade> find(UUID agreementId) {
        return jdbc.sql("""
                SELECT c.template_version, v.author_name, v.saved_at
                FROM (SELECT DISTINCT template_version FROM draft_choice WHERE agreement_id = :agreement) c
                JOIN draft_version v ON v.agreement_id = :agreement AND v.number = 1""")
                .param("agreement", agreementId)
                .query((row, number) -> new ChoicesMade(
                        row.getInt("template_version"),
                        row.getString("author_name"),
                        row.getTimestamp("saved_at").toInstant(),
                        made(agreementId, row.getInt("template_version"))))
                .optional();
    }

    private List<ChoicesMade.Made> made(UUID agreementId, int version) {
        record Row(
                String key,
                String section,
                String title,
                @Nullable String why,
                ChoicesMade.@Nullable Option option) {}
        List<Row> rows = jdbc.sql("""
                SELECT c.key, s.heading, c.title, r.why, o.title AS option, d.taken, d.because
                FROM template_choice c
                JOIN template_section s ON s.version = c.version AND s.key = c.section_key
                LEFT JOIN draft_choice_reason r ON r.agreement_id = :agreement AND r.choice_key = c.key
                LEFT JOIN draft_choice d ON d.agreement_id = :agreement AND d.choice_key = c.key
                LEFT JOIN template_option o ON o.version = c.version AND o.choice_key = c.key AND o.key = d.option_key
                WHERE c.version = :version ORDER BY s.position, c.position, o.position""")
                .param("agreement", agreementId)
                .param("version", version)
                .query((row, number) -> {
                    String option = row.getString("option");
                    return new Row(
                            row.getString("key"),
                            row.getString("heading"),
                            row.getString("title"),
                            row.getString("why"),
                            option == null
                                    ? null
                                    : new ChoicesMade.Option(
                                            option, row.getBoolean("taken"), row.getString("because")));
                })
                .list();
        var points = new LinkedHashMap<String, List<Row>>();
        rows.forEach(row ->
                points.computeIfAbsent(row.key(), any -> new ArrayList<>()).add(row));
        return points.values().stream()
                .map(point -> new ChoicesMade.Made(
                        point.getFirst().section(),
                        point.getFirst().title(),
                        point.getFirst().why(),
                        point.stream()
                                .flatMap(row -> Optional.ofNullable(row.option()).stream())
                                .toList()))
                .toList();
    }
}
