package gov.ice.isaa.people.signon;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What an XML signature may look like here: one reference to the element it stands in, canonical form and digest from
 * short lists, nothing else inside. Whether it is true is for OpenSAML to say.
 */
final class SignatureShape {

    static final String NAMESPACE = "http://www.w3.org/2000/09/xmldsig#";

    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final Set<String> DIGESTS = Set.of(
            "http://www.w3.org/2001/04/xmlenc#sha256",
            "http://www.w3.org/2001/04/xmldsig-more#sha384",
            "http://www.w3.org/2001/04/xmlenc#sha512");
    private static final Set<String> TRANSFORMS = Set.of(NAMESPACE + "enveloped-signature", EXCLUSIVE);

    /** The signature algorithms accepted: RSA, RSA-PSS and ECDSA with SHA-256 or better. */
    static final Set<String> ALGORITHMS = Set.of(
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
            "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1",
            "http://www.w3.org/2007/05/xmldsig-more#sha384-rsa-MGF1",
            "http://www.w3.org/2007/05/xmldsig-more#sha512-rsa-MGF1",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512");

    private SignatureShape() {}

    /** Refuses a signature in this element that could cover another one, or that uses a method not listed. */
    static void check(Element signature, Element signed) {
        Element info = only(signature, "SignedInfo");
        Refusal.unless(children(signature, "Object").isEmpty(), Reason.WRAPPED);
        Refusal.unless(algorithm(only(info, "CanonicalizationMethod")).equals(EXCLUSIVE), Reason.ALGORITHM);
        Refusal.unless(ALGORITHMS.contains(algorithm(only(info, "SignatureMethod"))), Reason.ALGORITHM);
        Element reference = only(info, "Reference");
        String id = signed.getAttribute("ID");
        Refusal.unless(!id.isEmpty() && reference.getAttribute("URI").equals("#" + id), Reason.WRAPPED);
        Refusal.unless(DIGESTS.contains(algorithm(only(reference, "DigestMethod"))), Reason.ALGORITHM);
        List<Element> transforms = children(only(reference, "Transforms"), "Transform");
        Refusal.unless(!transforms.isEmpty() && transforms.size() <= 2, Reason.ALGORITHM);
        for (Element transform : transforms) {
            Refusal.unless(TRANSFORMS.contains(algorithm(transform)), Reason.ALGORITHM);
        }
    }

    private static String algorithm(Element element) {
        return element.getAttribute("Algorithm");
    }

    private static Element only(Element parent, String name) {
        List<Element> found = children(parent, name);
        Refusal.unless(found.size() == 1, Reason.WRAPPED);
        return found.getFirst();
    }

    private static List<Element> children(Element parent, String name) {
        return java.util.stream.Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNextSibling)
                .filter(node -> NAMESPACE.equals(node.getNamespaceURI()) && name.equals(node.getLocalName()))
                .map(Element.class::cast)
                .toList();
    }
}
