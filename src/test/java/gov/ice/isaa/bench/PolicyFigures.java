package gov.ice.isaa.bench;

import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.Classification;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Exemption;
import gov.ice.isaa.policy.Handbook;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.policy.Question;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** How many cases the rule set decides in a second, on one core. */
final class PolicyFigures implements Figure {

    private static final int CASES = 20_000;
    /** Until the compiler has nothing left to improve: a server that has run for a minute. */
    private static final int WARM_UPS = 60;

    private static final int ROUNDS = 20;

    private final RandomGenerator random = RandomGeneratorFactory.getDefault().create(4006);

    @Override
    public void measure(Figures figures) {
        List<CaseFacts> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(answered());
        }
        long findings = 0;
        for (int round = 0; round < WARM_UPS; round++) {
            findings += determineAll(cases);
        }
        long start = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            findings += determineAll(cases);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (findings < (long) CASES * (WARM_UPS + ROUNDS)) {
            throw new IllegalStateException("Cases were left undetermined");
        }
        figures.add("policy.determinations_per_s", CASES * ROUNDS / seconds, "determinations/s");
    }

    private static long determineAll(List<CaseFacts> cases) {
        long findings = 0;
        for (CaseFacts facts : cases) {
            findings += Handbook.determine(facts).findings().size();
        }
        return findings;
    }

    /** Somebody's complete answers; in two of three cases no exemption fits, so that everything is decided. */
    private CaseFacts answered() {
        var answers = new EnumMap<Question, Answer>(Question.class);
        for (Question question : Question.values()) {
            if (question.yesOrNo()) {
                answers.put(question, random.nextInt(3) == 0 ? Answer.YES : Answer.NO);
            }
        }
        answers.put(Question.RECEIVES_ONLY, Answer.NO);
        answers.put(Question.GIVES_INFORMATION, Answer.YES);
        answers.put(Question.LASTING, Answer.YES);
        return new CaseFacts(
                Classification.UNCLASSIFIED,
                Set.of(any(PartyKind.values())),
                random.nextInt(3) == 0 ? any(Exemption.values()) : Exemption.NONE,
                null,
                null,
                EnumSet.of(any(Category.values()), any(Category.values())),
                EnumSet.of(random.nextBoolean() ? ExecutiveAgent.HSI : ExecutiveAgent.ERO),
                Set.of(Office.HSI_DOMESTIC),
                answers);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
