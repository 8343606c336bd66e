package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import gov.ice.isaa.drafting.ChoiceDecision;
import gov.ice.isaa.drafting.ChoicePoint;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Asks at a choice why the drafter decides otherwise than preselected; told when typing pauses or the field is left. */
class ReasonField extends TextArea {

    private static final int PAUSE_MILLISECONDS = 2000;

    /** The text last shown or told: anything else was typed since, is on its way, and is not written over. */
    private String settled = "";

    ReasonField(Runnable changed) {
        addClassName("choice-reason");
        setManualValidation(true);
        setMinRows(2);
        setMaxRows(8);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE_MILLISECONDS);
        // Leaving the field sends at once what still waits for a pause.
        addBlurListener(event -> {});
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                settled = getValue();
                changed.run();
            }
        });
    }

    /** Asks about these options: required where one that the case preselects is not taken. */
    void ask(ChoicePoint point, Set<String> chosen) {
        boolean departs = point.departs(chosen);
        setVisible(!chosen.equals(point.preselected().keySet()));
        setRequiredIndicatorVisible(departs);
        setLabel(
                departs
                        ? "Why not %s?"
                                .formatted(titles(
                                        point, key -> point.preselected().containsKey(key) && !chosen.contains(key)))
                        : "Why %s as well?"
                                .formatted(titles(
                                        point,
                                        key -> chosen.contains(key)
                                                && !point.preselected().containsKey(key))));
        setHelperText("%sThose who clear the draft read it beside the text. At most %d characters."
                .formatted(departs ? "" : "Optional. ", ChoiceDecision.LONGEST_REASON));
    }

    /** Shows what is kept, unless something else is being written here. */
    void show(String kept) {
        if (!isInvalid() && getValue().equals(settled) && !getValue().strip().equals(kept)) {
            settled = kept;
            setValue(kept);
        }
    }

    /** Says what is wrong with the reason; nothing where the sentence is empty. */
    void say(String problem) {
        setInvalid(!problem.isEmpty());
        setErrorMessage(problem);
    }

    private static String titles(ChoicePoint point, Predicate<String> which) {
        return point.options().stream()
                .filter(option -> which.test(option.key()))
                .map(option -> "“" + option.title() + "”")
                .collect(Collectors.joining(" and "));
    }
}
