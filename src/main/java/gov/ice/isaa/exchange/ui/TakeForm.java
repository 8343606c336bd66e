package gov.ice.isaa.exchange.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.drafting.word.WordFile;
import gov.ice.isaa.exchange.ReturnedFile;
import gov.ice.isaa.exchange.Returning;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.FileUpload;
import gov.ice.isaa.support.UserMistake;
import java.util.List;
import java.util.function.Consumer;

/** Takes in the Word files of the other party, and lists those that came. */
class TakeForm extends Section {

    private final transient AgreementView agreement;
    private final transient Returning returning;
    private final transient Consumer<ReturnedFile> taken;
    private final VersionChoice version;
    private final Div form;
    private final Div came = new Div();

    /** {@code taken} is told of a file that was taken in. */
    TakeForm(AgreementView agreement, List<DraftVersion> versions, Returning returning, Consumer<ReturnedFile> taken) {
        this.agreement = agreement;
        this.returning = returning;
        this.taken = taken;
        addClassName("card");
        version = new VersionChoice("Version that the file is about", versions);
        version.setValue(versions.getFirst());
        version.setHelperText("A file that the portal made knows its version by itself.");
        form = new Div(
                new Paragraph(
                        "Each change that the other party made becomes a proposal that you decide, and each of its"
                                + " comments a comment in the draft. Nothing in the draft changes before you accept it."),
                version,
                new FileUpload("a Word file (.docx)", WordFile.LARGEST, this::take, ".docx"));
        form.addClassName("form");
        add(new H2("Take in what came back"), form, came);
        refresh(agreement);
    }

    private void take(String name, byte[] content) {
        Integer chosen = version.number();
        if (chosen == null) {
            throw new UserMistake("Choose the version that the file is about, and then the file again.");
        }
        taken.accept(returning.take(agreement.id(), name, content, chosen));
    }

    /** Lists the files as they are now, and offers what may be done in the agreement's phase. */
    final void refresh(AgreementView now) {
        form.setVisible(returning.mayDecide(now));
        came.removeAll();
        List<ReturnedFile> files = returning.files(now.id());
        if (files.isEmpty()) {
            came.add(new Paragraph("No file came back yet."));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        files.forEach(file -> list.add(item(now, file)));
        came.add(list);
    }

    private static ListItem item(AgreementView agreement, ReturnedFile file) {
        Anchor link = new Anchor(ReturnedPage.address(agreement.number(), file.number()), file.name());
        Span about = new Span(" – about version %d, %,d change%s, %,d comment%s; %s, %s"
                .formatted(
                        file.version(),
                        file.proposed(),
                        file.proposed() == 1 ? "" : "s",
                        file.comments(),
                        file.comments() == 1 ? "" : "s",
                        AgencyTime.moment(file.at()),
                        file.by()));
        about.addClassName("source");
        return new ListItem(link, about);
    }
}
