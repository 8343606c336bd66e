package gov.ice.isaa.intake;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Question;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a request takes over from the agreement that it is to modify; what is written or answered already stays (MA-08). */
final class ModificationStart {

    /** What was true of the day, and not of the sharing. */
    private static final Set<Question> ONLY_THEN = EnumSet.of(Question.THREAT_DETERMINED, Question.TRANSFERRED_ON);

    private ModificationStart() {}

    static OpeningDraft opening(OpeningDraft written, AgreementView modified) {
        return new OpeningDraft(
                written.title().isBlank() ? modified.title() : written.title(),
                written.type() == null ? modified.type() : written.type(),
                either(written.parties(), modified.parties()),
                either(written.contacts(), modified.contacts()),
                either(written.signatories(), modified.signatories()));
    }

    static CaseFacts facts(CaseFacts known, AgreementView modified) {
        CaseFacts before = modified.facts();
        if (before.equals(CaseFacts.NONE)) {
            return known;
        }
        CaseFacts facts = known;
        for (Question question : Question.values()) {
            boolean holdsStill = !question.recorded() && !ONLY_THEN.contains(question);
            if (holdsStill && !facts.answered(question) && before.answered(question)) {
                facts = FactAnswers.copy(question, before, facts);
            }
        }
        // What was agreed before is still shared: its categories and holders are never lost to an earlier answer.
        var categories = new HashSet<>(facts.categories());
        categories.addAll(before.categories());
        var holders = new HashSet<>(facts.lawEnforcementOffices());
        holders.addAll(before.lawEnforcementOffices());
        return facts.with(categories.toArray(Category[]::new)).heldBy(holders.toArray(ExecutiveAgent[]::new));
    }

    /** What the modification covers: what is asked for now and, as far as there is room, what was shared before. */
    static String text(String now, String before, int longest) {
        String both = now + "\nAs agreed before: " + before;
        return both.length() <= longest ? both : both.substring(0, longest - 1) + "…";
    }

    private static <T> List<T> either(List<T> written, List<T> modified) {
        return written.isEmpty() ? modified : written;
    }
}
