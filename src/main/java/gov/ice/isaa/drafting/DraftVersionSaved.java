package gov.ice.isaa.drafting;

import java.util.UUID;

/**
 * A new version of a draft was saved; published inside the saving transaction.
 *
 * @param fromVersion the version before; 0 when the draft was just made from the template
 */
public record DraftVersionSaved(UUID agreementId, int fromVersion, int toVersion) {}
