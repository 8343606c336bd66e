package gov.ice.isaa.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import gov.ice.isaa.agreement.AgreementPages;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.drafting.compare.Comparison;
import gov.ice.isaa.drafting.compare.Proposals;
import gov.ice.isaa.drafting.compared.ComparedText;
import gov.ice.isaa.drafting.word.WordExport;
import gov.ice.isaa.exchange.Conflict;
import gov.ice.isaa.exchange.Deciding;
import gov.ice.isaa.exchange.ProposedChange;
import gov.ice.isaa.exchange.ReturnedFile;
import gov.ice.isaa.exchange.ReturnedText;
import gov.ice.isaa.exchange.Returning;
import gov.ice.isaa.exchange.Sending;
import gov.ice.isaa.exchange.Verdict;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.FactList;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LiveRefresh;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.UserMistake;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the other party proposes in a file that came back, to be decided change by change. */
@Route("agreements/:number/exchange/:file")
@PermitAll
@CssImport("./draft/draft.css")
class ReturnedPage extends Div implements BeforeEnterObserver, HasDynamicTitle, Marked {

    private final transient Agreements agreements;
    private final transient AgreementPages pages;
    private final transient Returning returning;
    private final transient Deciding deciding;
    private final Message message = new Message();
    private final Div facts = new Div();
    private final Div tools = new Div();
    private final Div whole = new Div();
    private final Div decided = new Div();
    private transient @Nullable AgreementView agreement;
    private transient @Nullable ReturnedText text;
    private transient @Nullable ChangeList list;

    ReturnedPage(Agreements agreements, AgreementPages pages, Returning returning, Deciding deciding, Live live) {
        this.agreements = agreements;
        this.pages = pages;
        this.returning = returning;
        this.deciding = deciding;
        addClassNames("page", "returned-page");
        tools.addClassName("compare-tools");
        LiveRefresh.of(this, live, this::topic, this::changed);
    }

    static String address(String agreement, int file) {
        return "agreements/" + agreement + "/exchange/" + file;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AgreementView found =
                agreements.require(event.getRouteParameters().get("number").orElse(""));
        String file = event.getRouteParameters().get("file").orElse("");
        if (!file.matches("[0-9]{1,6}")) {
            throw new NoSuchAgreement(file);
        }
        ReturnedText shown = returning.text(found.id(), Integer.parseInt(file));
        agreement = found;
        ChangeList changes = new ChangeList(returning.mayDecide(found), this::decide);
        list = changes;
        removeAll();
        message.clear();
        add(
                pages.header(found, "exchange"),
                new Anchor("agreements/" + found.number() + "/exchange", "Back to the Word files"),
                new H2(shown.file().name()),
                facts,
                message,
                tools,
                changes,
                whole,
                decided);
        show(found, shown);
    }

    private void show(AgreementView found, ReturnedText shown) {
        text = shown;
        facts.removeAll();
        facts.add(facts(found, shown));
        if (!shown.losses().isEmpty()) {
            facts.add(losses(shown.losses()));
        }
        int left = shown.changes().size();
        tools.removeAll();
        if (returning.mayDecide(found) && left > 1) {
            tools.add(all("Accept all %,d", "Accept all %,d changes?", Verdict.ACCEPTED, shown.changes()));
            tools.add(all("Reject all %,d", "Reject all %,d changes?", Verdict.REJECTED, shown.changes()));
        }
        if (list != null) {
            list.show(shown.changes());
        }
        whole.removeAll();
        if (left > 0) {
            whole.add(whole(shown));
        }
        decided.removeAll();
        if (!shown.decisions().isEmpty()) {
            decided.add(new DecisionList(found.number(), shown.decisions()));
        }
    }

    /** Compared only when somebody wants to see it. */
    private static Details whole(ReturnedText shown) {
        Details details = new Details("The whole text with what the other party changed");
        details.addOpenedChangeListener(event -> {
            details.removeAll();
            if (event.isOpened()) {
                details.add(new ComparedText(Comparison.between(shown.base(), shown.theirs())));
            }
        });
        return details;
    }

