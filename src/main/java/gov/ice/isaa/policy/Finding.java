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
}
