package gov.ice.isaa.people.signon;

import static gov.ice.isaa.people.signon.Refusal.unless;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.saml.saml2.core.AuthnStatement;
import org.opensaml.saml.saml2.core.Conditions;
import org.opensaml.saml.saml2.core.Issuer;
import org.opensaml.saml.saml2.core.NameIDType;
import org.opensaml.saml.saml2.core.Response;
import org.opensaml.saml.saml2.core.StatusCode;
import org.opensaml.saml.saml2.core.SubjectConfirmation;
import org.opensaml.saml.saml2.core.SubjectConfirmationData;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;

/**
 * What a response must say before its person is believed (SAML 2.0 Core, and Profiles 4.1.4.2). It is stricter than the
 * framework: what the standard lets an identity provider leave out must be there.
 */
final class ResponseRules {

    private static final Duration OLDEST_RESPONSE = Duration.ofMinutes(5);

    private final RelyingPartyRegistration registration;
    private final String requestId;
    private final Instant now;
    private final Duration skew;

    ResponseRules(RelyingPartyRegistration registration, String requestId, Clock clock, Duration skew) {
        this.registration = registration;
        this.requestId = requestId;
        this.now = clock.instant();
        this.skew = skew;
    }

    /** Refuses a response that breaks a rule; returns its one assertion. */
    Assertion check(Response response) {
        unless(
                response.getStatus() != null
                        && response.getStatus().getStatusCode() != null
                        && StatusCode.SUCCESS.equals(
                                response.getStatus().getStatusCode().getValue()),
                Reason.STATUS);
        unless(isIdentityProvider(response.getIssuer()), Reason.ISSUER);
        unless(
                registration.getAssertionConsumerServiceLocation().equals(response.getDestination()),
                Reason.DESTINATION);
        unless(requestId.equals(response.getInResponseTo()), Reason.IN_RESPONSE_TO);
        unless(response.getIssueInstant() != null, Reason.MALFORMED);
        unless(!response.getIssueInstant().isAfter(now.plus(skew)), Reason.NOT_YET_VALID);
        unless(response.getIssueInstant().isAfter(now.minus(OLDEST_RESPONSE).minus(skew)), Reason.EXPIRED);
        unless(response.getAssertions().size() == 1, Reason.ASSERTION_COUNT);
        unless(response.isSigned() || response.getAssertions().getFirst().isSigned(), Reason.UNSIGNED);
        Assertion assertion = response.getAssertions().getFirst();
        checkSubject(assertion);
        checkConditions(assertion.getConditions());
        checkAuthentication(assertion.getAuthnStatements());
        return assertion;
    }

    private void checkSubject(Assertion assertion) {
        unless(isIdentityProvider(assertion.getIssuer()), Reason.ISSUER);
        unless(assertion.getID() != null && assertion.getID().length() <= 256, Reason.MALFORMED);
        unless(
                assertion.getSubject() != null
                        && assertion.getSubject().getNameID() != null
                        && plain(assertion.getSubject().getNameID().getValue(), 200),
                Reason.SUBJECT);
        List<SubjectConfirmation> confirmations = assertion.getSubject().getSubjectConfirmations();
        unless(
                confirmations.size() == 1
                        && SubjectConfirmation.METHOD_BEARER.equals(
                                confirmations.getFirst().getMethod()),
                Reason.CONFIRMATION);
        SubjectConfirmationData data = confirmations.getFirst().getSubjectConfirmationData();
        unless(data != null, Reason.CONFIRMATION);
        unless(registration.getAssertionConsumerServiceLocation().equals(data.getRecipient()), Reason.RECIPIENT);
        unless(requestId.equals(data.getInResponseTo()), Reason.IN_RESPONSE_TO);
        unless(data.getNotOnOrAfter() != null, Reason.CONFIRMATION);
        checkWindow(data.getNotBefore(), data.getNotOnOrAfter());
    }

    private void checkConditions(@Nullable Conditions conditions) {
        unless(conditions != null && !conditions.getAudienceRestrictions().isEmpty(), Reason.AUDIENCE);
        checkWindow(Objects.requireNonNull(conditions).getNotBefore(), conditions.getNotOnOrAfter());
        unless(
                conditions.getAudienceRestrictions().stream()
                        .allMatch(restriction -> restriction.getAudiences().stream()
                                .anyMatch(audience -> registration.getEntityId().equals(audience.getURI()))),
                Reason.AUDIENCE);
    }

    private void checkAuthentication(List<AuthnStatement> statements) {
        unless(statements.size() == 1, Reason.AUTHENTICATION);
        AuthnStatement statement = statements.getFirst();
        unless(
                statement.getAuthnInstant() != null
                        && !statement.getAuthnInstant().isAfter(now.plus(skew))
                        && statement.getAuthnContext() != null
                        && statement.getAuthnContext().getAuthnContextClassRef() != null
                        && plain(
                                statement
                                        .getAuthnContext()
                                        .getAuthnContextClassRef()
                                        .getURI(),
                                1024),
                Reason.AUTHENTICATION);
        checkWindow(null, statement.getSessionNotOnOrAfter());
    }

    private void checkWindow(@Nullable Instant notBefore, @Nullable Instant notOnOrAfter) {
        unless(notBefore == null || !notBefore.isAfter(now.plus(skew)), Reason.NOT_YET_VALID);
        unless(notOnOrAfter == null || notOnOrAfter.isAfter(now.minus(skew)), Reason.EXPIRED);
    }

    private boolean isIdentityProvider(@Nullable Issuer issuer) {
        return issuer != null
                && (issuer.getFormat() == null || NameIDType.ENTITY.equals(issuer.getFormat()))
                && registration.getAssertingPartyMetadata().getEntityId().equals(issuer.getValue());
    }

    /** Whether the text is there, fits, and has no control characters. */
    static boolean plain(@Nullable String text, int longest) {
        return text != null
                && !text.isBlank()
                && text.length() <= longest
                && text.chars().noneMatch(Character::isISOControl);
    }
}
