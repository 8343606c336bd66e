package gov.ice.isaa.drafting;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The choices that the template leaves to the drafter, and what became of them. Who may see the agreement may read them;
 * they are decided when {@link Drafts} begins the draft.
 */
@Service
@Transactional
public class TemplateChoices {

    private final Agreements agreements;
    private final Templates templates;
    private final DraftStore drafts;
    private final DraftChoices choices;
    private final ClauseRows clauses;
    private final KeptChoices kept;
    private final Trail trail;

    TemplateChoices(
            Agreements agreements,
            Templates templates,
            DraftStore drafts,
            DraftChoices choices,
            ClauseRows clauses,
            KeptChoices kept,
            Trail trail) {
        this.agreements = agreements;
        this.templates = templates;
        this.drafts = drafts;
        this.choices = choices;
        this.clauses = clauses;
        this.kept = kept;
        this.trail = trail;
    }

    /**
     * The choices for a draft that is not begun yet, as the facts of its case preselect them (TE-03); empty for one that
     * begins with an executed text. Throws NoSuchAgreement for those without need to know.
     */
    @Transactional(readOnly = true)
    public Optional<TemplateOffer> offer(UUID agreementId) {
        AgreementView agreement = agreements.require(agreementId);
        return executedText(agreement).isPresent()
                ? Optional.empty()
                : Optional.of(templates.current().offer(TemplateCase.of(agreement)));
    }

    /**
     * What was decided when the draft was begun; empty when it began with an executed text, or with a version of the template
     * that left no choices. Throws NoSuchAgreement for those without need to know.
     */
    @Transactional(readOnly = true)
    public Optional<ChoicesMade> made(UUID agreementId) {
        agreements.guardVisible(agreementId);
        return choices.find(agreementId);
    }

    /** The text that a modification begins with: once an agreement is in force, its newest version is what was signed. */
    Optional<DraftView> executedText(AgreementView agreement) {
        UUID modified = agreement.modifiesId();
        if (modified == null) {
            return Optional.empty();
        }
        agreements.guardVisible(modified);
        return drafts.current(modified);
    }

    /**
     * Keeps the decisions for a draft that was just begun, in place of those that led to it, and makes its first text of them. Throws {@link
     * gov.ice.isaa.support.UserMistake} for a decision that the template does not allow.
     */
    DraftDocument decide(AgreementView agreement, Template template, TemplateDecisions decisions) {
        TemplateOffer offer = template.offer(TemplateCase.of(agreement));
        Map<String, ChoiceDecision> decided = decisions.at(offer);
        choices.add(agreement.id(), offer, decided);
        kept.removeAll(agreement.id());
        trail.append(event(agreement, offer, decided));
        Map<String, Set<String>> taken = new HashMap<>();
        decided.forEach((point, decision) -> taken.put(point, decision.options()));
        Template.BegunText text = template.begun(taken, CaseWords.of(agreement));
        clauses.began(agreement.id(), template.version(), text.origins());
        return text.document();
    }

    private static TrailEvent event(AgreementView agreement, TemplateOffer offer, Map<String, ChoiceDecision> decided) {
        TrailEvent event = TrailEvent.of("draft.chosen", agreement.number()).with("template", offer.version());
        for (ChoicePoint point : offer.points()) {
            event = point.told(event, decided.getOrDefault(point.key(), ChoiceDecision.preselected(point)));
        }
        return event;
    }
}
