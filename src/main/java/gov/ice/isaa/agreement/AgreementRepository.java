package gov.ice.isaa.agreement;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Agreements as aggregates; lists and counts are queries of their own. */
interface AgreementRepository extends Repository<Agreement, UUID> {

    Agreement save(Agreement agreement);

    Optional<Agreement> findById(UUID id);

    Optional<Agreement> findByNumber(String number);
}
