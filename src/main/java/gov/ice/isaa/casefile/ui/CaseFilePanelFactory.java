package gov.ice.isaa.casefile.ui;

import com.vaadin.flow.component.Component;
import gov.ice.isaa.casefile.CaseFilePanels;
import gov.ice.isaa.casefile.CaseFiles;
import gov.ice.isaa.casefile.DataElements;
import gov.ice.isaa.casefile.NoSuchCaseFile;
import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.Live;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Makes the case file's part of a page. */
@Service
class CaseFilePanelFactory implements CaseFilePanels {

    private final CaseFiles files;
    private final DataElements elements;
    private final Accounts accounts;
    private final Live live;

    CaseFilePanelFactory(CaseFiles files, DataElements elements, Accounts accounts, Live live) {
        this.files = files;
        this.elements = elements;
        this.accounts = accounts;
        this.live = live;
    }

    @Override
    public Component panel(UUID caseFile) {
        try {
            return new CaseFilePanel(files, elements, accounts, live, caseFile);
        } catch (NoSuchCaseFile hidden) {
            return new EmptyState(
                    "Data and terms are not open to you",
                    "They went on with the agreement. Ask its Program Office if you need to know them.");
        }
    }
}
