package gov.ice.isaa.drafting.word;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a part with its content. Names carry the usual prefix of their namespace, such as {@code w:p}, whatever
 * the file calls it, in the transitional and the strict form of the standard alike.
 *
 * @param text the characters directly within it
 */
record Xml(String name, Map<String, String> attributes, List<Xml> children, StringBuilder text) {

    /** More than any agreement needs, and few enough for the memory. */
    private static final int MOST_ELEMENTS = 1_500_000;

    private static final int DEEPEST = 90;

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"),
            Map.entry("http://purl.oclc.org/ooxml/wordprocessingml/main", "w:"),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:"),
            Map.entry("http://purl.oclc.org/ooxml/officeDocument/relationships", "r:"),
            Map.entry("http://schemas.openxmlformats.org/package/2006/relationships", "rel:"),
            Map.entry("http://schemas.openxmlformats.org/package/2006/content-types", "ct:"),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", "cp:"),
            Map.entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordml", "w14:"),
            Map.entry("http://schemas.microsoft.com/office/word/2012/wordml", "w15:"),
            Map.entry(XMLConstants.XML_NS_URI, "xml:"));

    /** Reads a part. Throws {@link RefusedFile} for what is no XML, declares entities, or is far beyond any agreement. */
    static Xml read(byte[] part) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the file is read.");
        });
        try {
            return read(factory.createXMLStreamReader(new ByteArrayInputStream(part)));
        } catch (XMLStreamException broken) {
            throw new RefusedFile("The file is damaged: part of it cannot be read. Ask for it again.");
        }
    }

    private static Xml read(XMLStreamReader reader) throws XMLStreamException {
        Deque<Xml> open = new ArrayDeque<>();
        var top = new Xml("", Map.of(), new ArrayList<>(), new StringBuilder());
        open.push(top);
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new RefusedFile("The file declares entities, which no Word file needs. It is not taken in.");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MOST_ELEMENTS || open.size() > DEEPEST) {
                        throw new RefusedFile("The file holds far more than an agreement. It is not taken in.");
                    }
                    Xml element = element(reader);
                    open.element().children.add(element);
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.element().text.append(reader.getText());
                default -> {}
            }
        }
        return top.children.getFirst();
    }

    private static Xml element(XMLStreamReader reader) {
        Map<String, String> attributes = HashMap.newHashMap(reader.getAttributeCount());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = prefixed(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i));
            attributes.put(name, reader.getAttributeValue(i));
        }
        String name = prefixed(reader.getNamespaceURI(), reader.getLocalName());
        return new Xml(name, attributes, new ArrayList<>(0), new StringBuilder(0));
    }

    private static String prefixed(String namespace, String name) {
        return namespace == null || namespace.isEmpty() ? name : PREFIXES.getOrDefault(namespace, "?:") + name;
    }

    /** An attribute; empty where there is none. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** The first child of the name. */
    Optional<Xml> child(String child) {
        return children.stream().filter(element -> element.name.equals(child)).findFirst();
    }

    /** The children of the name. */
    Stream<Xml> all(String child) {
        return children.stream().filter(element -> element.name.equals(child));
    }

    /** The {@code w:val} of a child; empty where there is none. */
    String value(String child) {
        return child(child).map(element -> element.attribute("w:val")).orElse("");
    }

    /** Whether a child switches something on: it is there, and does not say otherwise. */
    boolean on(String child) {
        return child(child)
                .map(element -> element.attribute("w:val"))
                .filter(value ->
                        !value.equals("0") && !value.equals("false") && !value.equals("none") && !value.equals("off"))
                .isPresent();
    }

    /** All elements within it and itself, in reading order. */
    Stream<Xml> within() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Xml::within));
    }

    /** The words of all text within it. */
    String words() {
        var words = new StringBuilder();
        within().forEach(element -> {
            switch (element.name) {
                case "w:t", "w:delText", "m:t" -> words.append(element.text);
                case "w:p", "w:tab", "w:br" -> words.append(' ');
                default -> {}
            }
        });
        return words.toString().replaceAll("\\s+", " ").strip();
    }
}
