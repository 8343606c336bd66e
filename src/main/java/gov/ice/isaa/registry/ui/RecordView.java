package gov.ice.isaa.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import gov.ice.isaa.agreement.AgreementPages;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.registry.Registry;
import gov.ice.isaa.registry.RegistryEntry;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.FactList;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LiveRefresh;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.trail.TrailRecords;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the record holds of one agreement: the executed documents with their hash, and everything that happened. */
@Route("agreements/:number/record")
@PermitAll
class RecordView extends Div implements BeforeEnterObserver, HasDynamicTitle, Marked {

    private final Agreements agreements;
    private final AgreementPages pages;
    private final Registry registry;
    private final TrailRecords records;
    private final Accounts accounts;
    private @Nullable AgreementView agreement;

    RecordView(
            Agreements agreements,
            AgreementPages pages,
            Registry registry,
            TrailRecords records,
            Accounts accounts,
            Live live) {
        this.agreements = agreements;
        this.pages = pages;
        this.registry = registry;
        this.records = records;
        this.accounts = accounts;
        addClassName("page");
        LiveRefresh.of(this, live, this::topic, this::changed);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("number").orElse(""));
    }

    private void show(String number) {
        AgreementView found = agreements.require(number);
        agreement = found;
        removeAll();
        add(pages.header(found, "record"), documents(registry.entries(found.id())), history(found));
    }

    /** What happens elsewhere is added to the record as it is seen here, unless it takes the agreement from view. */
    private void changed() {
        try {
            show(number());
        } catch (NotFoundException withdrawn) {
            removeAll();
            add(new Message(Message.Kind.WARNING, "You may no longer see this agreement."));
        }
    }

    private String number() {
        return agreement == null ? "" : agreement.number();
    }

    private String topic() {
        return agreement == null ? "" : Agreements.topic(agreement.id());
    }

    @Override
    public String getPageTitle() {
        return agreement == null ? "Record" : agreement.number() + " – Record";
    }

    @Override
    public String marking() {
        return agreement == null ? Marked.UNMARKED : agreement.marking();
    }

    private Component documents(List<RegistryEntry> entries) {
        if (entries.isEmpty()) {
            return new EmptyState(
                    "No executed document yet",
                    "The signed document is filed here, with its hash, as soon as every party has signed.");
        }
        Section section = new Section(new H2("Executed documents"));
        section.addClassName("card");
        entries.forEach(entry -> section.add(document(entry)));
        return section;
    }

    private Component document(RegistryEntry entry) {
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] content = registry.handOut(entry);
                    return new DownloadResponse(
                            new ByteArrayInputStream(content),
                            entry.file().name(),
                            entry.file().mediaType(),
                            content.length);
                }),
                "Download " + entry.file().name());
        Code hash = new Code(entry.file().sha256());
        hash.addClassName("hash");
        return new FactList()
                .fact("Document", download)
                .fact("Executed", AgencyTime.date(entry.executedOn()))
                .fact("Filed", AgencyTime.moment(entry.filedAt()) + " by " + accounts.nameOf(entry.filedBy()))
                .fact("SHA-256", hash);
    }

    private Component history(AgreementView found) {
        Section section = new Section(new H2("History"));
        section.addClassName("card");
        section.add(new HistoryGrid(found.number(), records));
        return section;
    }
}
