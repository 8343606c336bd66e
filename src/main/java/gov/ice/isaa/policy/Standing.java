package gov.ice.isaa.policy;

import static gov.ice.isaa.policy.Question.*;

import gov.ice.isaa.policy.ExemptionPolicy.Claim;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far the facts decide whether the Directive applies: the outcome, and the questions that it takes.
 *
 * @param reached the outcome, apart from contradictions
 * @param next the question that decides the outcome while it is open
 * @param asked the questions on scope that matter, answered or not
 * @param referredTo where the case goes instead of ICE's own process; null where it stays
 */
record Standing(
        CaseFacts facts,
        Outcome reached,
        @Nullable Question next,
        Set<Question> asked,
        Claim claim,
        @Nullable Referral referredTo,
        List<Contradiction> contradictions) {

    static Standing of(CaseFacts facts) {
        var asked = EnumSet.of(CLASSIFICATION);
        var classification = facts.classification();
        if (classification == null) {
            return open(facts, CLASSIFICATION, asked, Claim.NONE);
        }
        if (classification.stops()) {
            return decided(facts, Outcome.STOPPED_CLASSIFIED, asked, Claim.NONE, null);
        }
        asked.add(PARTIES);
        if (facts.outsideDhs() == Answer.NO) {
            return decided(facts, Outcome.OUT_OF_SCOPE, asked, Claim.NONE, null);
        }
        askWhatIsGiven(facts, asked);
        if (facts.gives() == Answer.NO) {
            return decided(facts, Outcome.OUT_OF_SCOPE, asked, Claim.NONE, null);
        }
        if (facts.outsideDhs() == Answer.UNKNOWN) {
            return open(facts, PARTIES, asked, Claim.NONE);
        }
        if (facts.gives() == Answer.UNKNOWN) {
            return open(facts, undecidedGiving(facts), asked, Claim.NONE);
        }
        return given(facts, asked);
    }

    /** The outcome; open while answers contradict each other. */
    Outcome outcome() {
        return contradictions.isEmpty() ? reached : Outcome.OPEN;
    }

    /** Whether it is decided who oversees and signs, and whom to engage: for whatever becomes an agreement. */
    boolean routes() {
        return reached == Outcome.IN_SCOPE
                || referredTo == Referral.DARC
                || (reached == Outcome.EXEMPT && claim.agreementOwed());
    }

    private static void askWhatIsGiven(CaseFacts facts, Set<Question> asked) {
        asked.add(RECEIVES_ONLY);
        for (Question giving : List.of(GIVES_INFORMATION, GIVES_SYSTEM_ACCESS)) {
            // A yes beside "only receives" stays in sight, because it contradicts.
            if (!facts.yes(RECEIVES_ONLY) || facts.yes(giving)) {
                asked.add(giving);
            }
        }
    }

    private static Standing given(CaseFacts facts, Set<Question> asked) {
        Claim claim = ExemptionPolicy.judge(facts, asked);
        if (claim.next() != null) {
            return open(facts, claim.next(), asked, claim);
        }
        if (claim.met() == Answer.YES) {
            var foia = facts.exemption() == Exemption.FOIA_OR_PRIVACY_ACT ? Referral.FOIA : null;
            return decided(facts, Outcome.EXEMPT, asked, claim, foia);
        }
        asked.add(LASTING);
        asked.add(BULK);
        if (!facts.answered(LASTING)) {
            return open(facts, LASTING, asked, claim);
        }
        if (!facts.yes(LASTING)) {
            if (!facts.answered(BULK)) {
                return open(facts, BULK, asked, claim);
            }
            if (!facts.yes(BULK)) {
                return once(facts, asked, claim);
            }
        }
        return facts.yes(BULK) && facts.yes(PERSONAL_INFORMATION) && facts.yes(NEW_PURPOSE)
                ? decided(facts, Outcome.REFERRED, asked, claim, Referral.DARC)
                : decided(facts, Outcome.IN_SCOPE, asked, claim, null);
    }

    /** A single, small release that no exemption covers needs a routine use, or goes through FOIA (SC-18). */
    private static Standing once(CaseFacts facts, Set<Question> asked, Claim claim) {
        asked.add(ROUTINE_USE);
        return switch (facts.answer(ROUTINE_USE)) {
            case UNKNOWN -> open(facts, ROUTINE_USE, asked, claim);
            case YES -> decided(facts, Outcome.OUT_OF_SCOPE, asked, claim, null);
            case NO -> decided(facts, Outcome.REFERRED, asked, claim, Referral.FOIA);
        };
    }

    /** The question to ask next while nobody knows whether ICE gives anything. */
    static Question undecidedGiving(CaseFacts facts) {
        if (!facts.answered(RECEIVES_ONLY)) {
            return RECEIVES_ONLY;
        }
        return facts.answered(GIVES_INFORMATION) ? GIVES_SYSTEM_ACCESS : GIVES_INFORMATION;
    }

    private static Standing open(CaseFacts facts, Question next, Set<Question> asked, Claim claim) {
        return new Standing(facts, Outcome.OPEN, next, asked, claim, null, contradictions(facts, asked));
    }

    private static Standing decided(
            CaseFacts facts, Outcome outcome, Set<Question> asked, Claim claim, @Nullable Referral referredTo) {
        return new Standing(facts, outcome, null, asked, claim, referredTo, contradictions(facts, asked));
    }

    private static List<Contradiction> contradictions(CaseFacts facts, Set<Question> asked) {
        if (asked.size() < 3) {
            return List.of();
        }
        var found = new ArrayList<Contradiction>(0);
        if (facts.yes(RECEIVES_ONLY)) {
            for (Question giving : List.of(GIVES_INFORMATION, GIVES_SYSTEM_ACCESS)) {
                if (facts.yes(giving)) {
                    found.add(new Contradiction(
                            EnumSet.of(RECEIVES_ONLY, giving),
                            giving == GIVES_INFORMATION
                                    ? "ICE cannot only receive data and give information as well."
                                    : "ICE cannot only receive data and give access to a system as well."));
                }
            }
        } else if (facts.answered(RECEIVES_ONLY) && facts.gives() == Answer.NO) {
            found.add(new Contradiction(
                    EnumSet.of(RECEIVES_ONLY, GIVES_INFORMATION, GIVES_SYSTEM_ACCESS),
                    "ICE would neither receive nor give anything, so that nothing is shared."));
        }
        if (asked.contains(LASTING) && facts.answered(LASTING) && !facts.yes(LASTING)) {
            if (asked.contains(CONTINUING) && facts.yes(CONTINUING)) {
                found.add(new Contradiction(
                        EnumSet.of(CONTINUING, LASTING),
                        "The exchange cannot go on beyond the case and not last as well."));
            }
            if (asked.contains(INDIVIDUAL_REQUEST) && facts.answer(INDIVIDUAL_REQUEST) == Answer.NO) {
                found.add(new Contradiction(
                        EnumSet.of(INDIVIDUAL_REQUEST, LASTING),
                        "A standing request cannot be met by sharing that neither repeats nor lasts."));
            }
        }
        return found;
    }
}
