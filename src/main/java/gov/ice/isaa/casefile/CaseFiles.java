package gov.ice.isaa.casefile;

import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.Clash;
import gov.ice.isaa.support.EditConflict;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.TrailEvent;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Case files: texts, systems and data stewards. Who may do what is said by whoever holds the case file ({@link
 * CaseFileHolder}); for those who may not read it there is none ({@link NoSuchCaseFile}), and a change by one of those who
 * may only read is refused with an AccessDeniedException and a trail record.
 */
@Service
@Transactional
public class CaseFiles {

    private final CaseFileAccess access;
    private final RowWork rows;
    private final SystemTable systems;
    private final StewardTable stewards;
    private final JdbcClient jdbc;

    CaseFiles(CaseFileAccess access, RowWork rows, SystemTable systems, StewardTable stewards, JdbcClient jdbc) {
        this.access = access;
        this.rows = rows;
        this.systems = systems;
        this.stewards = stewards;
        this.jdbc = jdbc;
    }

    /** Begins an empty case file for the module that is about to hold it; that module records why. */
    public UUID begin() {
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO case_file (id, revision) VALUES (?, 0)").param(id).update();
        return id;
    }

    /**
     * Erases a case file with everything in it, because it turned out to be classified (SC-22). The module that held it has
     * checked who may, has let go of it, and records the erasure; while anything holds it still, the database refuses.
     */
    public void erase(UUID caseFile) {
        jdbc.sql("DELETE FROM case_file WHERE id = ?").param(caseFile).update();
    }

    /** The case file as it stands. Throws {@link NoSuchCaseFile} when the current person may not see it. */
    @Transactional(readOnly = true)
    public CaseFileView require(UUID caseFile) {
        CaseFileRights rights = access.reading(caseFile);
        int revision = jdbc.sql("SELECT revision FROM case_file WHERE id = ?")
                .param(caseFile)
                .query(Integer.class)
                .single();
        List<CaseSystem> known = systems.all(caseFile);
        List<DataSteward> people = stewards.all(caseFile);
        return new CaseFileView(
                caseFile, revision, texts(caseFile), known, people, summary(caseFile, known, people), rights);
    }

    /** What the case file says in short. Throws {@link NoSuchCaseFile} when the current person may not see it. */
    @Transactional(readOnly = true)
    public CaseFileSummary summary(UUID caseFile) {
        access.reading(caseFile);
        return summary(caseFile, systems.all(caseFile), stewards.all(caseFile));
    }

    /**
     * Keeps a text. Throws {@link EditConflict} when somebody else wrote another one since, and {@link UserMistake} when it
     * is too long; then nothing is saved.
     *
     * @param before the text as the page last had it from here
     * @return the text as it is saved now
     */
    public String enter(UUID caseFile, CaseField field, String before, String after) {
        String mine = CaseLimits.text(field.label(), after, CaseField.LONGEST);
        CaseFileRights rights = access.changing(caseFile);
        record Saved(String text, String changedBy) {}
        Optional<Saved> row = jdbc.sql(
                        "SELECT text, changed_by FROM case_text WHERE case_file_id = :caseFile AND field = :field")
                .param("caseFile", caseFile)
                .param("field", field.name())
                .query(Saved.class)
                .optional();
        String saved = row.map(Saved::text).orElse("");
        if (mine.equals(saved) || mine.equals(before)) {
            return saved;
        }
        if (!saved.equals(before)) {
            throw new EditConflict(
                    List.of(new Clash(field.name(), field.label(), mine, saved)),
                    row.map(Saved::changedBy).orElse("somebody else"));
        }
        write(caseFile, field, mine);
        access.changed(
                caseFile, TrailEvent.of("casefile.entered", rights.subject()).with("entries", field));
        return mine;
    }

    /** The system as saved now; empty when it is there no longer. */
    @Transactional(readOnly = true)
    public Optional<CaseSystem> system(UUID caseFile, UUID id) {
        access.reading(caseFile);
        return systems.find(caseFile, id).map(RowTable.Stored::row);
    }

