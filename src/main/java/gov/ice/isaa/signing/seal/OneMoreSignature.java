package gov.ice.isaa.signing.seal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/**
 * Compares a signed document with the one before: a signature in one field may have been added, and nothing else that a
 * reader shows or runs. Everything reachable from the catalog is compared, since an increment can redefine any object.
 */
public final class OneMoreSignature {

    /** What signing a field fills in. */
    private static final Set<String> OF_THE_FIELD = Set.of("V", "AP", "M", "F", "MK", "DA");

    /** What programs that sign also write, and what shows nothing: revision data and resources of form fields. */
    private static final Set<String> OF_THE_FORM = Set.of("SigFlags", "DR", "DA");

    private static final Set<String> OF_THE_CATALOG = Set.of("Metadata", "DSS", "Extensions", "Version");

    private final Map<COSDictionary, Set<String>> mayDiffer = new IdentityHashMap<>();
    private final Map<COSBase, COSBase> compared = new IdentityHashMap<>();
    private final Deque<Pair> open = new ArrayDeque<>();

    private OneMoreSignature() {}

    /** Whether {@code after} is {@code before} with a signature of the whole file in this field, and nothing else. */
    public static boolean in(String field, byte[] before, byte[] after) {
        try (PDDocument old = Loader.loadPDF(before);
                PDDocument signed = Loader.loadPDF(after)) {
            PDSignatureField free = field(old, field);
            PDSignatureField filled = field(signed, field);
            if (free == null || filled == null || free.getSignature() != null || signed.isEncrypted()) {
                return false;
            }
            PDSignature signature = filled.getSignature();
            return signature != null && coversAll(signature, after) && new OneMoreSignature().same(old, free, signed);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean same(PDDocument old, PDSignatureField free, PDDocument signed) throws IOException {
        COSDictionary catalog = old.getDocumentCatalog().getCOSObject();
        mayDiffer.put(catalog, OF_THE_CATALOG);
        mayDiffer.put(Objects.requireNonNull(form(old)).getCOSObject(), OF_THE_FORM);
        mayDiffer.put(free.getCOSObject(), OF_THE_FIELD);
        open.push(new Pair(catalog, signed.getDocumentCatalog().getCOSObject()));
        while (!open.isEmpty()) {
            Pair next = open.pop();
            if (!same(next.one(), next.other())) {
                return false;
            }
        }
        return true;
    }

    private boolean same(@Nullable COSBase first, @Nullable COSBase second) throws IOException {
        COSBase one = direct(first);
        COSBase other = direct(second);
        if (one == null || other == null) {
            return one == other;
        }
        boolean holdsOthers = one instanceof COSDictionary || one instanceof COSArray;
        if (!holdsOthers) {
            return one.equals(other);
        }
        COSBase before = compared.putIfAbsent(one, other);
        if (before != null) {
            return before == other;
        }
        if (one instanceof COSArray array) {
            return other instanceof COSArray others && sameItems(array, others);
        }
        return other instanceof COSDictionary dictionary
                && (one instanceof COSStream) == (other instanceof COSStream)
                && sameStream(one, other)
                && sameEntries((COSDictionary) one, dictionary);
    }

    private boolean sameItems(COSArray one, COSArray other) {
        for (int i = 0; i < one.size() && one.size() == other.size(); i++) {
            open.push(new Pair(one.get(i), other.get(i)));
        }
        return one.size() == other.size();
    }

    private boolean sameEntries(COSDictionary one, COSDictionary other) {
        var keys = new HashSet<COSName>(one.keySet());
        keys.addAll(other.keySet());
        keys.removeIf(key -> mayDiffer.getOrDefault(one, Set.of()).contains(key.getName()));
        keys.forEach(key -> open.push(new Pair(one.getItem(key), other.getItem(key))));
        return true;
    }

    private static boolean sameStream(COSBase one, COSBase other) throws IOException {
        if (!(one instanceof COSStream stream) || !(other instanceof COSStream another)) {
            return true;
        }
        try (InputStream bytes = stream.createRawInputStream();
                InputStream others = another.createRawInputStream()) {
            return java.util.Arrays.equals(bytes.readAllBytes(), others.readAllBytes());
        }
    }

    private static @Nullable COSBase direct(@Nullable COSBase base) {
        COSBase found = base instanceof COSObject reference ? reference.getObject() : base;
        return found instanceof COSNull ? null : found;
    }

    /** The signed bytes are the whole file but the signature itself. */
    private static boolean coversAll(PDSignature signature, byte[] file) {
        int[] range = signature.getByteRange();
        return range != null
                && range.length == 4
                && range[0] == 0
                && range[1] > 0
                && range[1] < range[2]
                && range[2] + range[3] == file.length
                && file[range[1]] == '<'
                && file[range[2] - 1] == '>';
    }

    private static @Nullable PDSignatureField field(PDDocument document, String name) {
        PDAcroForm form = form(document);
        return form != null && form.getField(name) instanceof PDSignatureField field ? field : null;
    }

    /** The form as it stands in the file, without what PDFBox would mend in it. */
    private static @Nullable PDAcroForm form(PDDocument document) {
        return document.getDocumentCatalog().getAcroForm(null);
    }

    private record Pair(@Nullable COSBase one, @Nullable COSBase other) {}
}
