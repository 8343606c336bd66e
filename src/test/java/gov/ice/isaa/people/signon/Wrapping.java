package gov.ice.isaa.people.signon;

import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The eight shapes of signature wrapping known for SAML: the signed original is kept somewhere in the message, and a
 * forged copy, of another account, stands where a careless reader looks.
 */
enum Wrapping implements Consumer<Document> {
    ORIGINAL_RESPONSE_INSIDE_THE_SIGNATURE_OF_A_FORGED_ONE(true) {
        @Override
        public void accept(Document document) {
            Element root = document.getDocumentElement();
            Element original = withoutSignature((Element) root.cloneNode(true));
            forge(root);
            signature(root).appendChild(original);
        }
    },
    ORIGINAL_RESPONSE_BEFORE_THE_SIGNATURE_OF_A_FORGED_ONE(true) {
        @Override
        public void accept(Document document) {
            Element root = document.getDocumentElement();
            Element original = withoutSignature((Element) root.cloneNode(true));
            forge(root);
            root.insertBefore(original, signature(root));
        }
    },
    FORGED_ASSERTION_BEFORE_THE_ORIGINAL(false) {
        @Override
        public void accept(Document document) {
            Element original = assertion(document);
            Element forged = forge(withoutSignature((Element) original.cloneNode(true)));
            original.getParentNode().insertBefore(forged, original);
        }
    },
    FORGED_ASSERTION_AROUND_THE_ORIGINAL(false) {
        @Override
        public void accept(Document document) {
            Element original = assertion(document);
            Element forged = forge(withoutSignature((Element) original.cloneNode(true)));
            document.getDocumentElement().replaceChild(forged, original);
            forged.appendChild(original);
        }
    },
    FORGED_ASSERTION_WITH_THE_SIGNATURE_AND_THE_ORIGINAL_AT_THE_END(false) {
        @Override
        public void accept(Document document) {
            Element forged = assertion(document);
            Element original = withoutSignature((Element) forged.cloneNode(true));
            forge(forged);
            document.getDocumentElement().appendChild(original);
        }
    },
    FORGED_ASSERTION_WITH_THE_ORIGINAL_INSIDE_ITS_SIGNATURE(false) {
        @Override
        public void accept(Document document) {
            Element forged = assertion(document);
            Element original = withoutSignature((Element) forged.cloneNode(true));
            forge(forged);
            signature(forged).appendChild(original);
        }
    },
    FORGED_ASSERTION_IN_THE_EXTENSIONS(false) {
        @Override
        public void accept(Document document) {
            Element original = assertion(document);
            Element forged = forge(withoutSignature((Element) original.cloneNode(true)));
            forged.setAttribute("ID", original.getAttribute("ID"));
            Element extensions = document.createElementNS("urn:oasis:names:tc:SAML:2.0:protocol", "samlp:Extensions");
            extensions.appendChild(forged);
            original.getParentNode().insertBefore(extensions, original);
        }
    },
    FORGED_ASSERTION_WITH_THE_ORIGINAL_IN_AN_OBJECT_OF_ITS_SIGNATURE(false) {
        @Override
        public void accept(Document document) {
            Element forged = assertion(document);
            Element original = withoutSignature((Element) forged.cloneNode(true));
            forge(forged);
            Element object = document.createElementNS("http://www.w3.org/2000/09/xmldsig#", "ds:Object");
            object.appendChild(original);
            signature(forged).appendChild(object);
        }
    };

    /** Whether the response is what was signed; the assertion otherwise. */
    final boolean signedResponse;

    Wrapping(boolean signedResponse) {
        this.signedResponse = signedResponse;
    }

    private static Element assertion(Document document) {
        return (Element) document.getElementsByTagNameNS("*", "Assertion").item(0);
    }

    private static Element signature(Element signed) {
        for (Node node = signed.getFirstChild(); node != null; node = node.getNextSibling()) {
            if ("Signature".equals(node.getLocalName())) {
                return (Element) node;
            }
        }
        throw new IllegalStateException("Not signed");
    }

    private static Element withoutSignature(Element signed) {
        signed.removeChild(signature(signed));
        return signed;
    }

    private static Element forge(Element copy) {
        copy.setAttribute("ID", "_forged");
        var texts = copy.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < texts.getLength(); i++) {
            if (texts.item(i).getTextContent().equals("hsi-program-officer")) {
                texts.item(i).setTextContent("ice-director");
            }
        }
        return copy;
    }
}
