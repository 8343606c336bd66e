package gov.ice.isaa.registry;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.support.Acting;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.StoredFiles;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files executed documents and hands them out to those who may see their agreement (CL-08). */
@Service
@Transactional
public class Registry {

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final Agreements agreements;
    private final AgencyTime time;
    private final Trail trail;

    Registry(JdbcClient jdbc, StoredFiles files, Agreements agreements, AgencyTime time, Trail trail) {
        this.jdbc = jdbc;
        this.files = files;
        this.agreements = agreements;
        this.time = time;
        this.trail = trail;
    }

    /** Files the stored document of an executed agreement; filing the same document again changes nothing. */
    public void file(UUID agreementId, String number, UUID storedFileId, LocalDate executedOn) {
        int filed = jdbc.sql("""
                        INSERT INTO registry_entry (id, agreement_id, file_id, executed_on, filed_at, filed_by)
                        VALUES (:id, :agreement, :file, :executedOn, :now, :account)
                        ON CONFLICT (file_id) DO NOTHING
                        """)
                .param("id", UUID.randomUUID())
                .param("agreement", agreementId)
                .param("file", storedFileId)
                .param("executedOn", executedOn)
                .param("now", Timestamp.from(time.now()))
                .param("account", Acting.now().account())
                .update();
        if (filed == 1) {
            trail.append(TrailEvent.of("registry.filed", number)
                    .with("file", storedFileId)
                    .with("sha256", files.find(storedFileId).sha256())
                    .with("executedOn", executedOn));
        }
    }

    /** The documents filed for an agreement that the current person may see, newest first. */
    @Transactional(readOnly = true)
    public List<RegistryEntry> entries(UUID agreementId) {
        agreements.require(agreementId);
        return jdbc.sql("SELECT * FROM registry_entry WHERE agreement_id = :agreement ORDER BY filed_at DESC")
                .param("agreement", agreementId)
                .query(this::read)
                .list();
    }

    /** The content of a filed document; that it was handed out is recorded. */
    public byte[] handOut(RegistryEntry entry) {
        AgreementView agreement = agreements.require(entry.agreementId());
        trail.append(TrailEvent.of("registry.handed-out", agreement.number())
                .with("file", entry.file().id()));
        return files.content(entry.file().id());
    }

    private RegistryEntry read(ResultSet row, int number) throws SQLException {
        return new RegistryEntry(
                row.getObject("id", UUID.class),
                row.getObject("agreement_id", UUID.class),
                files.find(row.getObject("file_id", UUID.class)),
                row.getObject("executed_on", LocalDate.class),
                row.getTimestamp("filed_at").toInstant(),
                row.getString("filed_by"));
    }
}
