package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.Placeholder;
import gov.ice.isaa.drafting.TextBlock;
import gov.ice.isaa.support.Message;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What the draft still leaves open: each placeholder leads to its place, and whoever may write fills it there. */
class OpenItems extends Details {

    private final Consumer<String> reveal;
    private final BiConsumer<String, String> fill;
    private DraftDocument shown = new DraftDocument(List.of());
    private List<Placeholder> open = List.of();
    private boolean listed;
    private boolean filling;

    /**
     * An empty list.
     *
     * @param reveal scrolls to a block
     * @param fill fills every placeholder of a key; may throw {@link gov.ice.isaa.support.UserMistake}
     */
    OpenItems(Consumer<String> reveal, BiConsumer<String, String> fill) {
        this.reveal = reveal;
        this.fill = fill;
        addClassName("open-items");
        setVisible(false);
        addOpenedChangeListener(event -> list());
    }

    /** Shows what is open in the document. */
    void show(DraftDocument document, boolean editable) {
        List<Placeholder> found = document.openPlaceholders();
        shown = document;
        if (found.equals(open) && editable == filling) {
            // Whoever is in the list with the keyboard stays there while others write.
            return;
        }
        open = found;
        listed = false;
        filling = editable;
        setVisible(!found.isEmpty());
        setSummaryText(found.size() == 1 ? "1 open item" : found.size() + " open items");
        list();
    }

    private void list() {
        if (!isOpened() || listed) {
            return;
        }
        listed = true;
        removeAll();
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        for (Placeholder placeholder : open) {
            Button button = new Button(placeholder.label(), click -> {
                reveal.accept(blockOf(placeholder));
                if (filling) {
                    ask(placeholder);
                }
            });
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            list.add(new ListItem(button));
        }
        add(new Paragraph("The draft cannot be circulated until these are filled."), list);
    }

    private void ask(Placeholder placeholder) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(placeholder.label());
        dialog.setWidth("min(32rem, 92vw)");
        Message message = new Message();
        TextArea words = new TextArea("Words for the agreement");
        words.setHelperText("They are filled in wherever this is left open.");
        words.setWidthFull();
        dialog.add(message, words);
        Button apply = new Button("Fill in", click -> {
            if (words.getValue().isBlank()) {
                message.show(Message.Kind.PROBLEM, "Write what belongs here, or leave it open with Cancel.");
            } else if (message.guard(() -> fill.accept(placeholder.key(), words.getValue()))) {
                dialog.close();
                focusFirst();
            }
        });
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button("Cancel", click -> dialog.close()), apply);
        dialog.open();
        words.focus();
    }

    /** The next item is ready for the keyboard; without one, whatever the page has next. */
    private void focusFirst() {
        getElement()
                .executeJs("setTimeout(() => (this.querySelector('li vaadin-button')"
                        + " ?? this.nextElementSibling?.querySelector('a, vaadin-button'))?.focus())");
    }

    private String blockOf(Placeholder placeholder) {
        return shown.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block.texts().stream())
                .filter(text -> text.content().contains(placeholder))
                .map(TextBlock::id)
                .findFirst()
                .orElse("");
    }
}
