package gov.ice.isaa.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.signing.seal.Appearance;
import gov.ice.isaa.signing.seal.Seal;
import gov.ice.isaa.signing.seal.TestSeal;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.support.paper.PrintingPress;
import gov.ice.isaa.support.paper.SampleText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignedCopyTest {

    private static final Seal PORTAL = TestSeal.demonstration();
    private static final Seal PARTY = TestSeal.ofParty();
    private static final String FIELD = "signatory-2";

    private static byte[] cleared = {};
    private static byte[] current = {};

    @BeforeAll
    static void sign() {
        cleared = PORTAL.certify(
                new PrintingPress().print(SampleText.document()),
                "portal-seal",
                true,
                new Appearance(null, List.of("Certified by the ISAA portal")));
        current = PORTAL.sign(cleared, "signatory-1", typed("HSI EAD"), "HSI EAD", "I approve");
    }

    @Test
    void the_document_with_the_partys_signature_in_its_field_and_nothing_else_continues_ours() {
        SignedCopy copy = examine(signed(current, FIELD));

        assertThat(copy.continues()).isTrue();
        assertThat(copy.signatures())
                .singleElement()
                .satisfies(signature -> assertThat(signature.field()).isEqualTo(FIELD));
    }

    @Test
    void a_signature_in_the_field_of_another_signatory_is_refused() {
        byte[] elsewhere = signed(cleared, "signatory-1");

        assertThatThrownBy(() -> SignedCopy.examine(elsewhere, ours(cleared)))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("field prepared for this party");
    }

    @Test
    void text_written_on_a_page_before_signing_is_refused() throws IOException {
        assertRefused(signed(changed(current, SignedCopyTest::writeOn), FIELD), "More than a signature");
    }

    @Test
    void text_written_on_a_page_after_signing_is_refused() throws IOException {
        assertRefused(changed(signed(current, FIELD), SignedCopyTest::writeOn), "More than a signature");
    }

    @Test
    void a_note_put_over_the_text_is_refused() throws IOException {
        assertRefused(
                signed(
                        changed(current, document -> {
                            PDPage page = document.getPage(0);
                            var note = new PDAnnotationText();
                            note.setRectangle(new PDRectangle(50, 500, 300, 100));
                            note.setContents("Void");
                            page.getAnnotations().add(note);
                            ((COSArray) page.getCOSObject().getDictionaryObject(COSName.ANNOTS))
                                    .setNeedToBeUpdated(true);
                            page.getCOSObject().setNeedToBeUpdated(true);
                        }),
                        FIELD),
                "More than a signature");
    }

    @Test
    void resources_exchanged_under_the_same_text_are_refused() throws IOException {
        assertRefused(
                signed(
                        changed(current, document -> {
                            COSDictionary resources =
                                    document.getPage(0).getResources().getCOSObject();
                            COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
                            COSName first = fonts.keySet().iterator().next();
                            COSName last = List.copyOf(fonts.keySet()).getLast();
                            fonts.setItem(first, fonts.getItem(last));
                            fonts.setNeedToBeUpdated(true);
                            resources.setNeedToBeUpdated(true);
                        }),
                        FIELD),
                "More than a signature");
    }

    @Test
    void a_script_that_runs_at_opening_is_refused() throws IOException {
        assertRefused(
                signed(
                        changed(
                                current,
                                document -> document.getDocumentCatalog()
                                        .setOpenAction(new PDActionJavaScript("app.alert('x')"))),
                        FIELD),
                "More than a signature");
    }

    @Test
    void a_copy_signed_before_others_signed_is_refused() {
        assertRefused(signed(cleared, FIELD), "before others signed");
    }

    @Test
    void our_own_documents_of_every_age_are_no_signed_copies() {
        assertRefused(current, "not signed");
        assertRefused(cleared, "not signed");
        assertRefused(Arrays.copyOf(cleared, cleared.length + 1), "not signed");
    }

    @Test
    void a_scan_without_any_digital_signature_is_taken_for_what_it_is() {
        SignedCopy copy = examine(new PrintingPress().print(SampleText.document()));

        assertThat(copy.continues()).isFalse();
        assertThat(copy.signatures()).isEmpty();
    }

    @Test
    void a_file_that_only_the_party_signed_is_taken_with_its_certificate() {
        SignedCopy copy = examine(signed(new PrintingPress().print(SampleText.document()), FIELD));

        assertThat(copy.continues()).isFalse();
        assertThat(copy.certificates()).contains("demonstration seal");
    }

    private static void assertRefused(byte[] content, String words) {
        assertThatThrownBy(() -> examine(content))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining(words);
    }

    private static SignedCopy examine(byte[] content) {
        return SignedCopy.examine(content, ours(current));
    }

    private static SignedCopy.Ours ours(byte[] document) {
        return new SignedCopy.Ours(document, FIELD, Set.of(PORTAL.certificate()));
    }

    private static byte[] signed(byte[] document, String field) {
        return PARTY.sign(document, field, typed("Superintendent"), "Superintendent", "Approved");
    }

    private static Appearance typed(String name) {
        return new Appearance(new SignatureMark.Typed(name), List.of(name));
    }

    private static void writeOn(PDDocument document) throws IOException {
        PDPage page = document.getPage(0);
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, false)) {
            content.addRect(60, 400, 200, 80);
            content.fill();
        }
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    private static byte[] changed(byte[] pdf, Change change) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.to(document);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            var output = new ByteArrayOutputStream();
            document.saveIncremental(output);
            return output.toByteArray();
        }
    }

    private interface Change {
        void to(PDDocument document) throws IOException;
    }
}
