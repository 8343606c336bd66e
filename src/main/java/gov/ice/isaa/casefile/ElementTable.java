package gov.ice.isaa.casefile;

import gov.ice.isaa.support.UserMistake;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The data elements as stored; the system is a reference there and a name here. */
@Component
class ElementTable implements RowTable<DataElement> {

    private static final int BATCH = 1000;

    private static final String INSERT = """
            INSERT INTO case_element (id, case_file_id, name, name_key, description, system_id, pii, sensitivity, need,
                reason, changed_by)
            VALUES (:id, :caseFile, :name, :key, :description, :system, :pii, :sensitivity, :need, :reason, :account)""";

    private static final String FOUND = """
            FROM case_element e LEFT JOIN case_system s ON s.id = e.system_id
            WHERE e.case_file_id = :caseFile
            """;

    private static final String ALL = "SELECT e.*, s.name AS system_name " + FOUND;

    private static final String SOUGHT = """
            AND (CAST(:pii AS text) IS NULL OR e.pii = :pii)
            AND (:words = '' OR strpos(e.name_key, :words) > 0)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    ElementTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<DataElement> page(UUID caseFile, ElementQuery query, int offset, int limit) {
        return jdbc.sql(ALL + SOUGHT + "ORDER BY e.name_key, e.id OFFSET :offset LIMIT :limit")
                .params(parameters(caseFile, query))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, index) -> element(row))
                .list();
    }

    int count(UUID caseFile, ElementQuery query) {
        return jdbc.sql("SELECT count(*) " + FOUND + SOUGHT)
                .params(parameters(caseFile, query))
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<Stored<DataElement>> find(UUID caseFile, UUID id) {
        return jdbc.sql(ALL + "AND e.id = :id")
                .param("caseFile", caseFile)
                .param("id", id)
                .query((row, index) -> new Stored<>(element(row), row.getString("changed_by")))
                .optional();
    }

    @Override
    public void insert(UUID caseFile, DataElement element, String account) {
        jdbc.sql(INSERT)
                .paramSource(columns(caseFile, element, systems(caseFile), account))
                .update();
    }

    /** All of them, in a few round trips; their systems must be there. */
    void insertAll(UUID caseFile, List<DataElement> elements, String account) {
        Map<String, UUID> systems = systems(caseFile);
        for (int from = 0; from < elements.size(); from += BATCH) {
            SqlParameterSource[] batch = elements.subList(from, Math.min(from + BATCH, elements.size())).stream()
                    .map(element -> columns(caseFile, element, systems, account))
                    .toArray(SqlParameterSource[]::new);
            batches.batchUpdate(INSERT, batch);
        }
    }

    @Override
    public void update(UUID caseFile, DataElement element, String account) {
        jdbc.sql("""
                UPDATE case_element SET name = :name, name_key = :key, description = :description, system_id = :system,
                    pii = :pii, sensitivity = :sensitivity, need = :need, reason = :reason, changed_by = :account
                WHERE id = :id AND case_file_id = :caseFile""")
                .paramSource(columns(caseFile, element, systems(caseFile), account))
                .update();
    }

    @Override
    public boolean delete(UUID caseFile, UUID id) {
        return jdbc.sql("DELETE FROM case_element WHERE id = ? AND case_file_id = ?")
                        .params(id, caseFile)
                        .update()
                > 0;
    }

    private Map<String, UUID> systems(UUID caseFile) {
        var systems = new LinkedHashMap<String, UUID>();
        jdbc.sql("SELECT name_key, id FROM case_system WHERE case_file_id = ?")
                .param(caseFile)
                .query(row -> {
                    systems.put(row.getString("name_key"), row.getObject("id", UUID.class));
                });
        return systems;
    }

    private static SqlParameterSource columns(
            UUID caseFile, DataElement element, Map<String, UUID> systems, String account) {
        return new MapSqlParameterSource()
                .addValue("id", element.id())
                .addValue("caseFile", caseFile)
                .addValue("name", element.name())
                .addValue("key", NameKey.of(element.name()))
                .addValue("description", element.description())
                .addValue("system", system(element.system(), systems))
                .addValue("pii", element.pii().name())
                .addValue("sensitivity", element.sensitivity().name())
                .addValue("need", element.need().name())
                .addValue("reason", element.reason())
                .addValue("account", account);
    }

    private static @Nullable UUID system(String name, Map<String, UUID> systems) {
        if (name.isEmpty()) {
            return null;
        }
        UUID id = systems.get(NameKey.of(name));
        if (id == null) {
            throw new UserMistake("There is no system “" + name + "” in this case file. Add the system first.");
        }
        return id;
    }

    private static Map<String, @Nullable Object> parameters(UUID caseFile, ElementQuery query) {
        PiiMark pii = query.pii();
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("caseFile", caseFile);
        parameters.put("pii", pii == null ? null : pii.name());
        parameters.put("words", NameKey.of(query.words()));
        return parameters;
    }

    private static DataElement element(ResultSet row) throws SQLException {
        return new DataElement(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("description"),
                Objects.requireNonNullElse(row.getString("system_name"), ""),
                PiiMark.valueOf(row.getString("pii")),
                SensitivityMark.valueOf(row.getString("sensitivity")),
                Need.valueOf(row.getString("need")),
                row.getString("reason"));
    }
}
