package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.intake.Approvals;
import gov.ice.isaa.intake.Inquiries;
import gov.ice.isaa.intake.InquiryBoard;
import gov.ice.isaa.intake.InquiryKind;
import gov.ice.isaa.intake.InquiryView;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.policy.Referral;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LivePage;
import gov.ice.isaa.support.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the request asks of others: each inquiry with its answer, and the forms to ask. Answers appear as they come. */
final class InquiriesPanel extends Div {

    private final transient RequestDesk desk;
    private final transient Inquiries inquiries;
    private final transient Live live;
    private final Set<InquiryKind> kinds;
    private final List<AskForm> forms;
    private final Div list = new Div();
    private final Map<UUID, InquiryCard> cards = new HashMap<>();
    private final Details details = new Details();
    private final Message due = new Message();
    private boolean wantedBefore;
    private @Nullable Registration watching;

    private InquiriesPanel(
            RequestDesk desk, Inquiries inquiries, Live live, Set<InquiryKind> kinds, List<AskForm> forms) {
        this.desk = desk;
        this.inquiries = inquiries;
        this.live = live;
        this.kinds = kinds;
        this.forms = forms;
        list.addClassName("stack");
    }

    /** Support by IGP where it is difficult to find out who asks and what there is already (IN-05). */
    static InquiriesPanel support(RequestDesk desk, Inquiries inquiries, Live live) {
        AskForm form = AskForm.support(words -> inquiries.askIgp(desk.request().id(), words));
        var panel = new InquiriesPanel(desk, inquiries, live, Set.of(InquiryKind.IGP_SUPPORT), List.of(form));
        Div card = new Div(
                new H2("Is it difficult to find out?"),
                new Paragraph("Information Governance (IGP) sees every agreement and helps with vetting a request. Ask"
                        + " here; the answer appears here as well."),
                panel.list,
                form);
        card.addClassName("card");
        panel.add(card);
        return panel;
    }

    /** Approvals, referrals and voluntary consultations, folded up while there is nothing of the kind. */
    static InquiriesPanel elsewhere(RequestDesk desk, Inquiries inquiries, Approvals approvals, Live live) {
        AskForm approval = AskForm.approval(
                Approvals.approversFor(desk.request().programOffice()),
                (of, words) -> approvals.ask(desk.request().id(), of, words));
        AskForm referral =
                AskForm.referral((to, words) -> inquiries.refer(desk.request().id(), to, words));
        AskForm consultation = AskForm.consultation(
                (offices, words) -> inquiries.consult(desk.request().id(), offices, words));
        var panel = new InquiriesPanel(
                desk,
                inquiries,
                live,
                Set.of(InquiryKind.APPROVAL, InquiryKind.REFERRAL, InquiryKind.CONSULTATION),
                List.of(approval, referral, consultation));
        Div content = new Div(panel.due, panel.list, approval, referral, consultation);
        content.addClassName("stack");
        panel.details.add(content);
        panel.add(panel.details);
        return panel;
    }

    /** Shows the inquiries as they are now; what is being written stays. */
    void refresh() {
        InquiryBoard board = inquiries.of(desk.request());
        List<InquiryView> shown = board.inquiries().stream()
                .filter(inquiry -> kinds.contains(inquiry.kind()))
                .toList();
        List<Component> ordered = shown.stream().map(this::card).toList();
        if (!list.getChildren().toList().equals(ordered)) {
            list.removeAll();
            list.add(ordered);
        }
        forms.forEach(form -> form.offer(board.askable().contains(form.kind())));
        if (kinds.contains(InquiryKind.REFERRAL)) {
            due(board);
        }
        long open = shown.stream().filter(inquiry -> inquiry.status().open()).count();
        details.setSummaryText("Approvals, referrals and consultations: "
                + (shown.isEmpty() ? "none" : shown.size() + ", of which " + open + " under way"));
        boolean wanted = open > 0 || due.isVisible();
        if (wanted && !wantedBefore) {
            details.setOpened(true);
        }
        wantedBefore = wanted;
        setVisible(!shown.isEmpty() || forms.stream().anyMatch(Component::isVisible));
    }

    private void due(InquiryBoard board) {
        List<String> sentences = new ArrayList<>();
        if (board.askable().contains(InquiryKind.APPROVAL)) {
            sentences.add("The exemption for sensitive law enforcement activity needs the approval of the Executive"
                    + " Associate Director. Ask for it here.");
        }
        if (!board.calledFor().isEmpty()) {
            sentences.add("By the determination the case goes to: "
                    + board.calledFor().stream().map(Referral::title).collect(Collectors.joining("; "))
                    + ". It is not referred there yet.");
        }
        if (sentences.isEmpty()) {
            due.clear();
        } else {
            due.show(Message.Kind.WARNING, String.join(" ", sentences));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        forms.forEach(form -> form.afterwards(this::refresh));
        watching = live.subscribe(Requests.topic(desk.request().id()), signal -> LivePage.change(ui, this::later));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
            watching = null;
        }
    }

    private void later() {
        try {
            refresh();
        } catch (NotFoundException erased) {
            // The page says so itself; what was asked goes with the request.
            setVisible(false);
        }
    }

    private Component card(InquiryView inquiry) {
        InquiryCard card = cards.computeIfAbsent(inquiry.id(), id -> new InquiryCard(inquiries, this::refresh));
        card.show(inquiry);
        return card;
    }
}
