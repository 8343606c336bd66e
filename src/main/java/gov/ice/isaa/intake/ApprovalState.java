package gov.ice.isaa.intake;

/** How an approval that was asked for was decided (SC-10). */
public enum ApprovalState {
    APPROVED("Approved"),
    DECLINED("Declined"),
    /** What was approved was changed afterwards. */
    LAPSED("Approved, but the request was changed since: ask again");

    private final String title;

    ApprovalState(String title) {
        this.title = title;
    }

    /** The state as shown to people. */
    public String title() {
        return title;
    }
}
