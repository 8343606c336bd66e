package gov.ice.isaa.people;

import java.time.Instant;
import java.util.Optional;

/**
 * A fresh sign-on within a running session, asked for before something as grave as a signature (SAML 2.0, ForceAuthn).
 * The answer must be for the account already signed on, and its authentication must be later than the request.
 */
public interface FreshSignOn {

    /**
     * Remembers that the current person asks to sign in again for this purpose, and returns the portal's own address,
     * starting with a slash, to which the browser must be sent ({@code Page.setLocation}).
     *
     * @param purpose what the proof will be used for, such as {@code sign:} with the ceremony's id; at most 200
     *     characters
     * @param returnTo the route inside the portal to come back to, without a leading slash, such as
     *     {@code agreements/ISAA-2026-0001/signature}; the caller builds it, it never comes from the client
     * @throws IllegalArgumentException when either is not of this form
     */
    String begin(String purpose, String returnTo);

    /**
     * Hands out the proof for this purpose, once: it is spent by this call. Empty when the current person has not
     * signed in again for it in this session, or too long ago ({@code isaa.saml.fresh-for}). Call it in the transaction
     * that uses the proof: rolled back, the proof is unspent.
     */
    Optional<Proof> proof(String purpose);

    /** Whether a proof for this purpose could be had now; spends nothing. */
    boolean holds(String purpose);

    /**
     * How and when the person signed in again.
     *
     * @param account the account, equal to the session's
     * @param subject the NameID the identity provider sent
     * @param assertionId the id of the signed assertion
     * @param authenticatedAt AuthnInstant of the assertion
     * @param contextClass AuthnContextClassRef of the assertion
     * @param issuer the identity provider's entity id
     */
    record Proof(
            String account,
            String subject,
            String assertionId,
            Instant authenticatedAt,
            String contextClass,
            String issuer) {}
}
