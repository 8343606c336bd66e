package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import gov.ice.isaa.drafting.DraftPanel;
import gov.ice.isaa.drafting.DraftPanelContext;
import gov.ice.isaa.drafting.paper.DraftPaper;
import org.springframework.core.annotation.Order;

/** Offers the version that is shown as PDF, with and without line numbers; first, because it is short. */
@org.springframework.stereotype.Component
@Order(0)
class ReadingCopyPanel implements DraftPanel {

    private final DraftPaper paper;

    ReadingCopyPanel(DraftPaper paper) {
        this.paper = paper;
    }

    @Override
    public String label() {
        return "Reading copy";
    }

    @Override
    public Component create(DraftPanelContext context) {
        Div links = new Div();
        links.addClassName("reading-copy");
        offer(links, context);
        context.onDraftShown(draft -> offer(links, context));
        return links;
    }

    private void offer(Div links, DraftPanelContext context) {
        links.removeAll();
        links.add(link(context, "", false), link(context, " with line numbers", true));
    }

    private PdfLink link(DraftPanelContext context, String how, boolean lineNumbers) {
        int number = context.draft().number();
        return new PdfLink(
                "Version " + number + how + " (PDF)",
                context.agreementNumber() + " draft version " + number + how + ".pdf",
                () -> paper.readingCopy(context.agreementId(), number, lineNumbers));
    }
}
