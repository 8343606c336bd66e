package gov.ice.isaa.casefile;

import gov.ice.isaa.policy.Office;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The systems as stored. */
@Component
class SystemTable implements RowTable<CaseSystem> {

    private static final String ALL = "SELECT * FROM case_system WHERE case_file_id = :caseFile";

    private final JdbcClient jdbc;

    SystemTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CaseSystem> all(UUID caseFile) {
        return jdbc.sql(ALL + " ORDER BY name_key")
                .param("caseFile", caseFile)
                .query((row, index) -> system(row))
                .list();
    }

    /** How many data elements are held in the system. */
    int elements(UUID system) {
        return jdbc.sql("SELECT count(*) FROM case_element WHERE system_id = ?")
                .param(system)
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<Stored<CaseSystem>> find(UUID caseFile, UUID id) {
        return jdbc.sql(ALL + " AND id = :id")
                .param("caseFile", caseFile)
                .param("id", id)
                .query((row, index) -> new Stored<>(system(row), row.getString("changed_by")))
                .optional();
    }

    @Override
    public void insert(UUID caseFile, CaseSystem system, String account) {
        write("""
                INSERT INTO case_system (id, case_file_id, name, name_key, role, steward, sorn_title, sorn_number,
                    routine_use_letter, routine_use, pia, commingled, changed_by)
                VALUES (:id, :caseFile, :name, :key, :role, :steward, :sornTitle, :sornNumber,
                    :letter, :routineUse, :pia, :commingled, :account)""", caseFile, system, account);
    }

    @Override
    public void update(UUID caseFile, CaseSystem system, String account) {
        write("""
                UPDATE case_system SET name = :name, name_key = :key, role = :role, steward = :steward,
                    sorn_title = :sornTitle, sorn_number = :sornNumber, routine_use_letter = :letter,
                    routine_use = :routineUse, pia = :pia, commingled = :commingled, changed_by = :account
                WHERE id = :id AND case_file_id = :caseFile""", caseFile, system, account);
    }

    @Override
    public boolean delete(UUID caseFile, UUID id) {
        return jdbc.sql("DELETE FROM case_system WHERE id = ? AND case_file_id = ?")
                        .params(id, caseFile)
                        .update()
                > 0;
    }

    private void write(String sql, UUID caseFile, CaseSystem system, String account) {
        Office steward = system.steward();
        jdbc.sql(sql)
                .param("id", system.id())
                .param("caseFile", caseFile)
                .param("name", system.name())
                .param("key", NameKey.of(system.name()))
                .param("role", system.role().name())
                .param("steward", steward == null ? null : steward.name())
                .param("sornTitle", system.sornTitle())
                .param("sornNumber", system.sornNumber())
                .param("letter", system.routineUseLetter())
                .param("routineUse", system.routineUse())
                .param("pia", system.pia())
                .param("commingled", system.commingled())
                .param("account", account)
                .update();
    }

    private static CaseSystem system(ResultSet row) throws SQLException {
        @Nullable String steward = row.getString("steward");
        return new CaseSystem(
                row.getObject("id", UUID.class),
                row.getString("name"),
                SystemRole.valueOf(row.getString("role")),
                steward == null ? null : Office.valueOf(steward),
                row.getString("sorn_title"),
                row.getString("sorn_number"),
                row.getString("routine_use_letter"),
                row.getString("routine_use"),
                row.getString("pia"),
                row.getObject("commingled", Boolean.class));
    }
}
