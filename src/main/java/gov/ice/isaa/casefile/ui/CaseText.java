package gov.ice.isaa.casefile.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import gov.ice.isaa.casefile.CaseField;
import gov.ice.isaa.casefile.CaseFileView;
import gov.ice.isaa.support.ConflictDialog;
import gov.ice.isaa.support.EditConflict;
import gov.ice.isaa.support.UserMistake;

/** A text of the case file: saved when typing pauses or the field is left, with its problem shown beside it. */
class CaseText extends TextArea {

    private static final int PAUSE_MILLISECONDS = 2000;

    private final transient CaseFileDesk desk;
    private final CaseField field;

    /** The text last shown or sent: anything else was typed since, is on its way, and is not written over. */
    private String settled = "";

    /** What was saved when the text here began to differ from it. */
    private String base = "";

    CaseText(CaseFileDesk desk, CaseField field) {
        super(field.label());
        this.desk = desk;
        this.field = field;
        setHelperText(field.help());
        setManualValidation(true);
        setMinRows(2);
        setMaxRows(14);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE_MILLISECONDS);
        // Leaving the field sends at once what still waits for a pause.
        addBlurListener(event -> {});
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                save();
            }
        });
    }

    /** Shows what is saved, unless something else is being written here. */
    void show(CaseFileView file, boolean editable) {
        setReadOnly(!editable);
        if (!isInvalid() && getValue().equals(settled)) {
            String saved = file.text(field);
            base = saved;
            if (!saved.equals(getValue().strip())) {
                setValue(saved);
                settled = saved;
            }
        }
    }

    private void save() {
        String text = getValue();
        settled = text;
        try {
            base = desk.files().enter(desk.id(), field, base, text);
            say("");
            desk.reload();
        } catch (UserMistake mistake) {
            say(String.valueOf(mistake.getMessage()));
        } catch (EditConflict conflict) {
            new ConflictDialog(conflict, desk.nameOf(conflict.changedBy()), this::keepMine, this::takeSaved).open();
        }
    }

    private void keepMine() {
        base = desk.files().require(desk.id()).text(field);
        save();
    }

    private void takeSaved() {
        settled = getValue();
        say("");
        desk.reload();
    }

    private void say(String problem) {
        setInvalid(!problem.isEmpty());
        setErrorMessage(problem);
    }
}
