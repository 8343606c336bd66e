package gov.ice.isaa.people.signon;

import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import gov.ice.isaa.people.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.opensaml.saml.saml2.core.AuthnRequest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.saml2.Saml2LoginConfigurer;
import org.springframework.security.saml2.provider.service.web.authentication.OpenSaml5AuthenticationRequestResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Puts sign-on by SAML beside Vaadin's own access checks, which read the annotations of each page. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignOnSettings.class)
class SignOnSecurity {

    static final String ANSWERS = "/login/saml2/sso/" + IdentityProvider.REGISTRATION;
    static final String METADATA = "/saml2/service-provider-metadata/{registrationId}";
    static final String LOGOUT_MESSAGES = "/logout/saml2/slo";

    @Bean
    SecurityFilterChain signOnChain(
            HttpSecurity http,
            IdentityProvider identityProvider,
            Incoming incoming,
            SamlSignOn signOn,
            SignOff signOff,
            OpenSaml5AuthenticationRequestResolver requests,
            SignOnOutcome outcome,
            PagePolicy policy,
            IdleSessions idle,
            LogoutMessages logoutMessages,
            CurrentUser currentUser,
            SignOnSettings settings)
            throws Exception {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        RequestMatcher answers = path.matcher(ANSWERS);
        http.authorizeHttpRequests(rules -> rules.requestMatchers(
                        SignOnPages.SIGN_ON,
                        SignOnPages.SIGNED_OUT,
                        SignOnPages.TIMED_OUT,
                        SignOnPages.SIGN_OUT,
                        "/plain.css",
                        "/error")
                .permitAll());
        http.saml2Login(
                (Saml2LoginConfigurer<HttpSecurity> login) -> login.relyingPartyRegistrationRepository(identityProvider)
                        .loginPage(SignOnPages.SIGN_ON)
                        .loginProcessingUrl(ANSWERS)
                        .authenticationConverter(incoming)
                        .authenticationManager(signOn)
                        .authenticationRequestResolver(requests)
                        .successHandler(outcome)
                        .failureHandler(outcome));
        http.logout(logout -> logout.logoutRequestMatcher(request -> ownSignOut(request, currentUser))
                .addLogoutHandler(signOff)
                .logoutSuccessHandler(signOff));
        http.saml2Logout(logout -> logout.relyingPartyRegistrationRepository(identityProvider)
                .logoutRequest(request ->
                        request.logoutUrl(LOGOUT_MESSAGES).logoutRequestValidator(logoutMessages::checkRequest))
                .logoutResponse(response ->
                        response.logoutUrl(LOGOUT_MESSAGES).logoutResponseValidator(logoutMessages::checkResponse)));
        http.saml2Metadata(metadata -> metadata.metadataUrl(METADATA));
        policy.headers(http);
        http.addFilterBefore(idle::filter, SecurityContextHolderFilter.class);
        http.addFilterBefore(logoutMessages::refuseForms, CsrfFilter.class);
        http.addFilterBefore(new SamePlace(answers), CsrfFilter.class);
        http.addFilterBefore(new NoRole(currentUser, settings.contact()), ExceptionTranslationFilter.class);
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.anyRequest(AuthorizedUrl::authenticated));
        return http.build();
    }

    /** Requests are signed by their registration; one for a fresh sign-on or after a time-out demands that the person proves themself. */
    @Bean
    OpenSaml5AuthenticationRequestResolver signOnRequests(
            IdentityProvider identityProvider, FreshRequests fresh, Clock clock) {
        OpenSaml5AuthenticationRequestResolver resolver = new OpenSaml5AuthenticationRequestResolver(identityProvider);
        resolver.setClock(clock);
        resolver.setRelayStateResolver(request -> RelayState.next());
        resolver.setAuthnRequestCustomizer(context -> {
            AuthnRequest request = context.getAuthnRequest();
            var id = FreshRequests.marked(context.getRequest());
            request.setForceAuthn((id != null && fresh.begun(id)) || IdleSessions.timedOutBefore(context.getRequest()));
        });
        return resolver;
    }

    @Bean
    @Primary
    NavigationAccessControl pageAccess(
            List<NavigationAccessChecker> checkers, NavigationAccessControlConfigurer configurer) {
        return configurer.build(PageAccess::new, checkers);
    }

    @Bean
    SignOnOutcome signOnOutcome(
            FreshRequests fresh, VaadinDefaultRequestCache wanted, RefusedMessages refused, SignOnSettings settings) {
        return new SignOnOutcome(fresh, wanted, refused, settings.contact());
    }

    /** Signing off is a plain link, so it carries a key that only this session's pages know. */
    private static boolean ownSignOut(HttpServletRequest request, CurrentUser currentUser) {
        return HttpMethod.GET.matches(request.getMethod())
                && currentUser
                        .signedOn()
                        .map(signedOn -> signedOn.signOutAddress().equals(request.getRequestURI()))
                        .orElse(false);
    }
}
