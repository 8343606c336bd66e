package gov.ice.isaa.discussion;

import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.support.LiveSignal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Changed threads for the many pages that hear of a change at once, each thread and each person's need to know read once. */
@Component
class ChangedThreads {

    private final ThreadQueries queries;
    private final AgreementAccess access;
    private final ReadOnce<Seen, Optional<ThreadView>> threads = new ReadOnce<>();
    private final ReadOnce<Reader, Boolean> needs = new ReadOnce<>();

    private record Seen(UUID threadId, int version) {}

    private record Reader(Person person, UUID agreementId) {}

    ChangedThreads(ThreadQueries queries, AgreementAccess access) {
        this.queries = queries;
        this.access = access;
    }

    /** The thread that the signal told of, beside a version of its draft; empty when the person may not see it. */
    Optional<ThreadView> read(LiveSignal signal, UUID agreementId, int version, Person person) {
        long told = signal.sequence();
        if (!needs.since(told, new Reader(person, agreementId), () -> access.maySee(agreementId, person))) {
            return Optional.empty();
        }
        var seen = new Seen(UUID.fromString(signal.payload()), version);
        return threads.since(told, seen, () -> queries.one(seen.threadId(), version))
                .filter(thread -> thread.agreementId().equals(agreementId));
    }
}
