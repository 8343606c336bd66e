package gov.ice.isaa.intake;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Inquiries as aggregates. */
interface InquiryRepository extends Repository<Inquiry, UUID> {

    Inquiry save(Inquiry inquiry);

    Optional<Inquiry> findById(UUID id);

    /** For a change: whoever else changes the inquiry waits, and then sees this change. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Inquiry i where i.id = :id")
    Optional<Inquiry> lock(UUID id);

    /** The request that an inquiry belongs to. */
    @Query("select i.requestId from Inquiry i where i.id = :id")
    Optional<UUID> requestOf(UUID id);

    /** Those of the request, the first asked first. */
    @Query("select i from Inquiry i where i.requestId = :request order by i.askedAt, i.id")
    List<Inquiry> of(UUID request);
}
