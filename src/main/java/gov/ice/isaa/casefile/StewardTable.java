package gov.ice.isaa.casefile;

import gov.ice.isaa.policy.Office;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The data stewards as stored. */
@Component
class StewardTable implements RowTable<DataSteward> {

    private static final String ALL = "SELECT * FROM case_steward WHERE case_file_id = :caseFile";

    private final JdbcClient jdbc;

    StewardTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DataSteward> all(UUID caseFile) {
        return jdbc.sql(ALL + " ORDER BY office, name, id")
                .param("caseFile", caseFile)
                .query((row, index) -> steward(row))
                .list();
    }

    @Override
    public Optional<Stored<DataSteward>> find(UUID caseFile, UUID id) {
        return jdbc.sql(ALL + " AND id = :id")
                .param("caseFile", caseFile)
                .param("id", id)
                .query((row, index) -> new Stored<>(steward(row), row.getString("changed_by")))
                .optional();
    }

    @Override
    public void insert(UUID caseFile, DataSteward steward, String account) {
        write("""
                INSERT INTO case_steward (id, case_file_id, office, name, contact, changed_by)
                VALUES (:id, :caseFile, :office, :name, :contact, :account)""", caseFile, steward, account);
    }

    @Override
    public void update(UUID caseFile, DataSteward steward, String account) {
        write("""
                UPDATE case_steward SET office = :office, name = :name, contact = :contact, changed_by = :account
                WHERE id = :id AND case_file_id = :caseFile""", caseFile, steward, account);
    }

    @Override
    public boolean delete(UUID caseFile, UUID id) {
        return jdbc.sql("DELETE FROM case_steward WHERE id = ? AND case_file_id = ?")
                        .params(id, caseFile)
                        .update()
                > 0;
    }

    private void write(String sql, UUID caseFile, DataSteward steward, String account) {
        jdbc.sql(sql)
                .param("id", steward.id())
                .param("caseFile", caseFile)
                .param("office", steward.office().name())
                .param("name", steward.name())
                .param("contact", steward.contact())
                .param("account", account)
                .update();
    }

    private static DataSteward steward(ResultSet row) throws SQLException {
        return new DataSteward(
                row.getObject("id", UUID.class),
                Office.valueOf(row.getString("office")),
                row.getString("name"),
                row.getString("contact"));
    }
}
