package gov.ice.isaa.people.signon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.saml2.core.Saml2X509Credential;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * The one identity provider, known by its metadata. The portal starts without it: metadata is read when somebody first
 * wants to sign on, kept for a while, and the last good one is used while no newer one can be had.
 */
@Component
class IdentityProvider implements RelyingPartyRegistrationRepository {

    /** The id of the registration, as it stands in the portal's SAML addresses. */
    static final String REGISTRATION = "isaa";

    private static final Logger log = LoggerFactory.getLogger(IdentityProvider.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private final String location;
    private final String baseUrl;
    private final SignOnSettings settings;
    private final SigningKey key;
    private final Clock clock;
    private volatile @Nullable RelyingPartyRegistration known;
    private volatile Instant nextRead = Instant.MIN;
    private CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);

    IdentityProvider(
            @Value("${isaa.idp.metadata:}") String location,
            @Value("${isaa.base-url:http://localhost:${server.port:8080}}") String baseUrl,
            SignOnSettings settings,
            SigningKey key,
            Clock clock) {
        this.location = location;
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        this.settings = settings;
        this.key = key;
        this.clock = clock;
    }

    /**
     * The registration now; empty while the metadata was never readable or no signing key is configured. Whoever comes
     * first waits for it, within bounds; later on a known one is given while a newer one is on its way.
     */
    Optional<RelyingPartyRegistration> current() {
        CompletableFuture<Void> reading = readWhenDue();
        if (known == null) {
            reading.join();
        }
        return Optional.ofNullable(known);
    }

    /** The reading under way, or the last one where none is due. */
    private synchronized CompletableFuture<Void> readWhenDue() {
        if (reading.isDone() && !clock.instant().isBefore(nextRead) && !location.isBlank()) {
            reading = key.credential()
                    .map(found -> CompletableFuture.runAsync(() -> read(found), Thread::startVirtualThread))
                    .orElse(reading);
        }
        return reading;
    }

    private void read(Saml2X509Credential credential) {
        Duration pause = settings.metadataRefresh();
        try {
            known = Metadata.read(location, PATIENCE).registration(baseUrl, settings.entityId(), credential);
        } catch (RuntimeException e) {
            pause = PAUSE_AFTER_FAILURE;
            log.warn("The identity provider's metadata cannot be used: {}", e.getMessage());
        }
        nextRead = clock.instant().plus(pause);
    }

    @Override
    public @Nullable RelyingPartyRegistration findByRegistrationId(String registrationId) {
        return REGISTRATION.equals(registrationId) ? current().orElse(null) : null;
    }

    @Override
    public @Nullable RelyingPartyRegistration findUniqueByAssertingPartyEntityId(String entityId) {
        return current()
                .filter(found -> found.getAssertingPartyMetadata().getEntityId().equals(entityId))
                .orElse(null);
    }
}
