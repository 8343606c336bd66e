package gov.ice.isaa.people.signon;

import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.FreshSignOn.Proof;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.people.SignedOn;
import gov.ice.isaa.support.Acting;
import gov.ice.isaa.trail.TrailEvent;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.saml.saml2.core.AuthnStatement;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.saml2.provider.service.authentication.OpenSaml5AuthenticationProvider;
import org.springframework.security.saml2.provider.service.authentication.OpenSaml5AuthenticationProvider.ResponseToken;
import org.springframework.security.saml2.provider.service.authentication.OpenSaml5AuthenticationProvider.ResponseValidator;
import org.springframework.security.saml2.provider.service.authentication.Saml2AssertionAuthentication;
import org.springframework.security.saml2.provider.service.authentication.Saml2AuthenticationToken;
import org.springframework.security.saml2.provider.service.authentication.Saml2ResponseAssertion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs a person on by a response of the right shape: the framework checks its signature and its own rules, the portal
 * adds its stricter ones, then the assertion is spent, the account remembered and the trail written in one transaction.
 */
@Service
class SamlSignOn implements AuthenticationManager {

    private final OpenSaml5AuthenticationProvider provider = new OpenSaml5AuthenticationProvider();
    private final SignOnSettings settings;
    private final AttributeMapping mapping;
    private final SeenAssertions seen;
    private final FreshRequests fresh;
    private final CurrentUser currentUser;
    private final Accounts accounts;
    private final SignOnRecords records;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SamlSignOn(
            SignOnSettings settings,
            AttributeMapping mapping,
            SeenAssertions seen,
            FreshRequests fresh,
            CurrentUser currentUser,
            Accounts accounts,
            SignOnRecords records,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.mapping = mapping;
        this.seen = seen;
        this.fresh = fresh;
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.records = records;
        this.transaction = transaction;
        this.clock = clock;
        ResponseValidator standard = ResponseValidator.withDefaults();
        provider.setResponseValidator(response -> {
            rules(response.getToken()).check(response.getResponse());
            return Objects.requireNonNull(standard.convert(response));
        });
        provider.setResponseAuthenticationConverter(this::accept);
    }

    /** Throws {@link Refusal}, or another authentication exception for what the framework refuses. */
    @Override
    public Authentication authenticate(Authentication token) {
        return provider.authenticate(token);
    }

    private Saml2AssertionAuthentication accept(ResponseToken response) {
        Saml2AuthenticationToken token = response.getToken();
        Assertion assertion = response.getResponse().getAssertions().getFirst();
        Person person = mapping.person(assertion);
        PendingSignOns.Pending asked = (PendingSignOns.Pending) Objects.requireNonNull(token.getDetails());
        Optional<SignedOn> before = currentUser.signedOn();
        Refusal.unless(
                before.map(SignedOn::person)
                        .map(Person::account)
                        .orElse(person.account())
                        .equals(person.account()),
                Reason.OTHER_ACCOUNT);
        Refusal.unless(!asked.afterTimeOut() || isAnew(assertion, asked), Reason.NOT_FRESH);
        SamlPrincipal principal =
                new SamlPrincipal(person, before.map(SignedOn::signOn).orElseGet(UUID::randomUUID));
        transaction.executeWithoutResult(status -> {
            seen.accept(
                    assertion.getIssuer().getValue(),
                    assertion.getID(),
                    assertion
                            .getSubject()
                            .getSubjectConfirmations()
                            .getFirst()
                            .getSubjectConfirmationData()
                            .getNotOnOrAfter()
                            .plus(settings.clockSkew().multipliedBy(2)));
            if (asked.fresh() != null) {
                fresh.answer(asked.fresh(), principal, proof(assertion, person, asked));
            }
            accounts.remember(person, clock.instant());
            Acting acting = SignOnRecords.acting(person);
            records.write(
                    acting,
                    TrailEvent.of(asked.fresh() == null ? "signon.signed-on" : "signon.confirmed", person.account())
                            .with("roles", acting.roles())
                            .with("assertion", assertion.getID()));
        });
        return authentication(principal, assertion);
    }

    /** The proof in an answer to a fresh request. Refuses one that shows an older sign-on or another way to sign on. */
    private Proof proof(Assertion assertion, Person person, PendingSignOns.Pending asked) {
        AuthnStatement statement = assertion.getAuthnStatements().getFirst();
        String context = String.valueOf(
                statement.getAuthnContext().getAuthnContextClassRef().getURI());
        Refusal.unless(isAnew(assertion, asked), Reason.NOT_FRESH);
        Refusal.unless(
                settings.freshContexts().isEmpty() || settings.freshContexts().contains(context),
                Reason.AUTHENTICATION);
        return new Proof(
                person.account(),
                assertion.getSubject().getNameID().getValue(),
                assertion.getID(),
                statement.getAuthnInstant(),
                context,
                assertion.getIssuer().getValue());
    }

    /** Whether the person proved who they are because they were asked to, not at some time before. */
    private boolean isAnew(Assertion assertion, PendingSignOns.Pending asked) {
        return !assertion
                .getAuthnStatements()
                .getFirst()
                .getAuthnInstant()
                .isBefore(asked.sentAt().minus(settings.freshSkew()));
    }

    private ResponseRules rules(Saml2AuthenticationToken token) {
        String requestId =
                Objects.requireNonNull(token.getAuthenticationRequest()).getId();
        return new ResponseRules(token.getRelyingPartyRegistration(), requestId, clock, settings.clockSkew());
    }

    /** What the session keeps: the person, and of the message only what single logout needs. */
    private static Saml2AssertionAuthentication authentication(SamlPrincipal principal, Assertion assertion) {
        Saml2ResponseAssertion kept = Saml2ResponseAssertion.withResponseValue("not kept")
                .nameId(assertion.getSubject().getNameID().getValue())
                .sessionIndexes(assertion.getAuthnStatements().stream()
                        .map(AuthnStatement::getSessionIndex)
                        .filter(Objects::nonNull)
                        .toList())
                .build();
        String[] authorities = principal.person().roles().stream()
                .map(Role::authority)
                .sorted()
                .toArray(String[]::new);
        return new Saml2AssertionAuthentication(
                principal, kept, AuthorityUtils.createAuthorityList(authorities), IdentityProvider.REGISTRATION);
    }
}
