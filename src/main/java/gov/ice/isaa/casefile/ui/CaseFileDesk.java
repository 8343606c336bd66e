package gov.ice.isaa.casefile.ui;

import gov.ice.isaa.casefile.CaseFileView;
import gov.ice.isaa.casefile.CaseFiles;
import gov.ice.isaa.casefile.DataElements;
import gov.ice.isaa.people.Accounts;
import java.util.UUID;

/** The case file that a page works on, as the page last had it. */
final class CaseFileDesk {

    private final CaseFiles files;
    private final DataElements elements;
    private final Accounts accounts;
    private final Runnable refresh;
    private CaseFileView file;

    /** Begins with the case file as it stands; {@code refresh} shows it anew after every change. */
    CaseFileDesk(CaseFiles files, DataElements elements, Accounts accounts, UUID caseFile, Runnable refresh) {
        this.files = files;
        this.elements = elements;
        this.accounts = accounts;
        this.refresh = refresh;
        this.file = files.require(caseFile);
    }

    CaseFiles files() {
        return files;
    }

    DataElements elements() {
        return elements;
    }

    CaseFileView file() {
        return file;
    }

    UUID id() {
        return file.id();
    }

    /** Whether the person may change the case file in its present state. */
    boolean editable() {
        return file.rights().mayChange();
    }

    String nameOf(String account) {
        return accounts.nameOf(account);
    }

    /** Takes and shows what is saved now. */
    void reload() {
        file = files.require(file.id());
        refresh.run();
    }

    /** Whether somebody else saved something since. */
    boolean outdated() {
        CaseFileView now = files.require(file.id());
        return now.revision() != file.revision() || !now.rights().equals(file.rights());
    }
}
