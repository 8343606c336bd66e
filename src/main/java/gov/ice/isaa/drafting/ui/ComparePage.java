package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import gov.ice.isaa.agreement.AgreementPages;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.compare.Comparison;
import gov.ice.isaa.drafting.compared.ComparedText;
import gov.ice.isaa.drafting.paper.DraftPaper;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.UserMistake;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What changed between two versions of a draft, for whoever may read it. */
@Route("agreements/:number/compare")
@PermitAll
@CssImport("./draft/draft.css")
class ComparePage extends Div implements BeforeEnterObserver, HasDynamicTitle, Marked {

    private final transient Agreements agreements;
    private final transient AgreementPages pages;
    private final transient Drafts drafts;
    private final transient DraftPaper paper;
    private transient @Nullable AgreementView agreement;

    ComparePage(Agreements agreements, AgreementPages pages, Drafts drafts, DraftPaper paper) {
        this.agreements = agreements;
        this.pages = pages;
        this.drafts = drafts;
        this.paper = paper;
        addClassNames("page", "compare-page");
    }

    /** Where two versions of the agreement's draft are compared. */
    static String address(String agreement, int from, int to) {
        return path(agreement) + "?" + versions(from, to).getQueryString();
    }

    private static String path(String agreement) {
        return "agreements/" + agreement + "/compare";
    }

    private static QueryParameters versions(int from, int to) {
        return QueryParameters.fromString("from=%d&to=%d".formatted(from, to));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AgreementView found =
                agreements.require(event.getRouteParameters().get("number").orElse(""));
        agreement = found;
        removeAll();
        add(pages.header(found, "draft"));
        QueryParameters asked = event.getLocation().getQueryParameters();
        add(drafts.current(found.id())
                .map(newest -> content(found, newest, asked))
                .orElseGet(() -> new EmptyState(
                        "There is no draft yet",
                        "Once it is begun, this page shows what changed from one version to another.")));
    }

    private Component content(AgreementView found, DraftView newest, QueryParameters asked) {
        int to = number(asked, "to").orElse(newest.number());
        int from = number(asked, "from").orElse(Math.max(1, to - 1));
        Div content = new Div(back(found), new H2("What changed"));
        try {
            DraftView before = drafts.version(found.id(), from);
            DraftView after = drafts.version(found.id(), to);
            content.add(choice(found, newest.number(), before, after));
            content.add(new ComparedText(Comparison.between(before.document(), after.document())));
        } catch (UserMistake none) {
            content.add(new Message(
                    Message.Kind.PROBLEM, none.getMessage() + " Its newest is version " + newest.number() + "."));
        }
        return content;
    }

    private static Anchor back(AgreementView found) {
        return new Anchor("agreements/" + found.number() + "/draft", "Back to the draft");
    }

    private Component choice(AgreementView found, int newest, DraftView before, DraftView after) {
        HistoryPanel.Source source = (number, most) -> drafts.versionsBefore(found.id(), number, most);
        VersionField from = new VersionField("From", newest, source, number -> go(found, number, after.number()));
        VersionField to = new VersionField("To", newest, source, number -> go(found, before.number(), number));
        from.setValue(before.version());
        to.setValue(after.version());
        Anchor word = new Anchor(
                "agreements/%s/exchange?version=%d&since=%d".formatted(found.number(), after.number(), before.number()),
                "As a Word file with tracked changes");
        Div choice = new Div(from, to, redline(found, before.number(), after.number()), word);
        choice.addClassName("versions");
        return choice;
    }

    private PdfLink redline(AgreementView found, int from, int to) {
        return new PdfLink(
                "Redline (PDF)",
                "%s redline version %d to %d.pdf".formatted(found.number(), from, to),
                () -> paper.redline(found.id(), from, to));
    }

    private static void go(AgreementView found, int from, int to) {
        UI.getCurrent().navigate(path(found.number()), versions(from, to));
    }

    private static Optional<Integer> number(QueryParameters asked, String name) {
        return asked.getSingleParameter(name)
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(Integer::valueOf);
    }

    @Override
    public String getPageTitle() {
        return agreement == null ? "What changed" : agreement.number() + " – What changed";
    }

    @Override
    public String marking() {
        return agreement == null ? Marked.UNMARKED : agreement.marking();
    }
}
