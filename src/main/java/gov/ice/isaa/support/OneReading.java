package gov.ice.isaa.support;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is read together is read in one transaction, which writes nothing, and the same question is asked once. A page is
 * made of parts that know nothing of each other: each asks for the agreement, and whether its reader may see it.
 */
@Component
public class OneReading {

    private static final ScopedValue<Map<Object, Object>> ANSWERS = ScopedValue.newInstance();

    private final TransactionTemplate transaction;

    OneReading(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    /** Runs what reads; what it throws comes out as it is. */
    public void run(Runnable reading) {
        ScopedValue.where(ANSWERS, new HashMap<>())
                .run(() -> transaction.executeWithoutResult(status -> {
                    reading.run();
                    // There is nothing to commit, and a refusal that a part of it has dealt with must not fail the
                    // whole.
                    status.setRollbackOnly();
                }));
    }

    /**
     * The answer to a question, which is looked for once in what is read together, and each time outside of it and in a
     * transaction that writes.
     *
     * @param question what is asked, equal to itself when asked again
     */
    @SuppressWarnings("unchecked")
    public static <A> A once(Object question, Supplier<A> answer) {
        if (!ANSWERS.isBound() || !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return answer.get();
        }
        Map<Object, Object> known = ANSWERS.get();
        Object found = known.get(question);
        if (found == null) {
            found = answer.get();
            known.put(question, found);
        }
        return (A) found;
    }
}
