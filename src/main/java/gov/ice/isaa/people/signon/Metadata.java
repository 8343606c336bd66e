package gov.ice.isaa.people.signon;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.saml.saml2.metadata.Endpoint;
import org.opensaml.saml.saml2.metadata.IDPSSODescriptor;
import org.springframework.security.saml2.core.Saml2X509Credential;
import org.springframework.security.saml2.provider.service.registration.AssertingPartyMetadata;
import org.springframework.security.saml2.provider.service.registration.OpenSamlAssertingPartyDetails;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistrations;
import org.springframework.security.saml2.provider.service.registration.Saml2MessageBinding;

/** What the identity provider says of itself (SAML 2.0 Metadata), and the registration that follows from it. */
record Metadata(byte[] xml) {

    private static final int MOST_BYTES = 2_000_000;
    private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

    /**
     * Reads metadata from a file or an http(s) address. Throws {@link IllegalStateException} when it cannot, or when the
     * whole of it is not there within the time.
     */
    static Metadata read(String location, Duration patience) {
        try {
            byte[] xml = location.startsWith("http:") || location.startsWith("https:")
                    ? fetch(URI.create(location), patience)
                    : Files.readAllBytes(
                            location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location));
            return new Metadata(xml);
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no answer from " + location, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + location, e);
        }
    }

    private static byte[] fetch(URI address, Duration patience)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try {
            HttpResponse<byte[]> response = client.sendAsync(
                            HttpRequest.newBuilder(address).build(),
                            BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            return response.body();
        } finally {
            // Closing it would wait for an answer that may never be complete.
            client.shutdownNow();
        }
    }

    /** The registration of the portal at this address with that identity provider; redirect bindings where it has them. */
    RelyingPartyRegistration registration(String baseUrl, String entityId, Saml2X509Credential key) {
        String ownName = entityId.isBlank()
                ? baseUrl + "/saml2/service-provider-metadata/" + IdentityProvider.REGISTRATION
                : entityId;
        RelyingPartyRegistration.Builder builder = RelyingPartyRegistrations.fromMetadata(new ByteArrayInputStream(xml))
                .registrationId(IdentityProvider.REGISTRATION)
                .entityId(ownName)
                .assertionConsumerServiceLocation(baseUrl + "/login/saml2/sso/" + IdentityProvider.REGISTRATION)
                .singleLogoutServiceLocation(baseUrl + "/logout/saml2/slo")
                .singleLogoutServiceResponseLocation(baseUrl + "/logout/saml2/slo")
                .singleLogoutServiceBindings(bindings -> {
                    bindings.clear();
                    bindings.add(Saml2MessageBinding.REDIRECT);
                })
                .signingX509Credentials(keys -> keys.add(key))
                .authnRequestsSigned(true);
        AssertingPartyMetadata read = builder.build().getAssertingPartyMetadata();
        builder.assertingPartyMetadata(party -> party.signingAlgorithms(names -> {
                    names.clear();
                    names.add(RSA_SHA256);
                })
                .verificationX509Credentials(keys -> keys.removeIf(found -> !strong(found))));
        redirect(read, IDPSSODescriptor::getSingleSignOnServices)
                .ifPresent(endpoint -> builder.assertingPartyMetadata(
                        party -> party.singleSignOnServiceLocation(endpoint.getLocation())
                                .singleSignOnServiceBinding(Saml2MessageBinding.REDIRECT)));
        redirect(read, IDPSSODescriptor::getSingleLogoutServices)
                .ifPresent(endpoint -> builder.assertingPartyMetadata(
                        party -> party.singleLogoutServiceLocation(endpoint.getLocation())
                                .singleLogoutServiceResponseLocation(
                                        endpoint.getResponseLocation() == null
                                                ? endpoint.getLocation()
                                                : endpoint.getResponseLocation())
                                .singleLogoutServiceBinding(Saml2MessageBinding.REDIRECT)));
        return builder.build();
    }

    private static Optional<Endpoint> redirect(
            AssertingPartyMetadata party,
            java.util.function.Function<IDPSSODescriptor, ? extends List<? extends Endpoint>> endpoints) {
        IDPSSODescriptor descriptor = ((OpenSamlAssertingPartyDetails) party)
                .getEntityDescriptor()
                .getIDPSSODescriptor(SAMLConstants.SAML20P_NS);
        return endpoints.apply(descriptor).stream()
                .filter(endpoint -> SAMLConstants.SAML2_REDIRECT_BINDING_URI.equals(endpoint.getBinding()))
                .map(Endpoint.class::cast)
                .findFirst();
    }

    /** Whether a key is long enough to believe: RSA of 2,048 bits or ECDSA of 256 (NIST SP 800-131A). */
    private static boolean strong(Saml2X509Credential credential) {
        PublicKey key = credential.getCertificate().getPublicKey();
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= 2048;
            case ECPublicKey ec -> ec.getParams().getOrder().bitLength() >= 256;
            default -> false;
        };
    }
}
