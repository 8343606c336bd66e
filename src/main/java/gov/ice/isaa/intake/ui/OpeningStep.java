package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import gov.ice.isaa.agreement.AgreementType;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Contact;
import gov.ice.isaa.agreement.Party;
import gov.ice.isaa.agreement.Signatory;
import gov.ice.isaa.intake.Missing;
import gov.ice.isaa.intake.OpeningDraft;
import gov.ice.isaa.intake.OpeningLimits;
import gov.ice.isaa.intake.RecordedDetermination;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.support.Message;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The last step: title, parties, points of contact and signatories, what is missing still, and the opening itself. */
class OpeningStep extends Div implements StepPanel {

    private final transient RequestDesk desk;
    private final transient OpeningProposal proposal;
    private final transient Consumer<AgreementView> opened;
    private final TextField title;
    private final ComboBox<AgreementType> type = new ComboBox<>("Type", AgreementType.values());
    private final Rows<Party> parties;
    private final Rows<Contact> contacts;
    private final Rows<Signatory> theirs;
    private final OurSigners ours = new OurSigners(this::changed);
    private final Message message = new Message();
    private final Div left = new Div();

    OpeningStep(RequestDesk desk, OpeningProposal proposal, Consumer<AgreementView> opened) {
        this.desk = desk;
        this.proposal = proposal;
        this.opened = opened;
        title = Rows.text("Title of the agreement", "", OpeningLimits.TITLE, this::changed);
        title.setHelperText("Names the subject and the parties");
        type.setItemLabelGenerator(AgreementType::title);
        type.setManualValidation(true);
        type.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed();
            }
        });
        parties = new Rows<>(
                "External parties",
                "Every party outside ICE that takes part.",
                "party",
                () -> new PartyFields(new Party("", PartyKind.FEDERAL), this::changed),
                this::changed);
        contacts = new Rows<>(
                "Points of contact",
                "A person or a group mailbox on each side.",
                "point of contact",
                () -> new ContactFields(new Contact("", "", ""), this::changed),
                this::changed);
        theirs = new Rows<>(
                "Who signs for the other parties",
                "One signatory for every party.",
                "signatory",
                () -> new SignatoryFields(new Signatory(null, "", "", ""), this::changed),
                this::changed);
        Div form = new Div(new H2("What the agreement begins with"), title, type, parties, contacts, ours, theirs);
        form.addClassNames("card", "form", "wide");
        left.addClassName("card");
        addClassName("stack");
        add(message, form, left);
        fill(desk.request());
        refresh();
    }

    @Override
    public void refresh() {
        left.removeAll();
        List<Missing> missing = desk.requests().missing(desk.request());
        if (!desk.editable()) {
            left.setVisible(false);
        } else if (missing.isEmpty()) {
            left.add(new H2("Everything is there"), new Paragraph("The agreement gets its number when it is opened."));
        } else {
            left.add(new H2("Before the agreement can be opened"), list(missing));
        }
        if (desk.editable()) {
            Button open = new Button("Open the agreement", event -> open());
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            left.add(open);
        }
    }

    private void fill(RequestView request) {
        boolean editable = desk.editable();
        OpeningDraft draft = editable ? proposal.complete(request) : request.opening();
        title.setValue(draft.title());
        title.setReadOnly(!editable);
        type.setValue(draft.type());
        type.setReadOnly(!editable);
        parties.clear();
        draft.parties().forEach(party -> parties.add(new PartyFields(party, this::changed)));
        parties.setEditable(editable);
        contacts.clear();
        draft.contacts().forEach(contact -> contacts.add(new ContactFields(contact, this::changed)));
        contacts.setEditable(editable);
        theirs.clear();
        draft.signatories().stream()
                .filter(Signatory::external)
                .forEach(signatory -> theirs.add(new SignatoryFields(signatory, this::changed)));
        theirs.setEditable(editable);
        ours.show(
                desk.requests().determinations(request).stream()
                        .findFirst()
                        .map(RecordedDetermination::determination)
                        .orElse(null),
                draft.signatories(),
                editable);
    }

    private OpeningDraft written() {
        return new OpeningDraft(
                title.getValue().strip(),
                type.getValue(),
                parties.values(),
                contacts.values(),
                Stream.concat(ours.values().stream(), theirs.values().stream()).toList());
    }

    private void changed() {
        OpeningDraft draft = written();
        desk.save(base -> desk.requests().plan(base.id(), base.opening(), draft), this::say);
    }

    private void open() {
        message.guard(() -> {
            changed();
            opened.accept(desk.requests().open(desk.request().id()));
        });
    }

    private Component list(List<Missing> missing) {
        UnorderedList list = new UnorderedList();
        list.addClassName("missing");
        missing.forEach(item -> list.add(new ListItem(
                new Anchor(
                        "requests/" + desk.request().number() + "/"
                                + item.step().key(),
                        item.step().title()),
                new Span(": " + item.sentence()))));
        return list;
    }

    private void say(String problem) {
        if (problem.isEmpty()) {
            message.clear();
        } else {
            message.show(Message.Kind.PROBLEM, problem);
        }
    }
}
