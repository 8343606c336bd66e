package gov.ice.isaa.discussion;

import gov.ice.isaa.drafting.Passage;
import java.util.UUID;

/**
 * A thread to be opened. Who opens it, for which office and when is not for the browser to say.
 *
 * @param version the version of the draft its author had before them
 * @param token made by the browser for this attempt: sent again, it opens nothing new
 */
public record NewThread(UUID agreementId, int version, Passage passage, String text, UUID token) {}
