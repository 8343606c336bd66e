package gov.ice.isaa.support.paper;

import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.render.Box;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Puts signature fields where the text has room for them, and ties each into the structure tree: description, tab order
 * and a Form element (ISO 14289-1, 7.18).
 */
class FieldPlacement {

    private final PDDocument pdf;
    private final PDStructureTreeRoot tree;
    private final Map<Integer, COSObjectable> parentTree;
    private int nextKey;

    FieldPlacement(PDDocument pdf) throws IOException {
        this.pdf = pdf;
        this.tree = pdf.getDocumentCatalog().getStructureTreeRoot();
        this.parentTree = new HashMap<>(flatten(tree.getParentTree()));
        this.nextKey = tree.getParentTreeNextKey();
        if (nextKey <= 0) {
            nextKey = parentTree.keySet().stream()
                            .mapToInt(Integer::intValue)
                            .max()
                            .orElse(-1)
                    + 1;
        }
    }

    void place(List<PreparedField> fields, List<PagePosition<Box>> positions) throws IOException {
        if (fields.isEmpty()) {
            return;
        }
        var form = new PDAcroForm(pdf);
        pdf.getDocumentCatalog().setAcroForm(form);
        for (PreparedField field : fields) {
            PagePosition<Box> position = positions.stream()
                    .filter(candidate -> candidate.getId().equals(field.name()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The text has no room for the signature field " + field.name()));
            form.getFields().add(signatureField(form, field, position));
        }
        tree.setParentTree(numberTree());
        tree.setParentTreeNextKey(nextKey);
        for (PDPage page : pdf.getPages()) {
            page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        }
    }

    private PDSignatureField signatureField(PDAcroForm form, PreparedField field, PagePosition<Box> position)
            throws IOException {
        PDPage page = pdf.getPage(position.getPageNo());
        var signature = new PDSignatureField(form);
        signature.setPartialName(field.name());
        signature.setAlternateFieldName(field.description());
        PDAnnotationWidget widget = signature.getWidgets().getFirst();
        widget.setRectangle(
                new PDRectangle(position.getX(), position.getY(), position.getWidth(), position.getHeight()));
        widget.setPage(page);
        widget.setPrinted(true);
        widget.setAppearance(blank(widget.getRectangle()));
        var annotations = page.getAnnotations();
        annotations.add(widget);
        page.setAnnotations(annotations);
        tag(widget, page, field);
        return signature;
    }

    /** PDF/A wants an appearance for each annotation that has an area, also before it is signed. */
    private PDAppearanceDictionary blank(PDRectangle area) {
        var stream = new PDAppearanceStream(pdf);
        stream.setBBox(new PDRectangle(area.getWidth(), area.getHeight()));
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        return appearance;
    }

    /** The renderer leaves an empty element, known by its description, where the field's box stands in the text. */
    private void tag(PDAnnotationWidget widget, PDPage page, PreparedField field) {
        PDStructureElement element = emptyElement(tree, field.description())
                .orElseThrow(() -> new IllegalArgumentException(
                        "The box of the signature field " + field.name() + " lacks its description"));
        element.setStructureType("Form");
        element.setPage(page);
        var reference = new PDObjectReference();
        reference.setReferencedObject(widget);
        reference.getCOSObject().setItem(COSName.PG, page);
        element.appendKid(reference);
        widget.setStructParent(nextKey);
        parentTree.put(nextKey, new PDParentTreeValue(element.getCOSObject()));
        nextKey++;
    }

    private PDNumberTreeNode numberTree() {
        var node = new PDNumberTreeNode(PDParentTreeValue.class);
        node.setNumbers(parentTree);
        return node;
    }

    private static Map<Integer, COSObjectable> flatten(PDNumberTreeNode node) throws IOException {
        var all = new HashMap<Integer, COSObjectable>();
        if (node.getNumbers() != null) {
            all.putAll(node.getNumbers());
        }
        if (node.getKids() != null) {
            for (PDNumberTreeNode kid : node.getKids()) {
                all.putAll(flatten(kid));
            }
        }
        return all;
    }

    private static Optional<PDStructureElement> emptyElement(PDStructureNode node, String description) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (description.equals(element.getAlternateDescription())
                        && element.getKids().isEmpty()) {
                    return Optional.of(element);
                }
                Optional<PDStructureElement> below = emptyElement(element, description);
                if (below.isPresent()) {
                    return below;
                }
            }
        }
        return Optional.empty();
    }
}
