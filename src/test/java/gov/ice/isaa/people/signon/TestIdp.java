package gov.ice.isaa.people.signon;

/** An identity provider inside the tests: its name, its keys and its metadata. It answers with {@link TestAnswer}s. */
record TestIdp(TestKeys keys) {

    static final String NAME = "https://idp.test/saml";
    static final String SIGN_ON = NAME + "/sso";
    static final String LOGOUT = NAME + "/slo";

    static TestIdp create() {
        return new TestIdp(TestKeys.rsa(2048));
    }

    String metadata() {
        return metadata(true);
    }

    String metadata(boolean singleLogout) {
        String logout = """
                <SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="%1$s/post"/>
                <SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="%1$s"/>
                """.formatted(LOGOUT);
        return """
                <EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="%s">
                <IDPSSODescriptor WantAuthnRequestsSigned="true"
                    protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
                <KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#">
                <X509Data><X509Certificate>%s</X509Certificate></X509Data></KeyInfo></KeyDescriptor>
                %s
                <SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="%4$s/post"/>
                <SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="%4$s"/>
                </IDPSSODescriptor></EntityDescriptor>
                """.formatted(NAME, keys.certificateText(), singleLogout ? logout : "", SIGN_ON);
    }
}
