package gov.ice.isaa.signing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.agreement.AgreementPages;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.signing.Ceremonies;
import gov.ice.isaa.signing.CeremonyOpening;
import gov.ice.isaa.signing.CeremonyView;
import gov.ice.isaa.signing.Signings;
import gov.ice.isaa.signing.SlotView;
import gov.ice.isaa.signing.seal.SealingFailed;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LivePage;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.UserMistake;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ceremony of one agreement: its document, who has signed, and what the reader may do. */
@Route("agreements/:number/signature")
@CssImport("./signing/signing.css")
@PermitAll
class SignatureView extends Div implements BeforeEnterObserver, HasDynamicTitle, Marked {

    private static final Logger log = LoggerFactory.getLogger(SignatureView.class);

    private final Agreements agreements;
    private final AgreementPages pages;
    private final Ceremonies ceremonies;
    private final Signings signings;
    private final CeremonyOpening opening;
    private final AgencyTime time;
    private final Live live;
    private final Message message = new Message();
    private final Button again = new Button("Try again", event -> prepare());
    private final Div head = new Div();
    private final Div last = new Div();
    private final Div document = new Div();
    private final Div action = new Div();
    private final Div progress = new Div();
    private final Div columns = new Div(document, new Div(progress, action));
    private String number = "";
    private @Nullable AgreementView agreement;
    private List<Object> shownDocument = List.of();
    private List<Object> shownAction = List.of();
    private @Nullable Registration watching;

