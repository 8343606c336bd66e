package gov.ice.isaa.intake;

import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.support.Clash;
import gov.ice.isaa.support.EditConflict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two people at one request: what only one of them changed is taken, what both changed to different values is a clash
 * that a person decides.
 */
final class ConcurrentEdit {

    private ConcurrentEdit() {}

    /** The entries to take. Throws {@link EditConflict} when somebody else changed one of them to something else. */
    static Set<RequestField> entries(
            RequestEntries before, RequestEntries after, RequestEntries saved, String savedBy) {
        var clashes = new ArrayList<Clash>();
        var changed = new LinkedHashSet<RequestField>();
        for (RequestField field : RequestField.values()) {
            String mine = after.text(field);
            String now = saved.text(field);
            if (mine.equals(before.text(field)) || mine.equals(now)) {
                continue;
            }
            if (now.equals(before.text(field))) {
                changed.add(field);
            } else {
                clashes.add(new Clash(field.name(), field.label(), mine, now));
            }
        }
        refuse(clashes, savedBy);
        return changed;
    }

    /** The facts with both people's answers. Throws {@link EditConflict} when they answered one question differently. */
    static CaseFacts facts(CaseFacts before, CaseFacts after, CaseFacts saved, String savedBy) {
        var clashes = new ArrayList<Clash>();
        CaseFacts merged = saved;
        for (Question question : Question.values()) {
            var mine = FactAnswers.of(question, after);
            var now = FactAnswers.of(question, saved);
            var then = FactAnswers.of(question, before);
            if (mine.equals(then) || mine.equals(now)) {
                continue;
            }
            if (now.equals(then)) {
                merged = FactAnswers.copy(question, after, merged);
            } else {
                clashes.add(new Clash(question.name(), question.wording(), mine, now));
            }
        }
        refuse(clashes, savedBy);
        return merged;
    }

    /** Throws {@link EditConflict} when somebody else wrote another plan since. */
    static void opening(OpeningDraft before, OpeningDraft after, OpeningDraft saved, String savedBy) {
        if (saved.equals(before) || saved.equals(after)) {
            return;
        }
        refuse(
                List.of(new Clash("OPENING", "Agreement to open", OpeningText.of(after), OpeningText.of(saved))),
                savedBy);
    }

    /** Throws {@link EditConflict} when somebody else decided otherwise about one of the agreements since. */
    static void decisions(
            Set<LeverageDecision> before,
            Map<String, LeverageDecision> mine,
            Set<LeverageDecision> saved,
            String savedBy) {
        var clashes = new ArrayList<Clash>();
        mine.forEach((number, decision) -> saved.stream()
                .filter(other -> other.agreementId().equals(decision.agreementId()))
                .filter(other -> !before.contains(other) && !other.inWords().equals(decision.inWords()))
                .forEach(other ->
                        clashes.add(new Clash(number, "Decision on " + number, decision.inWords(), other.inWords()))));
        refuse(clashes, savedBy);
    }

    /** Throws {@link EditConflict} when an answer is not the one that was seen. */
    static void unchanged(CaseFacts seen, CaseFacts saved, String savedBy) {
        refuse(
                Arrays.stream(Question.values())
                        .map(question -> new Clash(
                                question.name(),
                                question.wording(),
                                FactAnswers.of(question, seen),
                                FactAnswers.of(question, saved)))
                        .filter(clash -> !clash.mine().equals(clash.saved()))
                        .toList(),
                savedBy);
    }

    private static void refuse(List<Clash> clashes, String savedBy) {
        if (!clashes.isEmpty()) {
            throw new EditConflict(clashes, savedBy);
        }
    }
}
