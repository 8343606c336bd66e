package gov.ice.isaa.policy;

/** One rule held against the facts: whether it applies, and why, in a sentence for people. */
public record Finding(Rule rule, Verdict verdict, String sentence) {

    static Finding applies(Rule rule, String sentence) {
        return new Finding(rule, Verdict.APPLIES, sentence);
    }

    static Finding not(Rule rule, String sentence) {
        return new Finding(rule, Verdict.DOES_NOT_APPLY, sentence);
    }

    static Finding open(Rule rule, Question question) {
        return new Finding(rule, Verdict.OPEN, "Not answered yet: " + question.wording());
    }

    /** Open on what has to be answered first before the question is settled. */
    static Finding open(Rule rule, Question question, CaseFacts facts) {
        return open(rule, Questionnaire.decides(question, facts).orElse(question));
    }

    /** Open like that; the sentence when the question is answered, or does not matter. */
    static Finding openOr(Rule rule, Question question, CaseFacts facts, String otherwise) {
        return facts.answered(question)
                ? not(rule, otherwise)
                : Questionnaire.decides(question, facts)
                        .map(first -> open(rule, first))
                        .orElseGet(() -> not(rule, otherwise));
    }
}
