package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.BlockClash;
import gov.ice.isaa.drafting.BlockClash.Choice;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.drafting.SaveResult;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.support.AgencyTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** The same paragraphs of a section were changed twice: each is decided on; everything else is joined already. */
class ConflictDialog extends Dialog {

    private final transient SaveResult.Conflict conflict;
    private final Map<BlockClash, ClashChoice> choices = new LinkedHashMap<>();

    /**
     * Asks what stands; closing it leads back to writing.
     *
     * @param section the section in which it happened
     * @param account whose own text it is
     * @param save takes the section as it was decided on
     * @param editOn lets the drafter write on in the section as it was decided on
     */
    ConflictDialog(
            SaveResult.Conflict conflict,
            Section section,
            String account,
            Consumer<List<Block>> save,
            Consumer<List<Block>> editOn) {
        this.conflict = conflict;
        DraftVersion theirs = conflict.change();
        boolean own = theirs.account().equals(account);
        List<BlockClash> clashes = conflict.joined().inOrder();
        setHeaderTitle(own ? "You changed the same text elsewhere" : "Somebody else changed the same text");
        setWidth("min(64rem, 96vw)");
        setCloseOnOutsideClick(false);
        add(new Paragraph("%s saved it while you were writing. Nothing has been overwritten. %s"
                .formatted(who(theirs, account), ask(clashes.size()))));
        String by = "%s, %s"
                .formatted(
                        own ? "In the other window" : "By " + theirs.authorName(), AgencyTime.moment(theirs.savedAt()));
        Map<String, Integer> numbers =
                section.with(conflict.joined().decided(ConflictDialog::known)).itemNumbers();
        for (int i = 0; i < clashes.size(); i++) {
            String place = clashes.size() == 1 ? "" : ", %d of %d".formatted(i + 1, clashes.size());
            choices.put(clashes.get(i), new ClashChoice(clashes.get(i), place, by, own, numbers));
        }
        choices.values().forEach(this::add);
        Button saving = choice("Save", save);
        saving.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter()
                .add(
                        new Button("Back to writing", click -> close()),
                        choice("Edit the result before saving", editOn),
                        saving);
    }

    private static String ask(int clashes) {
        return clashes == 1
                ? "Decide what is to stand in this place; everything else in the section is joined already."
                : "Decide what is to stand in these %d places; everything else in the section is joined already."
                        .formatted(clashes);
    }

    private static Choice known(BlockClash clash) {
        return clash.mine() == null ? Choice.THEIRS : Choice.MINE;
    }

    /** Who saved the version, to begin a sentence with: oneself, from another window, or somebody else. */
    static String who(DraftVersion version, String account) {
        return version.account().equals(account) ? "You, in another window," : version.authorName();
    }

    /** Who saved the version, inside a sentence. */
    static String whom(DraftVersion version, String account) {
        return version.account().equals(account) ? "yourself" : version.authorName();
    }

    private Button choice(String label, Consumer<List<Block>> action) {
        return new Button(label, click -> {
            close();
            action.accept(conflict.joined()
                    .decided(clash -> Objects.requireNonNull(choices.get(clash)).chosen()));
        });
    }
}
