package gov.ice.isaa.people.signon;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The shape every response must have before anything in it is believed: one response with one assertion in its place,
 * and signatures that can cover nothing but the element they stand in. This shuts out signature wrapping, whatever
 * becomes of ids and references later.
 */
final class ResponseShape {

    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";

    private ResponseShape() {}

    /** Refuses a message that has not this shape; the bytes are its XML. */
    static void check(byte[] xml) {
        Document document = parse(xml);
        Refusal.unless(isUtf8(document.getInputEncoding()) && isUtf8(document.getXmlEncoding()), Reason.MALFORMED);
        Element response = document.getDocumentElement();
        Refusal.unless(is(response, PROTOCOL, "Response"), Reason.MALFORMED);
        List<Element> all = new ArrayList<>();
        collect(response, all);
        Refusal.unless(count(all, PROTOCOL, "Response") == 1, Reason.WRAPPED);
        checkAssertion(response, all);
        checkIds(all);
        checkSignatures(response, all);
    }

    private static void checkAssertion(Element response, List<Element> all) {
        for (String encrypted : List.of("EncryptedAssertion", "EncryptedID", "EncryptedAttribute")) {
            Refusal.unless(count(all, ASSERTION, encrypted) == 0, Reason.ENCRYPTED);
        }
        List<Element> assertions = all.stream()
                .filter(element -> is(element, ASSERTION, "Assertion"))
                .toList();
        long inPlace = assertions.stream()
                .filter(element -> element.getParentNode() == response)
                .count();
        Refusal.unless(inPlace == assertions.size(), Reason.WRAPPED);
        Refusal.unless(assertions.size() <= 1, Reason.ASSERTION_COUNT);
    }

    /** Ids are unique whatever their attribute is called, so that a reference cannot mean two elements. */
    private static void checkIds(List<Element> all) {
        Set<String> ids = new HashSet<>();
        for (Element element : all) {
            for (String name : List.of("ID", "Id", "id", "AssertionID")) {
                if (element.hasAttribute(name)) {
                    Refusal.unless(ids.add(element.getAttribute(name)), Reason.WRAPPED);
                }
            }
        }
    }

    private static void checkSignatures(Element response, List<Element> all) {
        List<Element> signatures = all.stream()
                .filter(element -> is(element, SignatureShape.NAMESPACE, "Signature"))
                .toList();
        for (Element signature : signatures) {
            Node parent = signature.getParentNode();
            boolean inPlace =
                    parent == response || (is(parent, ASSERTION, "Assertion") && parent.getParentNode() == response);
            Refusal.unless(inPlace, Reason.WRAPPED);
            SignatureShape.check(signature, (Element) parent);
        }
        Refusal.unless(
                signatures.stream().map(Node::getParentNode).distinct().count() == signatures.size(), Reason.WRAPPED);
    }

    /** Whether the message was read, and calls itself, UTF-8; one that says nothing is. */
    private static boolean isUtf8(@Nullable String encoding) {
        return encoding == null || encoding.equalsIgnoreCase("UTF-8");
    }

    private static Document parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException e) {
            throw new Refusal(String.valueOf(e.getMessage()).contains("DOCTYPE") ? Reason.DOCTYPE : Reason.MALFORMED);
        } catch (IOException | ParserConfigurationException e) {
            throw new Refusal(Reason.MALFORMED);
        }
    }

    /** Lists the elements in document order; comments and processing instructions are refused wherever they stand. */
    private static void collect(Element element, List<Element> all) {
        all.add(element);
        Refusal.unless(all.size() <= 2_000, Reason.MALFORMED);
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            switch (node.getNodeType()) {
                case Node.ELEMENT_NODE -> collect((Element) node, all);
                case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> {}
                default -> throw new Refusal(Reason.COMMENT);
            }
        }
    }

    private static long count(List<Element> all, String namespace, String name) {
        return all.stream().filter(element -> is(element, namespace, name)).count();
    }

    private static boolean is(Node node, String namespace, String name) {
        return namespace.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    /** Ends at the first complaint, and writes none of them to the console. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
