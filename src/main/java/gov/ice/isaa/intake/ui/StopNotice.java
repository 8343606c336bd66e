package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Classification;
import gov.ice.isaa.policy.Handbook;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.PageHeader;

/** What is said when a request stops because it is classified or may be: where to go, and what was kept (SC-22). */
class StopNotice extends Div {

    private StopNotice(Classification classification, String kept, Component... more) {
        addClassName("page");
        var determination = Handbook.determine(CaseFacts.NONE.classified(classification));
        Div card = new Div();
        card.addClassNames("card", "reading");
        determination.applied().forEach(finding -> card.add(Citation.of(finding)));
        UnorderedList advice = new UnorderedList();
        determination.advice().forEach(sentence -> advice.add(new ListItem(sentence)));
        card.add(new H2("What to do now"), advice);
        card.add(more);
        card.add(new RouterLink("Back to the requests", RequestListView.class));
        add(new PageHeader("Stopped", ""), new Message(Message.Kind.WARNING, kept), card);
    }

    /**
     * Stopped before anything was typed.
     *
     * @param recorded whether the trail holds that a request was stopped
     */
    static StopNotice beforeItBegan(Classification classification, boolean recorded) {
        return new StopNotice(
                classification,
                recorded
                        ? "Nothing of the request is kept. Only the fact that a request was stopped is recorded."
                        : "Nothing is kept, not even that there was a request.");
    }

    /** Stopped and erased after something had been typed. */
    static StopNotice erased(Classification classification, String number) {
        return new StopNotice(
                classification,
                EraseDialog.kept(number),
                new Paragraph(
                        "What had been typed was erased here, but copies such as backups may still hold it. If any"
                                + " of it was classified, or the mere fact of the request is, report it to the OPR Security"
                                + " Division at once by protected means."));
    }
}
