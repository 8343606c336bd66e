package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.drafting.VersionNames;
import gov.ice.isaa.support.Message;
import java.util.Objects;
import java.util.function.Consumer;

/** Asks what a version is called. */
class NameDialog extends Dialog {

    /**
     * The question for a version.
     *
     * @param give takes the name; may throw {@link gov.ice.isaa.support.UserMistake}
     */
    NameDialog(DraftVersion version, Consumer<String> give) {
        setHeaderTitle("Name version " + version.number());
        setWidth("min(32rem, 92vw)");
        Message message = new Message();
        TextField name = new TextField("Name");
        name.setHelperText("For example: sent to the State police on May 12");
        name.setValue(Objects.requireNonNullElse(version.name(), ""));
        name.setMaxLength(VersionNames.LONGEST);
        name.setWidthFull();
        add(message, name);
        Button apply = new Button("Name it", click -> {
            if (message.guard(() -> give.accept(name.getValue()))) {
                close();
            }
        });
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), apply);
        name.focus();
    }
}
