package gov.ice.isaa.agreement;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Agreements as aggregates; lists and counts are queries of their own. */
interface AgreementRepository extends Repository<Agreement, UUID> {

    Agreement save(Agreement agreement);

    @EntityGraph(attributePaths = {"parties", "contacts", "signatories"})
    Optional<Agreement> findById(UUID id);

    @EntityGraph(attributePaths = {"parties", "contacts", "signatories"})
    Optional<Agreement> findByNumber(String number);

    /** Whoever else modifies the agreement waits, and then sees that modification. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Agreement a where a.id = :id")
    Optional<Agreement> lock(UUID id);

    Optional<Agreement> findByModifiesIdAndPhaseNotIn(UUID modifiesId, Collection<Phase> phases);
}
