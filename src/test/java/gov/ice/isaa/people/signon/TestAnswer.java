package gov.ice.isaa.people.signon;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * One SAML response, right in every respect until a test changes something: the text before signing, what is signed and
 * how, the document after signing, or the finished text.
 */
class TestAnswer {

    static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    private static final String TEMPLATE = """
            <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"\
             xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="{response}" Version="2.0" IssueInstant="{issued}"\
             Destination="{destination}" InResponseTo="{in-response-to}">\
            <saml:Issuer>{issuer}</saml:Issuer>\
            <samlp:Status><samlp:StatusCode Value="{status}"/></samlp:Status>\
            <saml:Assertion xmlns:xs="http://www.w3.org/2001/XMLSchema" ID="{assertion}" Version="2.0"\
             IssueInstant="{issued}"><saml:Issuer>{assertion-issuer}</saml:Issuer>\
            <saml:Subject><saml:NameID>{name-id}</saml:NameID>\
            <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">\
            <saml:SubjectConfirmationData NotOnOrAfter="{confirm-by}" Recipient="{recipient}"\
             InResponseTo="{confirms}"/></saml:SubjectConfirmation></saml:Subject>\
            <saml:Conditions NotBefore="{not-before}" NotOnOrAfter="{not-on-or-after}"><saml:AudienceRestriction>\
            <saml:Audience>{audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>\
            <saml:AuthnStatement AuthnInstant="{authenticated}" SessionIndex="{session}"><saml:AuthnContext>\
            <saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:X509</saml:AuthnContextClassRef>\
            </saml:AuthnContext></saml:AuthnStatement>\
            <saml:AttributeStatement>{attributes}</saml:AttributeStatement></saml:Assertion></samlp:Response>""";

    private final Map<String, String> values = new LinkedHashMap<>();
    private String template = TEMPLATE;
    private TestKeys key;
    private boolean signResponse = true;
    private boolean signAssertion = true;
    private String signature = RSA_SHA256;
    private String digest = SHA256;
    private Consumer<Document> afterSigning = document -> {};
    private UnaryOperator<String> text = xml -> xml;
    private Charset charset = StandardCharsets.UTF_8;

    TestAnswer(TestIdp idp, String requestId, String base) {
        key = idp.keys();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        with("response", "_" + UUID.randomUUID());
        with("assertion", "_" + UUID.randomUUID());
        with("session", "_" + UUID.randomUUID());
        with("issued", now.toString());
        with("authenticated", now.toString());
        with("destination", base + "/login/saml2/sso/isaa");
        with("recipient", base + "/login/saml2/sso/isaa");
        with("in-response-to", requestId);
        with("confirms", requestId);
        with("issuer", TestIdp.NAME);
        with("assertion-issuer", TestIdp.NAME);
        with("audience", base + "/saml2/service-provider-metadata/isaa");
        with("status", "urn:oasis:names:tc:SAML:2.0:status:Success");
        with("name-id", "hsi-program-officer");
        with("not-before", now.minusSeconds(1).toString());
        with("not-on-or-after", now.plusSeconds(60).toString());
        with("confirm-by", now.plusSeconds(60).toString());
        with(
                "attributes",
                attribute("account", "hsi-program-officer")
                        + attribute("name", "HSI Program Officer")
                        + attribute("roles", "PROGRAM_OFFICER")
                        + attribute("offices", "HSI_DOMESTIC"));
    }

    static String attribute(String name, String... values) {
        StringBuilder xml = new StringBuilder("<saml:Attribute Name=\"" + name + "\">");
        for (String value : values) {
            xml.append("<saml:AttributeValue>").append(value).append("</saml:AttributeValue>");
        }
        return xml.append("</saml:Attribute>").toString();
    }

    TestAnswer with(String name, String value) {
        values.put(name, value);
        return this;
    }

    TestAnswer account(String account, String... roles) {
        return with("name-id", account).with("attributes", attribute("account", account) + attribute("roles", roles));
    }

    /** Changes the text before it is signed. */
    TestAnswer replace(String part, String other) {
        if (!template.contains(part)) {
            throw new IllegalArgumentException("Not in the response: " + part);
        }
        template = template.replace(part, other);
        return this;
    }

    /** Changes the text before it is signed, by any rule. */
    TestAnswer afterTemplate(UnaryOperator<String> change) {
        template = change.apply(template);
        return this;
    }

    TestAnswer signedBy(TestKeys other) {
        key = other;
        return this;
    }

    TestAnswer signs(boolean response, boolean assertion) {
        signResponse = response;
        signAssertion = assertion;
        return this;
    }

    TestAnswer methods(String signatureMethod, String digestMethod) {
        signature = signatureMethod;
        digest = digestMethod;
        return this;
    }

    TestAnswer afterSigning(Consumer<Document> change) {
        afterSigning = change;
        return this;
    }

    TestAnswer finished(UnaryOperator<String> change) {
        text = change;
        return this;
    }

    TestAnswer encodedIn(Charset other, UnaryOperator<String> change) {
        charset = other;
        return finished(change);
    }

    /** The response as it travels in the form. */
    String encoded() {
        return Base64.getEncoder().encodeToString(text.apply(xml()).getBytes(charset));
    }

    private String xml() {
        try {
            String filled = template;
            for (var value : values.entrySet()) {
                filled = filled.replace("{" + value.getKey() + "}", value.getValue());
            }
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(filled.getBytes(StandardCharsets.UTF_8)));
            if (signAssertion) {
                sign((Element) document.getElementsByTagNameNS("*", "Assertion").item(0));
            }
            if (signResponse) {
                sign(document.getDocumentElement());
            }
            afterSigning.accept(document);
            StringWriter writer = new StringWriter();
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(document), new StreamResult(writer));
            return writer.toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void sign(Element element) throws Exception {
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        element.setIdAttribute("ID", true);
        Reference reference = factory.newReference(
                "#" + element.getAttribute("ID"),
                factory.newDigestMethod(digest, null),
                List.of(
                        factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                        factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
                null,
                null);
        SignedInfo info = factory.newSignedInfo(
                factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                factory.newSignatureMethod(signature, null),
                List.of(reference));
        Element issuer = (Element) element.getFirstChild();
        DOMSignContext context = new DOMSignContext(key.pair().getPrivate(), element, issuer.getNextSibling());
        context.setDefaultNamespacePrefix("ds");
        factory.newXMLSignature(info, null).sign(context);
    }
}
