package gov.ice.isaa.signing;

import java.util.UUID;

/** A signatory declined to sign; the agreement is back in development. */
public record SignatureDeclined(UUID agreementId, String number, String declinedBy, String reason) {}
