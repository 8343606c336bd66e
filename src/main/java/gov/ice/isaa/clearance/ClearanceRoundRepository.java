package gov.ice.isaa.clearance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Rounds as aggregates, always with their reviews and decisions. */
interface ClearanceRoundRepository extends Repository<ClearanceRound, UUID> {

    ClearanceRound save(ClearanceRound round);

    @Query("""
            SELECT r FROM ClearanceRound r
            LEFT JOIN FETCH r.reviews review LEFT JOIN FETCH review.decision
            WHERE r.agreementId = :agreementId ORDER BY r.number DESC""")
    List<ClearanceRound> ofAgreement(UUID agreementId);

    @Query("""
            SELECT r FROM ClearanceRound r
            LEFT JOIN FETCH r.reviews review LEFT JOIN FETCH review.decision
            WHERE r.id = (SELECT asked.round.id FROM OfficeReview asked WHERE asked.id = :reviewId)""")
    Optional<ClearanceRound> ofReview(UUID reviewId);
}