    SignatureView(
            Agreements agreements,
            AgreementPages pages,
            Ceremonies ceremonies,
            Signings signings,
            CeremonyOpening opening,
            AgencyTime time,
            Live live) {
        this.agreements = agreements;
        this.pages = pages;
        this.ceremonies = ceremonies;
        this.signings = signings;
        this.opening = opening;
        this.time = time;
        this.live = live;
        addClassName("page");
        columns.addClassName("signing");
        again.setVisible(false);
        last.setVisible(false);
        add(head, message, again, last, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("number").orElse("");
        prepare();
    }

    /** Makes the document where it is missing; what stands in the way is said, and it can be tried again here. */
    private void prepare() {
        UUID id = agreements.require(number).id();
        String problem = "";
        try {
            opening.open(id);
        } catch (SealingFailed failed) {
            log.warn("The document of {} could not be sealed", number, failed);
            problem = "The document could not be sealed, because " + failed.advice();
        } catch (UserMistake mistake) {
            problem = String.valueOf(mistake.getMessage());
        } catch (RuntimeException failed) {
            log.error("The document of {} could not be made", number, failed);
            problem = "The document could not be made from the cleared text. Tell the system administrator the time.";
        }
        show();
        again.setVisible(!problem.isEmpty());
        if (!problem.isEmpty()) {
            message.show(Message.Kind.WARNING, problem);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        if (agreement != null) {
            watching = live.subscribe(Agreements.topic(agreement.id()), signal -> LivePage.change(ui, this::show));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
            watching = null;
        }
    }

    @Override
    public String getPageTitle() {
        return number + " – Signature";
    }

    @Override
    public String marking() {
        return agreement == null ? Marked.UNMARKED : agreement.marking();
    }

    private void show() {
        AgreementView found = agreements.require(number);
        agreement = found;
        head.removeAll();
        head.add(pages.header(found, "signature"));
        Optional<CeremonyView> ceremony = ceremonies.newest(found.id());
        columns.setVisible(ceremony.isPresent());
        if (ceremony.isEmpty() && found.phase().executed()) {
            head.add(new EmptyState(
                    "Signed before the portal",
                    "This agreement was signed before there was a portal. The signed document is in the Record."));
        } else if (ceremony.isEmpty()) {
            head.add(new EmptyState(
                    "Not ready for signature",
                    "The agreement is signed when every office has cleared its text. It is in the phase “"
                            + found.phase().title().toLowerCase(Locale.US) + "” now."));
        }
        ceremony.ifPresent(running -> show(found, running));
    }

    private void show(AgreementView found, CeremonyView ceremony) {
        long signed = ceremony.slots().stream().filter(SlotView::signed).count();
        List<Object> wanted = List.of(ceremony.currentFile(), signed, ceremony.open());
        if (!wanted.equals(shownDocument)) {
            shownDocument = wanted;
            message.clear();
            document.removeAll();
            document.add(new DocumentPanel(
                    ceremony,
                    number,
                    ceremonies.text(ceremony),
                    file -> ceremonies.document(ceremonies.newest(found.id()).orElseThrow(), file)));
        }
        progress.removeAll();
        outcome(ceremony);
        progress.add(new SlotList(ceremony), new DatesCard(found, ceremony));
        showAction(found, ceremony);
    }

    private void outcome(CeremonyView ceremony) {
        if (ceremony.outcome() == CeremonyView.Outcome.EXECUTED) {
            progress.add(new Message(
                    Message.Kind.DONE, "Signed by everybody on " + AgencyTime.moment(ceremony.closedAt()) + "."));
        } else if (ceremony.outcome() == CeremonyView.Outcome.DECLINED) {
            progress.add(new Message(
                    Message.Kind.WARNING,
                    ceremony.closedBy() + " declined to sign on " + AgencyTime.moment(ceremony.closedAt()) + ": "
                            + ceremony.reason()));
        }
    }

    /**
     * A form that somebody is filling in stays as it is when others sign meanwhile. The last step stands above the
     * document, where somebody who has just signed in again finds it without looking.
     */
    private void showAction(AgreementView found, CeremonyView ceremony) {
        boolean running = ceremony.open() && found.phase() == Phase.SIGNATURE;
        List<SlotView> free = running
                ? ceremony.slots().stream().filter(slot -> !slot.signed()).toList()
                : List.of();
        Optional<SlotView> mine = free.stream().filter(ceremonies::maySign).findFirst();
        boolean seal = mine.filter(slot -> ceremonies.readyToSeal(slot.id())).isPresent();
        List<SlotView> copies = running && ceremonies.mayFile(found)
                ? free.stream().filter(SlotView::external).toList()
                : List.of();
        boolean dates = running
                && ceremonies.mayFile(found)
                && ceremony.slots().stream().noneMatch(SlotView::signed);
        List<Object> wanted = List.of(
                mine.map(SlotView::id), seal, copies.stream().map(SlotView::id).toList(), dates, running);
        if (wanted.equals(shownAction)) {
            return;
        }
        shownAction = wanted;
        action.removeAll();
        last.removeAll();
        last.setVisible(seal);
        mine.ifPresent(slot -> {
            (seal ? last : action).add(seal ? sealForm(slot) : signForm(slot));
            action.add(decline(slot, "Decline to sign"));
        });
        copies.forEach(slot -> action.add(
                new CopyForm(slot, time.today(), (name, content, attestation) -> {
                    signings.file(slot.id(), name, content, attestation);
                    boolean executed = agreements.require(number).phase().executed();
                    done("The copy signed for " + slot.party() + " is filed." + (executed ? " " + inForce() : ""));
                }),
                decline(slot, slot.party() + " declines to sign")));
        if (dates) {
            action.add(new DatesForm(ceremony, (from, until) -> {
                signings.arrange(ceremony.id(), from, until);
                done("The dates are saved.");
            }));
        }
    }

    private Component signForm(SlotView slot) {
        return new SignForm(slot, (mark, consent) -> {
            String address = signings.choose(slot.id(), mark, consent);
            getUI().ifPresent(ui -> ui.getPage().setLocation(address));
        });
    }

    private Component sealForm(SlotView slot) {
        return new SealForm(slot, () -> {
            try {
                CeremonyView after = signings.sign(slot.id());
                done("You have signed. " + (after.open() ? "Others still have to." : inForce()));
            } catch (UserMistake refused) {
                // Where signing in again is too long ago, the page offers it anew.
                show();
                message.show(Message.Kind.PROBLEM, String.valueOf(refused.getMessage()));
            }
        });
    }

    private String inForce() {
        LocalDate effective = agreements.require(number).effectiveOn();
        return effective != null && effective.isAfter(time.today())
                ? "The agreement takes effect on " + AgencyTime.date(effective) + "."
                : "The agreement is in force.";
    }

    private Component decline(SlotView slot, String summary) {
        return new DeclineForm(summary, reason -> {
            signings.decline(slot.id(), reason);
            done("Recorded. The agreement is back in development.");
        });
    }

    private void done(String text) {
        show();
        message.show(Message.Kind.DONE, text);
    }
}
