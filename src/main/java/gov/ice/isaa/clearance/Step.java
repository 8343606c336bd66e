package gov.ice.isaa.clearance;

/** Which part of a round a review belongs to: first the Program Office itself, then the offices, OPLA last (CL-01…04). */
public enum Step {
    PROGRAM_OFFICE(Stage.PROGRAM_OFFICE),
    OFFICE(Stage.OFFICES),
    LEGAL(Stage.LEGAL);

    private final Stage stage;

    Step(Stage stage) {
        this.stage = stage;
    }

    /** The stage in which reviews of this step are decided. */
    public Stage stage() {
        return stage;
    }
}
