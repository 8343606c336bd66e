package gov.ice.isaa.signing;

import gov.ice.isaa.policy.Office;
import java.util.UUID;

/** The agreement is ready for the signature of this office's signatory. */
public record SignatureRequested(UUID agreementId, String number, Office office) {}
