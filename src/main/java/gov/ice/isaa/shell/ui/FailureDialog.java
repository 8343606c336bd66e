package gov.ice.isaa.shell.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Says over the page that something did not work; the page and what was typed into it stay. */
class FailureDialog extends Dialog {

    private final Paragraph text = new Paragraph();

    private FailureDialog() {
        setOverlayRole("alertdialog");
        setWidth("min(32rem, 95vw)");
        add(text);
        Button close = new Button("Back to the page", event -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    /** Shows the failure in the window; one that stands there still is replaced. */
    static void show(UI window, Failure failure) {
        FailureDialog shown = ComponentUtil.getData(window, FailureDialog.class);
        FailureDialog dialog = shown == null || !shown.isOpened() ? new FailureDialog() : shown;
        ComponentUtil.setData(window, FailureDialog.class, dialog);
        dialog.setHeaderTitle(failure.title());
        dialog.text.setText(failure.text());
        dialog.open();
    }
}
