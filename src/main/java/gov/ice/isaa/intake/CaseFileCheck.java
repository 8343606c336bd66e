package gov.ice.isaa.intake;

import gov.ice.isaa.casefile.CaseFileSummary;
import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.policy.Questionnaire;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the answers against what is written of the data: both cannot be right where they say different things. */
final class CaseFileCheck {

    private CaseFileCheck() {}

    /** What contradicts, a sentence each; empty when nothing does. */
    static List<String> contradictions(CaseFacts facts, Office programOffice, CaseFileSummary file) {
        List<String> found = new ArrayList<>();
        if (file.hasPii()
                && facts.answer(Question.PERSONAL_INFORMATION) == Answer.NO
                && Questionnaire.asks(Question.PERSONAL_INFORMATION, facts)) {
            found.add("“" + Question.PERSONAL_INFORMATION.wording() + "” is answered with no, but "
                    + (file.pii() == 1 ? "one data element is" : file.pii() + " data elements are")
                    + " marked as personally identifiable information on the step “" + Step.DATA.title() + "”.");
        }
        Set<Office> unsaid = unsaid(facts, programOffice, file);
        if (!unsaid.isEmpty()) {
            found.add(unsaid.stream().map(Office::shortName).collect(Collectors.joining(", "))
                    + (unsaid.size() == 1 ? " is named as a steward" : " are named as stewards") + " on the step “"
                    + Step.DATA.title() + "”, but not among the offices that know the data.");
        }
        return found;
    }

    /** Stewards of the data whom the answers leave out, once they say who knows it. */
    private static Set<Office> unsaid(CaseFacts facts, Office programOffice, CaseFileSummary file) {
        Set<Office> unsaid = EnumSet.noneOf(Office.class);
        boolean answered = facts.answer(Question.OTHERS_KNOW_DATA) == Answer.NO || facts.answered(Question.STEWARDS);
        if (answered && Questionnaire.asks(Question.OTHERS_KNOW_DATA, facts)) {
            unsaid.addAll(file.stewards());
            unsaid.retainAll(Questionnaire.STEWARDS_OF_DATA);
            unsaid.removeAll(facts.stewards());
            unsaid.remove(programOffice);
        }
        return unsaid;
    }
}
