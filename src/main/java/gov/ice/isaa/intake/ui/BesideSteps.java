package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import gov.ice.isaa.intake.Approvals;
import gov.ice.isaa.intake.Inquiries;
import gov.ice.isaa.intake.Memoranda;
import gov.ice.isaa.intake.Memorandum;
import gov.ice.isaa.intake.Step;
import gov.ice.isaa.support.Live;
import java.util.ArrayList;
import java.util.List;

/** What stands under every step of a request: what it asks of others, and the way to its Memorandum of Record. */
class BesideSteps extends Div implements StepPanel {

    private final transient RequestDesk desk;
    private final transient Memoranda memoranda;
    private final List<InquiriesPanel> inquiries = new ArrayList<>();
    private final Paragraph memorandum = new Paragraph();

    BesideSteps(RequestDesk desk, Step step, Inquiries asked, Approvals approvals, Memoranda memoranda, Live live) {
        this.desk = desk;
        this.memoranda = memoranda;
        if (step == Step.LEVERAGE) {
            inquiries.add(InquiriesPanel.support(desk, asked, live));
        }
        inquiries.add(InquiriesPanel.elsewhere(desk, asked, approvals, live));
        inquiries.forEach(this::add);
        addClassName("stack");
        add(memorandum);
    }

    @Override
    public void refresh() {
        inquiries.forEach(InquiriesPanel::refresh);
        List<Memorandum> recorded = memoranda.of(desk.request());
        boolean may = memoranda.mayRecord(desk.request());
        memorandum.setVisible(may || !recorded.isEmpty());
        memorandum.removeAll();
        memorandum.add(
                new Anchor("requests/" + desk.request().number() + "/memorandum", "Memorandum of Record"),
                new Span(
                        recorded.isEmpty()
                                ? ": not recorded yet; it is good practice to keep one"
                                : ": version " + recorded.getFirst().version() + " recorded"));
    }
}
