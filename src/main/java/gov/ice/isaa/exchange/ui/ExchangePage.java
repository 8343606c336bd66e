package gov.ice.isaa.exchange.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import gov.ice.isaa.agreement.AgreementPages;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.exchange.Returning;
import gov.ice.isaa.exchange.Sending;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LiveRefresh;
import gov.ice.isaa.support.Marked;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes to the other party as a Word file, and what comes back. */
@Route("agreements/:number/exchange")
@PermitAll
@CssImport("./draft/draft.css")
class ExchangePage extends Div implements BeforeEnterObserver, HasDynamicTitle, Marked {

    private static final int MOST_VERSIONS = 200;

    private final transient Agreements agreements;
    private final transient AgreementPages pages;
    private final transient Drafts drafts;
    private final transient Sending sending;
    private final transient Returning returning;
    private transient @Nullable AgreementView agreement;
    private transient @Nullable SendForm sendForm;
    private transient @Nullable TakeForm takeForm;

    ExchangePage(
            Agreements agreements,
            AgreementPages pages,
            Drafts drafts,
            Sending sending,
            Returning returning,
            Live live) {
        this.agreements = agreements;
        this.pages = pages;
        this.drafts = drafts;
        this.sending = sending;
        this.returning = returning;
        addClassNames("page", "exchange-page");
        LiveRefresh.of(this, live, this::topic, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AgreementView found =
                agreements.require(event.getRouteParameters().get("number").orElse(""));
        agreement = found;
        removeAll();
        add(pages.header(found, "exchange"));
        drafts.current(found.id())
                .ifPresentOrElse(
                        draft -> show(found, draft, event.getLocation().getQueryParameters()),
                        () -> add(new EmptyState(
                                "There is no draft yet", "Once it is begun, it can go out as a Word file from here.")));
    }

    private void show(AgreementView found, DraftView draft, QueryParameters asked) {
        List<DraftVersion> versions = drafts.versionsBefore(found.id(), draft.number() + 1, MOST_VERSIONS);
        SendForm send = new SendForm(found, versions, sending);
        TakeForm take = new TakeForm(
                found,
                versions,
                returning,
                file -> getUI().ifPresent(ui -> ui.navigate(ReturnedPage.address(found.number(), file.number()))));
        send.choose(
                asked.getSingleParameter("version").orElse(""),
                asked.getSingleParameter("since").orElse(""));
        sendForm = send;
        takeForm = take;
        add(send, take);
    }

    private String topic() {
        return agreement == null ? "" : Sending.topic(agreement.id());
    }

    private void refresh() {
        AgreementView shown = agreement;
        if (shown != null && sendForm != null && takeForm != null) {
            sendForm.refresh();
            takeForm.refresh(agreements.require(shown.number()));
        }
    }

    @Override
    public String getPageTitle() {
        return agreement == null ? "Word files" : agreement.number() + " – Word files";
    }

    @Override
    public String marking() {
        return agreement == null ? Marked.UNMARKED : agreement.marking();
    }
}