    /**
     * Saves a system. Throws {@link EditConflict} when somebody else changed the same fields since, {@link RowRemoved} when
     * it is there no longer, and {@link UserMistake} for what cannot be taken.
     *
     * @param before as the page last had it from here; null to add it
     */
    public void save(UUID caseFile, @Nullable CaseSystem before, CaseSystem after) {
        access.changing(caseFile);
        if (before == null && systems.all(caseFile).size() >= CaseLimits.ROWS) {
            throw new UserMistake("A case file takes at most " + CaseLimits.ROWS + " systems.");
        }
        rows.save(systems, caseFile, before, CaseLimits.checked(after), "casefile.system-saved");
    }

    /** Removes a system. Throws {@link UserMistake} while data elements are held in it. */
    public void removeSystem(UUID caseFile, UUID id) {
        access.changing(caseFile);
        int elements = systems.elements(id);
        if (elements > 0) {
            throw new UserMistake(
                    elements == 1
                            ? "One data element is held in this system. Give it another system first."
                            : elements + " data elements are held in this system. Give them another system first.");
        }
        rows.remove(systems, caseFile, id, "casefile.system-removed");
    }

    /** The data steward as saved now; empty when there is no such one any longer. */
    @Transactional(readOnly = true)
    public Optional<DataSteward> steward(UUID caseFile, UUID id) {
        access.reading(caseFile);
        return stewards.find(caseFile, id).map(RowTable.Stored::row);
    }

    /** Saves a data steward, like {@link #save(UUID, CaseSystem, CaseSystem)}. */
    public void save(UUID caseFile, @Nullable DataSteward before, DataSteward after) {
        access.changing(caseFile);
        if (before == null && stewards.all(caseFile).size() >= CaseLimits.ROWS) {
            throw new UserMistake("A case file takes at most " + CaseLimits.ROWS + " data stewards.");
        }
        rows.save(stewards, caseFile, before, CaseLimits.checked(after), "casefile.steward-saved");
    }

    /** Removes a data steward. */
    public void removeSteward(UUID caseFile, UUID id) {
        rows.remove(stewards, caseFile, id, "casefile.steward-removed");
    }

    /** The topic of live signals about the case file. */
    public static String topic(UUID caseFile) {
        return "casefile:" + caseFile;
    }

    private void write(UUID caseFile, CaseField field, String text) {
        String sql = text.isEmpty() ? "DELETE FROM case_text WHERE case_file_id = :caseFile AND field = :field" : """
                INSERT INTO case_text (case_file_id, field, text, changed_by) VALUES (:caseFile, :field, :text, :account)
                ON CONFLICT (case_file_id, field) DO UPDATE SET text = :text, changed_by = :account""";
        jdbc.sql(sql)
                .param("caseFile", caseFile)
                .param("field", field.name())
                .param("text", text)
                .param("account", access.account())
                .update();
    }

    private Map<CaseField, String> texts(UUID caseFile) {
        var texts = new EnumMap<CaseField, String>(CaseField.class);
        jdbc.sql("SELECT field, text FROM case_text WHERE case_file_id = ?")
                .param(caseFile)
                .query(row -> {
                    texts.put(CaseField.valueOf(row.getString("field")), row.getString("text"));
                });
        return texts;
    }

    private CaseFileSummary summary(UUID caseFile, List<CaseSystem> known, List<DataSteward> people) {
        Set<Office> offices = EnumSet.noneOf(Office.class);
        known.stream().map(CaseSystem::steward).filter(Objects::nonNull).forEach(offices::add);
        people.stream().map(DataSteward::office).forEach(offices::add);
        List<String> names = known.stream().map(CaseSystem::name).collect(Collectors.toList());
        return jdbc.sql("""
                SELECT count(*) AS elements, count(*) FILTER (WHERE pii <> 'NONE') AS pii,
                    count(*) FILTER (WHERE pii = 'SENSITIVE_PII') AS sensitive,
                    count(*) FILTER (WHERE need = 'UNDECIDED') AS undecided
                FROM case_element WHERE case_file_id = ?""")
                .param(caseFile)
                .query((row, index) -> new CaseFileSummary(
                        row.getInt("elements"),
                        row.getInt("pii"),
                        row.getInt("sensitive"),
                        row.getInt("undecided"),
                        offices,
                        names))
                .single();
    }
}
