/** Sign-on by SAML 2.0: what is asked of the identity provider, and every check its answers must pass. */
@org.jspecify.annotations.NullMarked
package gov.ice.isaa.people.signon;
