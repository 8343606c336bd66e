package gov.ice.isaa.intake;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Requests as aggregates; lists and searches are queries of their own. */
interface RequestRepository extends Repository<Request, UUID> {

    Request save(Request request);

    Optional<Request> findById(UUID id);

    Optional<Request> findByNumber(String number);

    /** For a change: whoever else changes the request waits, and then sees this change. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Request r where r.id = :id")
    Optional<Request> lock(UUID id);

    void delete(Request request);

    /** Writes now what would be written at the end. */
    void flush();
}
