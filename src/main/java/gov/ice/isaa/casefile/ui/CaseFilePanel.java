package gov.ice.isaa.casefile.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.casefile.CaseFiles;
import gov.ice.isaa.casefile.CasePart;
import gov.ice.isaa.casefile.DataElements;
import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LivePage;
import gov.ice.isaa.support.Message;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case file: what is open, terms, systems, data elements, stewards, retention, costs and the privacy principles. */
@CssImport("./casefile/casefile.css")
class CaseFilePanel extends Div {

    private final transient CaseFileDesk desk;
    private final transient Live live;
    private final Message closed = new Message();
    private final Message others = new Message();
    private final Button showOthers = new Button("Show the changes");
    private final OpenPointList open;
    private final List<TextPart> texts;
    private final RowList<?> systems;
    private final ElementSection elements;
    private final RowList<?> stewards;
    private @Nullable Registration watching;

    CaseFilePanel(CaseFiles files, DataElements dataElements, Accounts accounts, Live live, UUID caseFile) {
        this.live = live;
        this.desk = new CaseFileDesk(files, dataElements, accounts, caseFile, this::refresh);
        this.open = new OpenPointList();
        TextPart terms = new TextPart(desk, CasePart.TERMS);
        TextPart retention = new TextPart(desk, CasePart.RETENTION);
        TextPart cost = new TextPart(desk, CasePart.COST);
        TextPart principles = new TextPart(desk, CasePart.PRINCIPLES);
        this.texts = List.of(terms, retention, cost, principles);
        this.systems = CaseRows.systems(desk);
        this.elements = new ElementSection(desk);
        this.stewards = CaseRows.stewards(desk);
        showOthers.addClickListener(event -> {
            others.clear();
            showOthers.setVisible(false);
            desk.reload();
        });
        showOthers.setVisible(false);
        addClassNames("stack", "case-file");
        add(closed, others, showOthers, open, terms, systems, elements, stewards, retention, cost, principles);
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        watching = live.subscribe(CaseFiles.topic(desk.id()), signal -> LivePage.change(ui, this::changedElsewhere));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
            watching = null;
        }
    }

    private void changedElsewhere() {
        try {
            if (desk.outdated()) {
                others.show(Message.Kind.INFORMATION, "Somebody else changed data or terms while you have them open.");
                showOthers.setVisible(true);
            }
        } catch (NotFoundException withdrawn) {
            others.show(Message.Kind.WARNING, "These data and terms are no longer open to you.");
            showOthers.setVisible(false);
        }
    }

    private void refresh() {
        var rights = desk.file().rights();
        if (rights.mayWrite() && !rights.closed().isEmpty()) {
            closed.show(Message.Kind.INFORMATION, rights.closed());
        } else {
            closed.clear();
        }
        open.show(desk.file(), desk.editable());
        texts.forEach(TextPart::refresh);
        systems.refresh();
        elements.refresh();
        stewards.refresh();
    }
}
