package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.intake.Memoranda;
import gov.ice.isaa.intake.Memorandum;
import gov.ice.isaa.intake.MemorandumField;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.ConflictDialog;
import gov.ice.isaa.support.EditConflict;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.FactList;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LivePage;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The Memorandum of Record of a request: written, recorded in versions, and printed (SC-03, SC-21). */
@Route("requests/:number/memorandum")
@CssImport("./intake.css")
@RolesAllowed({"PROGRAM_OFFICER", "PROGRAM_APPROVER", "IGP_COORDINATOR"})
class MemorandumPage extends Div implements BeforeEnterObserver, HasDynamicTitle, Marked {

    private final transient Requests requests;
    private final transient Memoranda memoranda;
    private final transient Accounts accounts;
    private final transient Live live;
    private final Map<MemorandumField, TextArea> fields = new EnumMap<>(MemorandumField.class);
    private final Message message = new Message();
    private final Div form = new Div();
    private final Div versions = new Div();
    private transient @Nullable RequestView request;
    private int seen;
    private @Nullable Registration watching;

    MemorandumPage(Requests requests, Memoranda memoranda, Accounts accounts, Live live) {
        this.requests = requests;
        this.memoranda = memoranda;
        this.accounts = accounts;
        this.live = live;
        addClassName("page");
        versions.addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RequestView opened =
                requests.require(event.getRouteParameters().get("number").orElse(""));
        request = opened;
        removeAll();
        List<Memorandum> recorded = memoranda.of(opened);
        fill(
                recorded.isEmpty()
                        ? Memoranda.proposal(opened)
                        : recorded.getFirst().texts());
        boolean may = memoranda.mayRecord(opened);
        form.setVisible(may);
        Anchor back = new Anchor("requests/" + opened.number() + "/scope", "Back to the request");
        back.addClassName("button-link");
        add(
                new PageHeader(
                        "Memorandum of Record",
                        opened.number() + " " + opened.title()
                                + ". What is shared inside DHS needs no agreement; a record tells later what was shared,"
                                + " with whom and what for.",
                        back),
                message,
                form,
                versions);
        show(recorded);
        if (!may && recorded.isEmpty()) {
            add(new EmptyState(
                    "No Memorandum of Record yet",
                    memoranda.calledFor(opened)
                            ? "A Program Officer of " + opened.programOffice().title() + " records it."
                            : "It is for requests that stay inside DHS, or for another component's agreement, once that is"
                                    + " determined on the step “Scope”."));
        }
    }

    @Override
    public String getPageTitle() {
        return request == null ? "Memorandum of Record" : request.number() + " – Memorandum of Record";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        RequestView watched = request;
        if (watched == null) {
            return;
        }
        var ui = event.getUI();
        watching = live.subscribe(Requests.topic(watched.id()), signal -> LivePage.change(ui, this::changedElsewhere));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
            watching = null;
        }
    }

    private void fill(Map<MemorandumField, String> texts) {
        form.removeAll();
        form.addClassNames("card", "form");
        form.add(new H2("Write it"));
        for (MemorandumField field : MemorandumField.values()) {
            TextArea area = new TextArea(field.label());
            area.setHelperText(field.explanation());
            area.setRequiredIndicatorVisible(true);
            area.setManualValidation(true);
            area.setMinRows(2);
            area.setMaxRows(12);
            area.setValueChangeMode(ValueChangeMode.LAZY);
            area.setValue(texts.getOrDefault(field, ""));
            fields.put(field, area);
            form.add(area);
        }
        Button record = new Button("Record this version", event -> record());
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        form.add(
                new Paragraph("Nothing is kept before you record it. What is recorded stays; a correction is a new"
                        + " version beside it."),
                record);
    }

    private void record() {
        RequestView shown = request;
        if (shown == null) {
            return;
        }
        Map<MemorandumField, String> typed = fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getValue()));
        try {
            if (message.guard(() -> memoranda.record(shown.id(), seen, typed))) {
                show(memoranda.of(shown));
                message.show(Message.Kind.DONE, "Version " + seen + " is recorded.");
            }
        } catch (EditConflict conflict) {
            new ConflictDialog(
                            conflict,
                            accounts.nameOf(conflict.changedBy()),
                            () -> {
                                show(memoranda.of(shown));
                                record();
                            },
                            () -> takeSaved(memoranda.of(shown)))
                    .open();
        }
    }

    private void takeSaved(List<Memorandum> recorded) {
        fields.forEach((field, area) -> area.setValue(recorded.getFirst().text(field)));
        show(recorded);
    }

    private void changedElsewhere() {
        RequestView shown = request;
        if (shown == null) {
            return;
        }
        try {
            List<Memorandum> recorded = memoranda.of(shown);
            if (!recorded.isEmpty() && recorded.getFirst().version() > seen) {
                // The form still stands on the version seen, so that recording asks first.
                list(recorded);
                message.show(
                        Message.Kind.INFORMATION,
                        "Version " + recorded.getFirst().version()
                                + " was recorded while you have the page open. What you write stays.");
            }
        } catch (NotFoundException erased) {
            message.show(Message.Kind.WARNING, "This request was stopped and erased by somebody else.");
            form.setVisible(false);
            versions.removeAll();
        }
    }

    private void show(List<Memorandum> recorded) {
        seen = recorded.isEmpty() ? 0 : recorded.getFirst().version();
        list(recorded);
    }

    private void list(List<Memorandum> recorded) {
        versions.removeAll();
        Map<String, String> names =
                accounts.namesOf(recorded.stream().map(Memorandum::recordedBy).collect(Collectors.toSet()));
        recorded.forEach(memorandum -> versions.add(card(memorandum, names)));
    }

    private Div card(Memorandum memorandum, Map<String, String> names) {
        FactList facts = new FactList();
        for (MemorandumField field : MemorandumField.values()) {
            facts.fact(field.label(), InquiryCard.typed(memorandum.text(field)));
        }
        Anchor print = new Anchor(download(memorandum), "Print version " + memorandum.version() + " (PDF)");
        Div card = new Div(
                new H2("Version " + memorandum.version()),
                new Paragraph("Recorded " + AgencyTime.moment(memorandum.recordedAt()) + " by "
                        + names.getOrDefault(memorandum.recordedBy(), memorandum.recordedBy()) + "."),
                print,
                facts);
        card.addClassName("card");
        return card;
    }

    /** Access is decided at each download. */
    private DownloadHandler download(Memorandum memorandum) {
        RequestView shown = request;
        return DownloadHandler.fromInputStream(event -> {
            if (shown == null) {
                throw new NotFoundException();
            }
            byte[] pdf = memoranda.print(shown, memorandum.version());
            return new DownloadResponse(
                    new ByteArrayInputStream(pdf),
                    shown.number() + "-memorandum-" + memorandum.version() + ".pdf",
                    "application/pdf",
                    pdf.length);
        });
    }
}
