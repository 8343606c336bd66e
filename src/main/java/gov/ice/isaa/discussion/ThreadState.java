package gov.ice.isaa.discussion;

/** Whether a thread still waits for a disposition. */
public enum ThreadState {
    OPEN,
    RESOLVED
}
