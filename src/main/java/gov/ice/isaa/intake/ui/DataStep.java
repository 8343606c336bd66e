package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.html.Div;
import gov.ice.isaa.casefile.CaseFilePanels;
import java.util.UUID;

/** The step in which data and terms are collected; they go on with the agreement (NE-01…04). */
class DataStep extends Div implements StepPanel {

    DataStep(CaseFilePanels panels, UUID caseFile) {
        add(panels.panel(caseFile));
    }

    @Override
    public void refresh() {
        // The case file follows its own changes, whatever happens to the rest of the request.
    }
}
