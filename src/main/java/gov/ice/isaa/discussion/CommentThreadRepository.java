package gov.ice.isaa.discussion;

import gov.ice.isaa.policy.Office;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Threads as aggregates; what pages show comes from {@link ThreadQueries}. */
interface CommentThreadRepository extends Repository<CommentThread, UUID> {

    /** Written at once, so that entries and places can point at it. */
    CommentThread saveAndFlush(CommentThread thread);

    /** The thread, which is this transaction's alone until it ends: entries are numbered without gaps. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from CommentThread t where t.id = :id")
    Optional<CommentThread> hold(UUID id);

    /** The highest number given within the draft, internal notes aside; 0 for none. */
    @Query(
            "select coalesce(max(t.number), 0) from CommentThread t where t.agreementId = :agreementId and t.kind <> NOTE")
    int lastNumber(UUID agreementId);

    /** The highest number of the office's internal notes on the draft; 0 for none. */
    @Query("select coalesce(max(t.number), 0) from CommentThread t"
            + " where t.agreementId = :agreementId and t.office = :office and t.kind = NOTE")
    int lastNote(UUID agreementId, Office office);
}
