package gov.ice.isaa.agreement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import gov.ice.isaa.agreement.AgreementPages;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.casefile.CaseFilePanels;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.Marked;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** What is negotiated and collected for the agreement: terms, systems, data elements, costs (NE-01…04, DV-06…08). */
@Route("agreements/:number/data")
@PermitAll
class DataView extends Div implements BeforeEnterObserver, HasDynamicTitle, Marked {

    private final transient Agreements agreements;
    private final transient AgreementPages pages;
    private final transient CaseFilePanels caseFiles;
    private transient @Nullable AgreementView agreement;

    DataView(Agreements agreements, AgreementPages pages, CaseFilePanels caseFiles) {
        this.agreements = agreements;
        this.pages = pages;
        this.caseFiles = caseFiles;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AgreementView found =
                agreements.require(event.getRouteParameters().get("number").orElse(""));
        agreement = found;
        Component content = agreements
                .caseFile(found.id())
                .map(caseFiles::panel)
                .orElseGet(() -> new EmptyState(
                        "Nothing was collected here",
                        "This agreement was made before it came to the portal. Its terms are in the signed document, in"
                                + " the Record."));
        removeAll();
        add(pages.header(found, "data"), content);
    }

    @Override
    public String getPageTitle() {
        return agreement == null ? "Data and terms" : agreement.number() + " – Data and terms";
    }

    @Override
    public String marking() {
        return agreement == null ? Marked.UNMARKED : agreement.marking();
    }
}
