package gov.ice.isaa.library.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import gov.ice.isaa.drafting.BlockIds;
import gov.ice.isaa.drafting.ClauseId;
import gov.ice.isaa.drafting.Level;
import gov.ice.isaa.drafting.Template;
import gov.ice.isaa.library.LabelledText;
import gov.ice.isaa.library.TemplateEdits;
import java.util.List;

/** A section of the version being prepared, to be added, named, moved or removed. */
class SectionDialog extends EditDialog {

    private final transient Template template;
    private final TextField heading = new TextField("Heading");
    private final Select<Level> level = new Select<>();

    private SectionDialog(String title, ClauseList.Edits edits, String section) {
        super(title, edits, new ClauseId(section, ""));
        this.template = edits.template();
        heading.setMaxLength(200);
        heading.setWidthFull();
        level.setLabel("Level");
        level.setItems(Level.values());
        level.setItemLabelGenerator(SectionDialog::title);
        Div row = new Div(heading, level);
        row.addClassName("edit-row");
        fields(row);
        heading.focus();
    }

    static SectionDialog add(ClauseList.Edits edits, String after) {
        String key = BlockIds.next();
        SectionDialog dialog = new SectionDialog("Add a section", edits, key);
        dialog.level.setValue(Level.ARTICLE);
        TextArea first = new TextArea("Wording of its first clause");
        first.setWidthFull();
        first.setMaxLength(10_000);
        first.setHelperText("A section without clauses is left out of agreements.");
        dialog.fields(first);
        dialog.offerFirst(
                "Add it",
                now -> TemplateEdits.addSection(
                        now,
                        after,
                        new Template.Part(
                                key,
                                dialog.level.getValue(),
                                dialog.typed(),
                                List.of(new Template.Clause(
                                        BlockIds.next(),
                                        Template.Kind.PARAGRAPH,
                                        null,
                                        null,
                                        LabelledText.kept(first.getValue(), now.placeholders()))))));
        return dialog;
    }

    static SectionDialog edit(ClauseList.Edits edits, Template.Part part) {
        SectionDialog dialog = new SectionDialog("Edit the section", edits, part.key());
        dialog.heading.setValue(LabelledText.shown(part.heading(), dialog.template.placeholders()));
        dialog.level.setValue(part.level());
        dialog.offer("Remove with its clauses", now -> TemplateEdits.removeSection(now, part.key()))
                .addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        dialog.offer("Move up", now -> TemplateEdits.moveSection(now, part.key(), true));
        dialog.offer("Move down", now -> TemplateEdits.moveSection(now, part.key(), false));
        dialog.offerFirst(
                "Save", now -> TemplateEdits.headed(now, part.key(), dialog.level.getValue(), dialog.typed()));
        return dialog;
    }

    private String typed() {
        return LabelledText.kept(heading.getValue(), template.placeholders());
    }

    private static String title(Level level) {
        return switch (level) {
            case UNNUMBERED -> "Without a number";
            case ARTICLE -> "Article (I, II, III)";
            case SUBSECTION -> "Subsection (A, B, C)";
        };
    }
}
