package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.html.Div;
import gov.ice.isaa.intake.Evidence;
import java.time.LocalDate;

/** How the requestor was verified, with the files that show it (IN-02). */
class VerificationStep extends Div implements StepPanel {

    private final EntriesStep entries;
    private final EvidencePanel evidence;

    VerificationStep(RequestDesk desk, Evidence files, LocalDate today) {
        entries = EntriesStep.verification(desk, today);
        evidence = new EvidencePanel(desk, files);
        addClassName("stack");
        add(entries, evidence);
    }

    @Override
    public void refresh() {
        entries.refresh();
        evidence.refresh();
    }
}
