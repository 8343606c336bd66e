package gov.ice.isaa.casefile.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import gov.ice.isaa.casefile.CasePart;
import java.util.List;

/** A part of the case file that is written as texts. */
class TextPart extends Section {

    private final transient CaseFileDesk desk;
    private final CasePart part;
    private final List<CaseText> texts;

    TextPart(CaseFileDesk desk, CasePart part) {
        this.desk = desk;
        this.part = part;
        this.texts =
                part.fields().stream().map(field -> new CaseText(desk, field)).toList();
        addClassNames("card", "form");
        add(new H2(part.title()), new Paragraph(part.lead()));
        texts.forEach(this::add);
    }

    /** Shows what is saved; the privacy principles only where there is something to protect, or something was written. */
    void refresh() {
        texts.forEach(text -> text.show(desk.file(), desk.editable()));
        setVisible(part != CasePart.PRINCIPLES
                || desk.file().summary().hasPii()
                || texts.stream().anyMatch(text -> !text.isEmpty()));
    }
}
