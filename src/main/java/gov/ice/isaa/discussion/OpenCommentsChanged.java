package gov.ice.isaa.discussion;

import java.util.UUID;

/** Comments that everybody with need to know sees were opened, decided or opened again; published inside the transaction. */
public record OpenCommentsChanged(UUID agreementId) {}
