package gov.ice.isaa.people.signon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
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
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private final String location;
    private final String baseUrl;
    private final SignOnSettings settings;
    private final SigningKey key;
    private final Clock clock;
    private @Nullable RelyingPartyRegistration known;
    private Instant nextRead = Instant.MIN;

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

    /** The registration now; empty while the metadata was never readable or no signing key is configured. */
    synchronized Optional<RelyingPartyRegistration> current() {
        Instant now = clock.instant();
        if (!now.isBefore(nextRead) && !location.isBlank() && key.credential().isPresent()) {
            try {
                known = Metadata.read(location)
                        .registration(
                                baseUrl, settings.entityId(), key.credential().get());
                nextRead = now.plus(settings.metadataRefresh());
            } catch (RuntimeException e) {
                nextRead = now.plus(PAUSE_AFTER_FAILURE);
                log.warn("The identity provider's metadata cannot be used: {}", e.getMessage());
            }
        }
        return Optional.ofNullable(known);
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
