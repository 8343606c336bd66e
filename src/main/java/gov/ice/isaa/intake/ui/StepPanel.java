package gov.ice.isaa.intake.ui;

import gov.ice.isaa.intake.OpeningDraft;
import gov.ice.isaa.intake.RequestView;

/** One step of a request on the page. */
interface StepPanel {

    /** Shows the request as it is now. */
    void refresh();

    /** Whether something on the page was refused, and would be lost by leaving it. */
    default boolean refused() {
        return false;
    }

    /** What the agreement is to be opened with, as it stands on the page: as saved, unless it is edited here. */
    default OpeningDraft opening(RequestView request) {
        return request.opening();
    }
}
