package gov.ice.isaa.signing.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** A field whose value is the strokes of a drawn signature, in numbers. */
@Tag("isaa-signature")
@JsModule("./signing/isaa-signature.ts")
class SignaturePad extends AbstractSinglePropertyField<SignaturePad, String> {

    SignaturePad(String label) {
        super("strokes", "", false);
        getElement().setProperty("label", label);
    }
}
