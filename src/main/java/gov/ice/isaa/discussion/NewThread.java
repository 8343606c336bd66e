package gov.ice.isaa.discussion;

import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.policy.Rule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thread to be opened. Who opens it, for which office and when is not for the browser to say.
 *
 * @param version the version of the draft its author had before them
 * @param proposed the words that a suggestion wants in the place of the passage; null for every other kind
 * @param rule the stakeholder rule whose question it belongs to; null for none
 * @param token made by the browser for this attempt: sent again, it opens nothing new
 */
public record NewThread(
        UUID agreementId,
        int version,
        Passage passage,
        ThreadKind kind,
        @Nullable String proposed,
        @Nullable Rule rule,
        CommentBody words,
        UUID token) {

    /** A comment in plain text. */
    public NewThread(UUID agreementId, int version, Passage passage, String text, UUID token) {
        this(agreementId, version, passage, ThreadKind.COMMENT, null, null, CommentBody.plain(text), token);
    }
}
