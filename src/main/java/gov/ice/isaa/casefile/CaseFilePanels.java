package gov.ice.isaa.casefile;

import com.vaadin.flow.component.Component;
import java.util.UUID;

/** The case file on a page of whoever holds it. */
public interface CaseFilePanels {

    /**
     * The case file, to be read, and to be written in by those who may; without it, for those who may not see it, a
     * sentence that says so.
     */
    Component panel(UUID caseFile);
}
