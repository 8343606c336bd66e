package gov.ice.isaa.policy;

/** Case facts that tests start from. */
final class Cases {

    private Cases() {}

    /** An unclassified case in which ICE gives a State agency information; its category is not known yet. */
    static CaseFacts inScope() {
        return CaseFacts.NONE
                .classified(Classification.UNCLASSIFIED)
                .with(PartyKind.STATE)
                .with(Question.RECEIVES_ONLY, Answer.NO)
                .with(Question.GIVES_INFORMATION, Answer.YES)
                .with(Question.GIVES_SYSTEM_ACCESS, Answer.NO)
                .exempt(Exemption.NONE)
                .with(Question.LASTING, Answer.YES)
                .with(Question.BULK, Answer.NO);
    }

    /** The same facts before anybody has said whether an exemption fits. */
    static CaseFacts given() {
        return inScope().exempt(null).with(Question.LASTING, Answer.UNKNOWN).with(Question.BULK, Answer.UNKNOWN);
    }

    /** The same with HSI's law enforcement information and every other question answered with no. */
    static CaseFacts plain() {
        var facts = inScope().with(Category.LAW_ENFORCEMENT).heldBy(ExecutiveAgent.HSI);
        for (Question question : Questionnaire.unanswered(facts)) {
            facts = facts.with(question, Answer.NO);
        }
        for (Question question : Questionnaire.unanswered(facts)) {
            facts = facts.with(question, Answer.NO);
        }
        return facts;
    }
}
