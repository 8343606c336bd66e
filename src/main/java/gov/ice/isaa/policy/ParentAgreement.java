package gov.ice.isaa.policy;

/**
 * The agreement that a case follows on (SC-12, 13, 15).
 *
 * @param number its number, such as ISAA-2026-0001; empty in {@link #NONE}
 * @param inForce whether the registry holds it as executed and in force; looked up by the portal, never stated
 */
public record ParentAgreement(String number, boolean inForce) {

    /** Somebody looked, and there is no agreement to follow on. */
    public static final ParentAgreement NONE = new ParentAgreement("", false);
}
