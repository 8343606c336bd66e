package gov.ice.isaa.library.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import gov.ice.isaa.drafting.compare.Comparison;
import gov.ice.isaa.drafting.compared.ComparedText;
import gov.ice.isaa.drafting.word.WordFile;
import gov.ice.isaa.library.IncomingTemplate;
import gov.ice.isaa.library.Preparation;
import gov.ice.isaa.library.TemplateFiles;
import gov.ice.isaa.support.FileUpload;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.PageHeader;
import jakarta.annotation.security.RolesAllowed;

/** Takes a Word or JSON file into the version being prepared, once it was shown what that changes. */
@Route(LibraryPages.IMPORT)
@PageTitle("Take in a file – Clause library")
@RolesAllowed("CLAUSE_ADMINISTRATOR")
@CssImport("./draft/draft.css")
@CssImport("./library/library.css")
class ImportPage extends Div implements Marked {

    private final transient Preparation preparation;
    private final transient TemplateFiles files;
    private final Div shown = new Div();

    ImportPage(Preparation preparation, TemplateFiles files) {
        this.preparation = preparation;
        this.files = files;
        addClassNames("page", "library-page");
        Div form = new Div(
                new Paragraph(
                        "In a Word file, clauses are known again that were downloaded from here, and new paragraphs become"
                                + " clauses of every agreement. A JSON file carries everything, choices as well."),
                new FileUpload(
                        "a Word file (.docx) or a JSON file (.json)", WordFile.LARGEST, this::show, ".docx", ".json"));
        form.addClassNames("card", "form");
        add(
                new Anchor(LibraryPages.LIBRARY, "Back to the clause library"),
                new PageHeader("Take in a file", "Nothing changes before you have seen what it changes."),
                form,
                shown);
    }

    private void show(String name, byte[] content) {
        shown.removeAll();
        show(name, files.read(name, content));
    }

    private void show(String name, IncomingTemplate incoming) {
        Comparison comparison =
                Comparison.between(incoming.base().whole(), incoming.template().whole());
        shown.add(new H2("What “%s” changes".formatted(name)));
        if (!incoming.losses().isEmpty()) {
            UnorderedList losses = new UnorderedList();
            incoming.losses().forEach(loss -> losses.add(new ListItem(loss)));
            shown.add(new Paragraph("Not taken over from the file:"), losses);
        }
        if (incoming.template().equals(incoming.base())) {
            shown.add(new Paragraph("Nothing: the file has the text that is being prepared."));
            return;
        }
        TextField why = new TextField("Why");
        why.setMaxLength(500);
        why.setWidthFull();
        why.setRequiredIndicatorVisible(true);
        why.setHelperText("Shown with each clause that the file changes");
        Message wrong = new Message();
        Button take = new Button("Take it over", click -> {
            if (wrong.guard(() -> preparation.edit(incoming::onto, why.getValue()))) {
                getUI().ifPresent(ui -> ui.navigate(LibraryPages.LIBRARY));
            }
        });
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div foot = new Div(why, wrong, take);
        foot.addClassNames("card", "edit-dialog");
        shown.add(foot);
        if (comparison.same()) {
            shown.add(new Paragraph("The clauses stay as they are; choices or placeholders change."));
        } else {
            shown.add(new ComparedText(comparison));
        }
    }

    @Override
    public String marking() {
        return Marked.UNMARKED;
    }
}
