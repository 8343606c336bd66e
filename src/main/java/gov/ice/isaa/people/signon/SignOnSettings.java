package gov.ice.isaa.people.signon;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the portal signs people on.
 *
 * @param entityId the portal's own SAML name; empty for its metadata address
 * @param keyStore PKCS#12 file with the key that signs requests
 * @param keyStorePassword its password
 * @param keyAlias the entry in it
 * @param metadataRefresh how long the identity provider's metadata is used before it is read again
 * @param clockSkew how far the identity provider's clock may be off
 * @param freshSkew how much earlier than its request a fresh sign-on may be dated, for clocks and rounding
 * @param freshFor how long a fresh sign-on may be used
 * @param freshContexts the authentication contexts accepted for a fresh sign-on; empty accepts any
 * @param attributes where the assertion carries what the portal wants to know
 * @param roles the identity provider's words for roles, each to a name of {@link gov.ice.isaa.people.Role}
 * @param offices the identity provider's words for offices, each to a name of {@link gov.ice.isaa.policy.Office}
 * @param contact whom an account without a role should ask, and anybody whose sign-on fails
 */
@ConfigurationProperties("isaa.sign-on")
record SignOnSettings(
        @DefaultValue("") String entityId,
        @Nullable String keyStore,
        @DefaultValue("") String keyStorePassword,
        @DefaultValue("sign-on") String keyAlias,
        @DefaultValue("1h") Duration metadataRefresh,
        @DefaultValue("60s") Duration clockSkew,
        @DefaultValue("3s") Duration freshSkew,
        @DefaultValue("5m") Duration freshFor,
        @DefaultValue List<String> freshContexts,
        @DefaultValue Attributes attributes,
        @DefaultValue Map<String, String> roles,
        @DefaultValue Map<String, String> offices,
        @DefaultValue("the IGP service desk") String contact) {

    /** The names of the attributes; an assertion without the account's attribute is known by its NameID. */
    record Attributes(
            @DefaultValue("account") String account,
            @DefaultValue("name") String name,
            @DefaultValue("roles") String roles,
            @DefaultValue("offices") String offices,
            @DefaultValue("position") String position) {}
}
