package gov.ice.isaa.reporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The cells of a spreadsheet's first sheet as its file has them (ISO/IEC 29500, SpreadsheetML), row by row. */
final class SheetCells {

    private SheetCells() {}

    /** The text of every cell. Fails for a cell that is anything but a text. */
    static List<String> of(byte[] xlsx) {
        List<String> texts = new ArrayList<>();
        NodeList cells = cells(part(xlsx, "xl/worksheets/sheet1.xml"));
        for (int i = 0; i < cells.getLength(); i++) {
            Element cell = (Element) cells.item(i);
            if (!cell.getAttribute("t").equals("inlineStr")
                    || cell.getElementsByTagName("f").getLength() > 0) {
                throw new AssertionError("Not a text: " + cell.getTextContent());
            }
            texts.add(cell.getTextContent());
        }
        return texts;
    }

    /** A part of the file. */
    static String part(byte[] xlsx, String name) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("No " + name);
    }

    private static NodeList cells(String sheet) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)))
                    .getElementsByTagName("c");
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError(e);
        }
    }
}
