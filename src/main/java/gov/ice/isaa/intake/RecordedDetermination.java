package gov.ice.isaa.intake;

import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Determination;
import gov.ice.isaa.policy.Handbook;
import gov.ice.isaa.policy.Questionnaire;
import java.time.Instant;

/**
 * A determination as it was decided; later ones stand beside it.
 *
 * @param sequence its place among the determinations of the request, from 1
 */
public record RecordedDetermination(int sequence, Instant decidedAt, String decidedBy, Determination determination) {

    /** Whether it would come out the same today: the answers that matter and the rules are still those it was made on. */
    public boolean holdsFor(CaseFacts facts) {
        return determination.facts().equals(Questionnaire.relevant(facts))
                && determination.rulesVersion().equals(Handbook.VERSION);
    }
}
