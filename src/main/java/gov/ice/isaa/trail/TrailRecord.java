package gov.ice.isaa.trail;

import java.time.Instant;
import java.util.Map;

/**
 * One record of the trail as it stands in the chain.
 *
 * @param sequence its place, from 1, without gaps
 * @param recordedAt when it was chained, by the database's clock
 * @param account who acted; {@code portal} for a job of the portal, {@code nobody} for one not signed on
 * @param roles the roles of the account at that moment, separated by spaces
 * @param hash SHA-256 over this record and the hash before it, in lower-case hexadecimal
 */
public record TrailRecord(
        long sequence,
        Instant recordedAt,
        String account,
        String roles,
        String action,
        String subject,
        Map<String, String> facts,
        String hash) {}
