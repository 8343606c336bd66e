package gov.ice.isaa.signing;

import java.util.UUID;

/** One of the signatories signed, or a copy signed by a party was filed; published in the transaction of the signature. */
public record SignatureGiven(UUID agreementId, String number) {}
