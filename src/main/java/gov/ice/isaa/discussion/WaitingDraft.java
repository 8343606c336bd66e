package gov.ice.isaa.discussion;

/**
 * An agreement whose draft has comments that wait for a disposition.
 *
 * @param number the agreement's
 * @param title the agreement's
 * @param open how many comments wait
 * @param blocking how many of them are concerns that block
 */
public record WaitingDraft(String number, String title, long open, long blocking) {}