    private Component facts(AgreementView found, ReturnedText shown) {
        ReturnedFile file = shown.file();
        long hidden =
                shown.changes().stream().filter(change -> !change.tracked()).count();
        Anchor original = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] content = returning.content(found.id(), file.number());
                    return new DownloadResponse(
                            new ByteArrayInputStream(content), file.name(), WordExport.MEDIA_TYPE, content.length);
                }),
                "Download the file as it came");
        FactList list = new FactList()
                .fact("Taken in", AgencyTime.moment(file.at()) + " by " + file.by())
                .fact(
                        "About",
                        "Version " + file.version()
                                + (file.recognized()
                                        ? ", as the file says"
                                        : ", as chosen; the portal did not make this file"))
                .fact("Changes", left(shown))
                .fact("Comments", "%,d, in the draft's discussion".formatted(file.comments()))
                .fact("File", original);
        Div all = new Div(list);
        if (hidden > 0) {
            all.add(new Message(
                    Message.Kind.WARNING,
                    hidden == 1
                            ? "One change is not marked as a change in the file. It is shown like the others, and says so."
                            : "%,d changes are not marked as changes in the file. They are shown like the others, and say so."
                                    .formatted(hidden)));
        }
        return all;
    }

    private static String left(ReturnedText shown) {
        int left = shown.changes().size();
        return shown.file().proposed() == 0
                ? "None; the text came back as it went out"
                : left == 0
                        ? "All decided"
                        : "%,d of %,d wait for a decision"
                                .formatted(left, Math.max(left, shown.file().proposed()));
    }

    private static Component losses(List<String> losses) {
        UnorderedList list = new UnorderedList();
        losses.forEach(loss -> list.add(new ListItem(loss)));
        Details details = new Details("Not taken over from the file: %,d".formatted(losses.size()), list);
        details.setOpened(losses.size() <= 5);
        return details;
    }

    private Button all(String label, String question, Verdict verdict, List<ProposedChange> changes) {
        return new Button(label.formatted(changes.size()), event -> {
            ConfirmDialog dialog = new ConfirmDialog(
                    question.formatted(changes.size()),
                    verdict == Verdict.ACCEPTED
                            ? "The draft gets one new version with all of them."
                            : "The draft stays as it is. What was rejected stays listed here.",
                    label.formatted(changes.size()),
                    confirmed -> decide(changes, verdict, 0));
            dialog.setCancelable(true);
            dialog.open();
        });
    }

    private void decide(List<ProposedChange> changes, Verdict verdict, int at) {
        AgreementView found = agreement;
        ReturnedText shown = text;
        if (found == null || shown == null) {
            return;
        }
        try {
            deciding.decide(
                    found.id(),
                    shown.file().number(),
                    shown.file().step(),
                    Proposals.parts(
                            changes.stream().map(ProposedChange::proposal).toList()),
                    verdict);
            message.clear();
            show(found, returning.text(found.id(), shown.file().number()));
            if (list != null) {
                list.focus(at);
            }
        } catch (Conflict conflict) {
            show(found, shown);
            if (list != null && changes.size() == 1) {
                list.conflict(at, String.valueOf(conflict.getMessage()));
            } else {
                message.show(Message.Kind.PROBLEM, conflict.getMessage() + " Decide these changes one by one.");
            }
        } catch (UserMistake mistake) {
            message.show(Message.Kind.PROBLEM, String.valueOf(mistake.getMessage()));
            show(found, returning.text(found.id(), shown.file().number()));
        }
    }

    /** What somebody else decided; one's own decision is shown already, and the keyboard stays where it is. */
    private void changed() {
        AgreementView found = agreement;
        ReturnedText shown = text;
        if (found != null && shown != null) {
            int number = shown.file().number();
            if (returning.file(found.id(), number).step() != shown.file().step()) {
                show(found, returning.text(found.id(), number));
            }
        }
    }

    private String topic() {
        return agreement == null ? "" : Sending.topic(agreement.id());
    }

    @Override
    public String getPageTitle() {
        return agreement == null ? "Word files" : agreement.number() + " – What the other party proposes";
    }

    @Override
    public String marking() {
        return agreement == null ? Marked.UNMARKED : agreement.marking();
    }
}
