package gov.ice.isaa.agreement.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.agreement.AgreementPages;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.Signatory;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Badge;
import gov.ice.isaa.support.FactList;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LivePage;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.Message;
import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The agreement at a glance: what is shared, with whom, under whom, and since when. */
@Route("agreements/:number")
@PermitAll
class OverviewView extends Div implements BeforeEnterObserver, HasDynamicTitle, Marked {

    private final Agreements agreements;
    private final AgreementPages pages;
    private final Live live;
    private @Nullable AgreementView agreement;
    private @Nullable Registration watching;

    OverviewView(Agreements agreements, AgreementPages pages, Live live) {
        this.agreements = agreements;
        this.pages = pages;
        this.live = live;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("number").orElse(""));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        AgreementView shown = agreement;
        if (shown != null) {
            var ui = event.getUI();
            watching = live.subscribe(
                    Agreements.topic(shown.id()),
                    signal -> LivePage.change(ui, () -> {
                        if (signal.payload().equals(Agreements.MODIFICATION)) {
                            // The head tells of modifications, which are agreements of their own.
                            agreement = null;
                        }
                        changed(shown.number());
                    }));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
            watching = null;
        }
    }

    /** Others' changes are read-only facts here: they are shown as they come, unless they take the agreement from view. */
    private void changed(String number) {
        try {
            show(number);
        } catch (NotFoundException withdrawn) {
            removeAll();
            add(new Message(Message.Kind.WARNING, "You may no longer see this agreement."));
        }
    }

    private void show(String number) {
        AgreementView found = agreements.require(number);
        if (found.equals(agreement)) {
            return;
        }
        agreement = found;
        removeAll();
        Div columns = new Div(new Div(sharing(found), dates(found)), people(found));
        columns.addClassName("columns");
        add(pages.header(found, ""), columns);
    }

    @Override
    public String getPageTitle() {
        return agreement == null ? "Agreement" : agreement.number() + " – " + agreement.title();
    }

    @Override
    public String marking() {
        return agreement == null ? Marked.UNMARKED : agreement.marking();
    }

    private static Component sharing(AgreementView agreement) {
        return section(
                "What is shared",
                new FactList()
                        .fact("Information", agreement.information())
                        .fact("Intended use", agreement.intendedUse())
                        .fact("Categories", badges(agreement.categories(), Category::title))
                        .fact(
                                "With",
                                list(
                                        agreement.parties(),
                                        party -> party.name() + " ("
                                                + party.kind().title() + ")")));
    }

    private static Component dates(AgreementView agreement) {
        return section(
                "Dates",
                new FactList()
                        .fact("Opened", AgencyTime.date(agreement.openedOn()))
                        .fact("Effective", or(AgencyTime.date(agreement.effectiveOn()), "Not yet in force"))
                        .fact("Expires", or(AgencyTime.date(agreement.expiresOn()), "No end date"))
                        .fact(
                                "Next biennial review",
                                or(AgencyTime.date(agreement.nextReviewOn()), "Set when in force")));
    }

    private static Component people(AgreementView agreement) {
        return section(
                "Who takes part",
                new FactList()
                        .fact("Program Office", agreement.programOffice().title())
                        .fact("Executive Agent", list(agreement.executiveAgents(), ExecutiveAgent::title))
                        .fact("Offices engaged", badges(agreement.offices(), Office::shortName))
                        .fact("Signatories", list(agreement.signatories(), OverviewView::signatory))
                        .fact(
                                "Points of contact",
                                list(
                                        agreement.contacts(),
                                        contact -> contact.name() + ", " + contact.organization() + ", "
                                                + contact.email())));
    }

    private static String signatory(Signatory signatory) {
        return signatory.external()
                ? signatory.name() + ", " + signatory.title() + ", for " + signatory.party()
                : signatory.title();
    }

    private static Section section(String title, Component content) {
        Section section = new Section(new H2(title), content);
        section.addClassName("card");
        return section;
    }

    private static <T> Component badges(Collection<T> values, Function<T, String> text) {
        Div badges = new Div();
        badges.addClassName("badges");
        values.forEach(value -> badges.add(new Badge(text.apply(value))));
        return values.isEmpty() ? new Span("None") : badges;
    }

    private static <T> Component list(Collection<T> values, Function<T, String> text) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        values.forEach(value -> list.add(new ListItem(text.apply(value))));
        return values.isEmpty() ? new Span("None") : list;
    }

    private static String or(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }
}
