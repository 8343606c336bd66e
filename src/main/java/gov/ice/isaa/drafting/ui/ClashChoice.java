package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.BlockClash;
import gov.ice.isaa.drafting.BlockClash.Choice;
import gov.ice.isaa.drafting.ListItem;
import gov.ice.isaa.drafting.Note;
import gov.ice.isaa.drafting.Table;
import gov.ice.isaa.drafting.compare.ComparisonHtml;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A paragraph that two changed: what each made of it, and what is to stand. */
class ClashChoice extends Section {

    private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();

    /**
     * Shows both; as long as nothing else is chosen, nothing that was typed is given up.
     *
     * @param place which it is among those to decide on, such as {@code 1 of 2}; empty when it is the only one
     * @param theirs whose the other text is, as a title
     * @param own whether the other text is one's own as well, from another window
     */
    ClashChoice(BlockClash clash, String place, String theirs, boolean own, Map<String, Integer> itemNumbers) {
        addClassName("clash");
        String name = kind(clash.shown()) + place;
        Div both = new Div(
                text("Your text", clash.base(), clash.mine(), itemNumbers),
                text(theirs, clash.base(), clash.theirs(), itemNumbers));
        both.addClassName("conflict-texts");
        choice.setLabel("What is to stand");
        choice.setAriaLabel(name + ": what is to stand");
        choice.setItems(
                clash.removal()
                        ? List.of(Choice.MINE, Choice.THEIRS)
                        : List.of(Choice.BOTH, Choice.MINE, Choice.THEIRS));
        choice.setItemLabelGenerator(offered -> label(clash, offered, own));
        choice.setValue(!clash.removal() ? Choice.BOTH : clash.mine() == null ? Choice.THEIRS : Choice.MINE);
        add(new H3(name), both, choice);
    }

    /** What the drafter chose. */
    Choice chosen() {
        return choice.getValue();
    }

    private static String label(BlockClash clash, Choice choice, boolean own) {
        Block left = choice == Choice.MINE ? clash.mine() : clash.theirs();
        return switch (choice) {
            case BOTH -> own ? "Both, the other one first" : "Both, theirs first";
            case MINE -> left == null ? "Remove it, as you did" : "Your text";
            case THEIRS ->
                left == null
                        ? own ? "Remove it, as in the other window" : "Remove it, as they did"
                        : own ? "The other text" : "Their text";
        };
    }

    private static Div text(
            String title, @Nullable Block before, @Nullable Block after, Map<String, Integer> itemNumbers) {
        Div words = new Div();
        words.addClassName("compared-text");
        // ComparisonHtml escapes every text.
        words.getElement().setProperty("innerHTML", ComparisonHtml.block(before, after, itemNumbers));
        Div side = new Div(new H4(title), words);
        if (after == null) {
            side.addComponentAtIndex(1, new Paragraph("Removed."));
        }
        return side;
    }

    private static String kind(Block block) {
        return switch (block) {
            case Table table -> "Table";
            case ListItem item -> "List item";
            case Note note -> "Note";
            default -> "Paragraph";
        };
    }
}
