package gov.ice.isaa.casefile;

import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Refusals;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way into a case file: for reading, for a change, and out of a change with its record. */
@Component
class CaseFileAccess {

    private final List<CaseFileHolder> holders;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Refusals refusals;
    private final Live live;

    CaseFileAccess(
            List<CaseFileHolder> holders,
            CurrentUser currentUser,
            JdbcClient jdbc,
            Trail trail,
            Refusals refusals,
            Live live) {
        this.holders = holders;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.trail = trail;
        this.refusals = refusals;
        this.live = live;
    }

    /** For reading. Throws {@link NoSuchCaseFile} when the current person may not. */
    CaseFileRights reading(UUID caseFile) {
        return rights(caseFile, false).filter(CaseFileRights::mayRead).orElseThrow(NoSuchCaseFile::new);
    }

    /**
     * For a change, which is this transaction's alone until it ends. An attempt by somebody who may not is recorded, also
     * where it is answered with "none". Throws {@link UserMistake} when nobody may change it any more.
     */
    CaseFileRights changing(UUID caseFile) {
        CaseFileRights rights = rights(caseFile, true).orElseThrow(NoSuchCaseFile::new);
        if (!rights.mayRead() || !rights.mayWrite()) {
            var refused = refusals.refuse("casefile.change", rights.subject());
            throw rights.mayRead() ? refused : new NoSuchCaseFile();
        }
        if (!rights.mayChange()) {
            throw new UserMistake(rights.closed());
        }
        jdbc.sql("SELECT id FROM case_file WHERE id = ? FOR UPDATE")
                .param(caseFile)
                .query(UUID.class)
                .single();
        return rights;
    }

    /** Ends a change: counts it, records it and tells the pages. */
    void changed(UUID caseFile, TrailEvent event) {
        jdbc.sql("UPDATE case_file SET revision = revision + 1 WHERE id = ?")
                .param(caseFile)
                .update();
        trail.append(event);
        live.publish(CaseFiles.topic(caseFile), "changed");
    }

    /** Records something that changes nothing. */
    void record(TrailEvent event) {
        trail.append(event);
    }

    String account() {
        return currentUser.require().account();
    }

    private Optional<CaseFileRights> rights(UUID caseFile, boolean change) {
        var person = currentUser.require();
        return holders.stream()
                .flatMap(holder -> holder.rights(caseFile, person, change).stream())
                .findFirst();
    }
}
