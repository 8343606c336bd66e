package gov.ice.isaa.maintenance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Reviews as aggregates; lists and counts are queries of their own. */
interface ReviewRepository extends Repository<Review, UUID> {

    Review saveAndFlush(Review review);

    Optional<Review> findByAgreementIdAndDoneOnIsNull(UUID agreementId);

    Optional<Review> findByIdAndAgreementId(UUID id, UUID agreementId);

    List<Review> findByAgreementIdOrderByDueOnDesc(UUID agreementId);
}
