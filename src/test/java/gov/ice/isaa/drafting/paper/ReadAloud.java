package gov.ice.isaa.drafting.paper;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** What a screen reader says for a tagged PDF: the words in the order of the structure, without artifacts. */
final class ReadAloud {

    private final Map<COSDictionary, Map<Integer, List<TextPosition>>> content = new HashMap<>();
    private final StringBuilder said = new StringBuilder();
    private float baseline;

    private ReadAloud() {}

    /** The words, with one space where the file has any. */
    static String of(byte[] pdf) throws IOException {
        var reader = new ReadAloud();
        try (var document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                var extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                var ofPage = new HashMap<Integer, List<TextPosition>>();
                extractor.getMarkedContents().stream()
                        .filter(marked -> marked.getMCID() >= 0)
                        .forEach(marked -> ofPage.put(marked.getMCID(), words(marked)));
                reader.content.put(page.getCOSObject(), ofPage);
            }
            reader.say(document.getDocumentCatalog().getStructureTreeRoot(), null);
        }
        return Normalizer.normalize(reader.said, Normalizer.Form.NFKC).replaceAll("\\s+", " ");
    }

    private void say(PDStructureNode node, @Nullable PDPage page) {
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> say(element, element.getPage() == null ? page : element.getPage());
                case PDMarkedContentReference reference -> say(reference.getPage(), reference.getMCID());
                case Integer id -> say(page, id);
                default -> throw new IllegalArgumentException("What is " + kid + "?");
            }
        }
    }

    private void say(@Nullable PDPage page, int id) {
        List<TextPosition> words =
                content.get(Objects.requireNonNull(page).getCOSObject()).getOrDefault(id, List.of());
        for (TextPosition text : words) {
            said.append(text.getYDirAdj() == baseline ? "" : " ").append(text.getUnicode());
            baseline = text.getYDirAdj();
        }
    }

    private static List<TextPosition> words(PDMarkedContent marked) {
        return marked.getContents().stream()
                .filter(TextPosition.class::isInstance)
                .map(TextPosition.class::cast)
                .toList();
    }
}
