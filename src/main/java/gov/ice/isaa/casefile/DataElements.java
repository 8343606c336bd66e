package gov.ice.isaa.casefile;

import gov.ice.isaa.support.EditConflict;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.TrailEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The data elements of case files: read by the page, changed one by one, taken in and handed out as a table. */
@Service
@Transactional
public class DataElements {

    private final CaseFileAccess access;
    private final RowWork rows;
    private final ElementTable elements;
    private final SystemTable systems;

    DataElements(CaseFileAccess access, RowWork rows, ElementTable elements, SystemTable systems) {
        this.access = access;
        this.rows = rows;
        this.elements = elements;
        this.systems = systems;
    }

    /** One page of what is sought, by name. */
    @Transactional(readOnly = true)
    public List<DataElement> page(UUID caseFile, ElementQuery query, int offset, int limit) {
        access.reading(caseFile);
        return elements.page(caseFile, query, offset, limit);
    }

    /** How many are found. */
    @Transactional(readOnly = true)
    public int count(UUID caseFile, ElementQuery query) {
        access.reading(caseFile);
        return elements.count(caseFile, query);
    }

    /** The data element as saved now; empty when it is there no longer. */
    @Transactional(readOnly = true)
    public Optional<DataElement> find(UUID caseFile, UUID id) {
        access.reading(caseFile);
        return elements.find(caseFile, id).map(RowTable.Stored::row);
    }

    /**
     * Saves a data element. Throws {@link EditConflict} when somebody else changed the same fields since, {@link RowRemoved}
     * when it is there no longer, and {@link UserMistake} for what cannot be taken.
     *
     * @param before as the page last had it from here; null to add it
     */
    public void save(UUID caseFile, @Nullable DataElement before, DataElement after) {
        access.changing(caseFile);
        if (before == null && elements.count(caseFile, ElementQuery.ALL) >= CaseLimits.ELEMENTS) {
            throw new UserMistake(full());
        }
        rows.save(elements, caseFile, before, CaseLimits.checked(after), "casefile.element-saved");
    }

    /** Removes a data element. */
    public void remove(UUID caseFile, UUID id) {
        rows.remove(elements, caseFile, id, "casefile.element-removed");
    }

    /** What importing these would do to the table as it stands now. */
    @Transactional(readOnly = true)
    public ImportCheck check(UUID caseFile, List<DataElement> imported) {
        access.reading(caseFile);
        return plan(caseFile, imported).check();
    }

    /**
     * Imports all of these, or none. Those that are there already with the same values are passed by; systems that the case
     * file does not have come in as sources. Throws {@link UserMistake} when one is there with other values, or there are
     * too many.
     */
    public ImportCheck importAll(UUID caseFile, List<DataElement> imported) {
        CaseFileRights rights = access.changing(caseFile);
        Plan plan = plan(caseFile, imported.stream().map(CaseLimits::checked).toList());
        ImportCheck check = plan.check();
        if (!check.differing().isEmpty()) {
            throw new UserMistake("The table was changed meanwhile and holds some of these with other values now."
                    + " Nothing was imported: check again.");
        }
        if (check.tooMany()) {
            throw new UserMistake(full());
        }
        if (systems.all(caseFile).size() + check.newSystems().size() > CaseLimits.ROWS) {
            throw new UserMistake("A case file takes at most " + CaseLimits.ROWS + " systems. Nothing was imported.");
        }
        if (plan.added().isEmpty()) {
            return check;
        }
        String account = access.account();
        check.newSystems().forEach(name -> systems.insert(caseFile, CaseSystem.named(name), account));
        elements.insertAll(caseFile, plan.added(), account);
        access.changed(
                caseFile,
                TrailEvent.of("casefile.elements-imported", rights.subject())
                        .with("elements", check.added())
                        .with("systems", check.newSystems().size()));
        return check;
    }

    /** All of them, for a file that leaves the portal, which is recorded. */
    public List<DataElement> handOut(UUID caseFile) {
        CaseFileRights rights = access.reading(caseFile);
        List<DataElement> all = elements.page(caseFile, ElementQuery.ALL, 0, CaseLimits.ELEMENTS);
        access.record(
                TrailEvent.of("casefile.elements-handed-out", rights.subject()).with("elements", all.size()));
        return all;
    }

    private record Plan(List<DataElement> added, ImportCheck check) {}

    private Plan plan(UUID caseFile, List<DataElement> imported) {
        Map<ElementKey, DataElement> present = new HashMap<>();
        elements.page(caseFile, ElementQuery.ALL, 0, CaseLimits.ELEMENTS)
                .forEach(element -> present.put(element.key(), element));
        Map<String, String> newSystems = new LinkedHashMap<>();
        List<DataElement> added = new ArrayList<>();
        Set<UUID> differing = new LinkedHashSet<>();
        int before = present.size();
        for (DataElement element : imported) {
            DataElement same = present.putIfAbsent(element.key(), element);
            if (same == null) {
                added.add(element);
                newSystems.putIfAbsent(NameKey.of(element.system()), element.system());
            } else if (!inSystemOf(same, element).says(same)) {
                differing.add(element.id());
            }
        }
        newSystems.remove("");
        systems.all(caseFile).forEach(system -> newSystems.remove(NameKey.of(system.name())));
        var check = new ImportCheck(
                added.size(),
                imported.size() - added.size() - differing.size(),
                differing,
                List.copyOf(newSystems.values()),
                before + added.size());
        return new Plan(added, check);
    }

    /** Names that are compared as equal are equal here, however they are written. */
    private static DataElement inSystemOf(DataElement present, DataElement imported) {
        return new DataElement(
                imported.id(),
                present.name(),
                imported.description(),
                present.system(),
                imported.pii(),
                imported.sensitivity(),
                imported.need(),
                imported.reason());
    }

    private static String full() {
        return String.format("A case file takes at most %,d data elements. Nothing was saved.", CaseLimits.ELEMENTS);
    }
}
