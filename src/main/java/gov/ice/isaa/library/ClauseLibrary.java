package gov.ice.isaa.library;

import gov.ice.isaa.drafting.ClauseId;
import gov.ice.isaa.drafting.Template;
import gov.ice.isaa.drafting.TemplateVersion;
import gov.ice.isaa.drafting.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The published versions of the template, and what was changed on the way to each; open to whoever works with agreements. */
@Service
@Transactional(readOnly = true)
public class ClauseLibrary {

    private final Templates templates;
    private final PreparationStore store;

    ClauseLibrary(Templates templates, PreparationStore store) {
        this.templates = templates;
        this.store = store;
    }

    /** Every version, the newest first. */
    public List<TemplateVersion> versions() {
        return templates.versions();
    }

    /** The number of the version with which drafts begin today. */
    public int inEffect() {
        return templates.current().version();
    }

    /** The version of the number. Throws {@link gov.ice.isaa.support.UserMistake} when there is none. */
    public Template version(int number) {
        return templates.version(number);
    }

    /** Who changed what on the way to the version, and why, the newest first; nothing for one that was shipped. */
    public List<TemplateChange> changes(int version) {
        return store.changes(version);
    }

    /** The versions in which the clause was added, changed or removed, the newest first. */
    public List<ClauseHistory> history(ClauseId clause) {
        var history = new ArrayList<ClauseHistory>();
        Template.@Nullable Clause before = null;
        for (TemplateVersion version : versions().reversed()) {
            Template.@Nullable Clause after =
                    version(version.number()).clause(clause).orElse(null);
            if (!Objects.equals(before, after)) {
                history.addFirst(new ClauseHistory(version, before, after, changes(version.number(), clause)));
            }
            before = after;
        }
        return history;
    }

    private List<TemplateChange> changes(int version, ClauseId clause) {
        return changes(version).stream()
                .filter(change -> change.what().isOf(clause))
                .toList();
    }
}
