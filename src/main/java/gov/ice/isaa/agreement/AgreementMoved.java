package gov.ice.isaa.agreement;

import java.util.UUID;

/** An agreement went from one phase to another; published in the same transaction. */
public record AgreementMoved(UUID id, String number, Phase from, Phase to) {}
