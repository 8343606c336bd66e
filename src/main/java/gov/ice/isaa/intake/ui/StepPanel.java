package gov.ice.isaa.intake.ui;

/** One step of a request on the page. */
interface StepPanel {

    /** Shows the request as it is now. */
    void refresh();
}
