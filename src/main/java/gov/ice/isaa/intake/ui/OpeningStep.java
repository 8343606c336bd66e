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
import gov.ice.isaa.policy.Determination;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.support.Message;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** What the fields were last filled from, or saved as. */
    private transient @Nullable Shown shown;

    private transient List<String> partyNames = List.of();
    private transient @Nullable AgreementView agreement;

    /** A state of the request that asks for filling the fields anew when it changes. */
    private record Shown(OpeningDraft opening, @Nullable Determination determination, boolean editable) {}

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
                () -> new SignatoryFields(new Signatory(null, "", "", ""), partyNames, this::changed),
                this::changed);
        Div form = new Div(new H2("What the agreement begins with"), title, type, parties, contacts, ours, theirs);
        form.addClassNames("card", "form", "wide");
        left.addClassName("card");
        addClassName("stack");
        add(form, left, message);
        refresh();
    }

    @Override
    public final void refresh() {
        RequestView request = desk.request();
        Determination latest = desk.requests()
                .latestDetermination(request)
                .map(RecordedDetermination::determination)
                .orElse(null);
        Shown now = new Shown(request.opening(), latest, desk.editable());
        if (!now.equals(shown)) {
            fill(request, latest);
            shown = now;
        }
        left.removeAll();
        left.setVisible(desk.editable());
        if (desk.editable()) {
            List<Missing> missing = desk.requests().missing(request, written(), desk.candidates());
            if (missing.isEmpty()) {
                left.add(
                        new H2("Everything is there"),
                        new Paragraph("The agreement gets its number when it is opened."));
            } else {
                left.add(new H2("Before the agreement can be opened"), list(missing));
            }
            Button open = new Button(
                    desk.modifies()
                            .map(number -> "Open the modification of " + number)
                            .orElse("Open the agreement"),
                    event -> open());
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            left.add(open);
        }
    }

    @Override
    public OpeningDraft opening(RequestView request) {
        return written();
    }

    private void fill(RequestView request, @Nullable Determination determination) {
        boolean editable = desk.editable();
        OpeningDraft draft = editable ? proposal.complete(request) : request.opening();
        title.setValue(draft.title());
        title.setReadOnly(!editable);
        type.setValue(draft.type());
        type.setReadOnly(!editable);
        parties.clear();
        draft.parties().forEach(party -> parties.add(new PartyFields(party, this::changed)));
        parties.setEditable(editable);
        partyNames = names();
        contacts.clear();
        draft.contacts().forEach(contact -> contacts.add(new ContactFields(contact, this::changed)));
        contacts.setEditable(editable);
        theirs.clear();
        draft.signatories().stream()
                .filter(Signatory::external)
                .forEach(signatory -> theirs.add(new SignatoryFields(signatory, partyNames, this::changed)));
        theirs.setEditable(editable);
        ours.show(determination, draft.signatories(), editable);
    }

    private List<String> names() {
        return parties.values().stream().map(Party::name).toList();
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
        List<String> names = names();
        theirs.parties(partyNames, names);
        partyNames = names;
        OpeningDraft draft = written();
        desk.save(base -> saved(desk.requests().plan(base.id(), base.opening(), draft)), this::say);
    }

    /** What the fields hold is saved: they are not filled anew, or the one in use would lose the cursor. */
    private RequestView saved(RequestView request) {
        Shown before = shown;
        shown = before == null ? null : new Shown(request.opening(), before.determination(), before.editable());
        return request;
    }

    private void open() {
        OpeningDraft draft = written();
        desk.save(
                base -> {
                    agreement = desk.requests().open(base.id(), base.opening(), draft);
                    return desk.requests().require(base.number());
                },
                problem -> {
                    say(problem);
                    AgreementView begun = agreement;
                    if (problem.isEmpty() && begun != null) {
                        opened.accept(begun);
                    }
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
