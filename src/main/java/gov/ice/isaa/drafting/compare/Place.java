package gov.ice.isaa.drafting.compare;

/** Whether something stands where it stood. What was moved is told twice: where it went from, and where it came to. */
public enum Place {
    HERE,
    MOVED_AWAY,
    MOVED_HERE
}
