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
        return new Finding(rule, Verdict.OPEN, question.notAnswered());
    }

    /** Open on what has to be answered first before the question is settled. */
    static Finding open(Rule rule, Question question, Standing standing) {
        var first = Questionnaire.decides(question, standing);
        return open(rule, first == null ? question : first);
    }

    /** Open like that; the sentence when the question is answered, or does not matter. */
    static Finding openOr(Rule rule, Question question, Standing standing, String otherwise) {
        if (standing.facts().answered(question)) {
            return not(rule, otherwise);
        }
        var first = Questionnaire.decides(question, standing);
        return first == null ? not(rule, otherwise) : open(rule, first);
    }
}
