package gov.ice.isaa.casefile;

import gov.ice.isaa.support.EditConflict;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.TrailEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Changes of rows, the same for every kind: nothing that somebody else saved is overwritten unseen. */
@Component
class RowWork {

    private final CaseFileAccess access;

    RowWork(CaseFileAccess access) {
        this.access = access;
    }

    /**
     * Saves a row. Throws {@link EditConflict} when somebody else changed the same fields since, {@link RowRemoved} when
     * it is there no longer, and {@link UserMistake} when there is another of the name.
     *
     * @param before the row as its writer last had it from here; null to add it
     */
    <R extends CaseRow<R>> void save(RowTable<R> table, UUID caseFile, @Nullable R before, R after, String event) {
        CaseFileRights rights = access.changing(caseFile);
        String account = access.account();
        try {
            if (before == null) {
                table.insert(caseFile, after, account);
            } else {
                var saved = table.find(caseFile, before.id()).orElseThrow(() -> new RowRemoved(before.title()));
                var merge = new FieldMerge();
                R merged = after.merged(before, saved.row(), merge);
                merge.refuse(saved.changedBy());
                if (merged.equals(saved.row())) {
                    return;
                }
                table.update(caseFile, merged, account);
            }
        } catch (DuplicateKeyException e) {
            throw new UserMistake("“" + after.title() + "” is there already. Change that one, or choose another name.");
        }
        access.changed(
                caseFile,
                TrailEvent.of(event, rights.subject()).with("row", after.id()).with("added", before == null));
    }

    /** Removes a row; one that is gone already is as it should be. */
    <R extends CaseRow<R>> void remove(RowTable<R> table, UUID caseFile, UUID id, String event) {
        CaseFileRights rights = access.changing(caseFile);
        if (table.delete(caseFile, id)) {
            access.changed(caseFile, TrailEvent.of(event, rights.subject()).with("row", id));
        }
    }
}
