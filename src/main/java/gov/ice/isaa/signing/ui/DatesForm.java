package gov.ice.isaa.signing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import gov.ice.isaa.signing.CeremonyView;
import gov.ice.isaa.support.DateField;
import gov.ice.isaa.support.Message;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** From when and until when the agreement is in force, set before anybody signs. */
class DatesForm extends Section {

    DatesForm(CeremonyView ceremony, BiConsumer<@Nullable LocalDate, @Nullable LocalDate> arrange) {
        addClassName("card");
        var effective = picker("In force from", ceremony.effectiveOn());
        effective.setHelperText("Empty: the day of the last signature");
        var expires = picker("Ends on", ceremony.expiresOn());
        expires.setHelperText("Empty: no end date");
        var problem = new Message();
        var save = new Button(
                "Save dates", event -> problem.guard(() -> arrange.accept(effective.getValue(), expires.getValue())));
        var row = new Div(effective, expires, save);
        row.addClassName("dates");
        add(
                new H2("Set the dates"),
                new Paragraph("Until somebody signs; whoever is about to sign then confirms anew."),
                row,
                problem);
    }

    private static DateField picker(String label, @Nullable LocalDate value) {
        var picker = new DateField(label);
        picker.setValue(value);
        picker.setClearButtonVisible(true);
        return picker;
    }
}
