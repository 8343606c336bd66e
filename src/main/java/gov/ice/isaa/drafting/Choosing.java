package gov.ice.isaa.drafting;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decisions at the template's choice points while a draft is not begun yet. The officers who may begin it share them,
 * and find them again however they left the page; of two who decide the same, the later one counts.
 */
@Service
@Transactional
public class Choosing {

    private final Drafts drafts;
    private final Templates templates;
    private final KeptChoices kept;
    private final CurrentUser currentUser;
    private final AgencyTime time;
    private final Trail trail;
    private final Live live;

    Choosing(
            Drafts drafts,
            Templates templates,
            KeptChoices kept,
            CurrentUser currentUser,
            AgencyTime time,
            Trail trail,
            Live live) {
        this.drafts = drafts;
        this.templates = templates;
        this.kept = kept;
        this.currentUser = currentUser;
        this.time = time;
        this.trail = trail;
        this.live = live;
    }

    /** The live topic on which it is told that something was decided for the agreement's draft. */
    public static String topic(UUID agreementId) {
        return "choosing:" + agreementId;
    }

    /**
     * What was decided so far. A decision for an option that the template in effect no longer has is left out. Throws
     * NoSuchAgreement for those without need to know; only who may begin the draft reads it.
     */
    @Transactional(readOnly = true)
    public ChoicesSoFar soFar(UUID agreementId) {
        AgreementView agreement = drafts.writable(agreementId, "draft.begin");
        return kept.find(agreementId).within(offer(agreement));
    }

    /**
     * Keeps the decision at a choice point. A point that stands as the facts of the case preselect it follows them when they
     * change. Throws {@link UserMistake} when the draft was begun meanwhile, or when the decision is none that can be kept.
     *
     * @param version the version of the template that is decided on
     */
    public void keep(UUID agreementId, int version, String pointKey, ChoiceDecision decision) {
        AgreementView agreement = drafts.writable(agreementId, "draft.begin");
        kept.lock(agreementId);
        if (drafts.current(agreementId).isPresent()) {
            throw Drafts.begunAlready();
        }
        ChoicePoint point = offer(agreement).point(version, pointKey);
        point.misfit(decision).ifPresent(misfit -> {
            throw new UserMistake(point.titled(misfit));
        });
        ChoiceDecision preselected = ChoiceDecision.preselected(point);
        boolean asPreselected = decision.options().equals(preselected.options());
        ChoiceDecision now = asPreselected ? preselected : decision;
        if (now.equals(kept.find(agreementId).made().getOrDefault(pointKey, preselected))) {
            return;
        }
        if (asPreselected) {
            kept.remove(agreementId, pointKey);
        } else {
            kept.put(agreementId, version, pointKey, now, currentUser.require(), time.now());
        }
        trail.append(point.told(
                TrailEvent.of("draft.choice-kept", agreement.number()).with("template", version), now));
        live.publish(topic(agreementId), pointKey);
    }

    private TemplateOffer offer(AgreementView agreement) {
        return templates.current().offer(TemplateCase.of(agreement));
    }
}
