package gov.ice.isaa.signing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
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
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.Message;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ceremony of one agreement: its document, who has signed, and what the reader may do. */
@Route("agreements/:number/signature")
@CssImport("./signing/signing.css")
@PermitAll
class SignatureView extends Div implements BeforeEnterObserver, HasDynamicTitle, Marked {

    private final Agreements agreements;
    private final AgreementPages pages;
    private final Ceremonies ceremonies;
    private final Signings signings;
    private final CeremonyOpening opening;
    private final AgencyTime time;
    private final Live live;
    private final Message message = new Message();
    private final Div head = new Div();
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
        add(head, message, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("number").orElse("");
        AgreementView found = agreements.require(number);
        try {
            opening.open(found.id());
            show();
        } catch (SealingFailed failed) {
            show();
            message.show(
                    Message.Kind.WARNING,
                    "The document could not be sealed, because no time-stamp could be had. Load the page again in a few"
                            + " minutes.");
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        if (agreement != null) {
            watching = live.subscribe("agreement:" + agreement.id(), signal -> ui.access(this::show));
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
        if (ceremony.isEmpty()) {
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
        progress.add(new SlotList(ceremony));
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

    /** A form that somebody is filling in stays as it is when others sign meanwhile. */
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
        List<Object> wanted = List.of(
                mine.map(SlotView::id), seal, copies.stream().map(SlotView::id).toList(), running);
        if (wanted.equals(shownAction)) {
            return;
        }
        shownAction = wanted;
        action.removeAll();
        mine.ifPresent(slot -> action.add(seal ? sealForm(slot) : signForm(slot), decline(slot, "Decline to sign")));
        copies.forEach(slot -> action.add(
                new CopyForm(slot, time.today(), (name, content, attestation) -> {
                    signings.file(slot.id(), name, content, attestation);
                    done("The copy signed for " + slot.party() + " is filed.");
                }),
                decline(slot, slot.party() + " declines to sign")));
        if (running && ceremonies.mayFile(found)) {
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
            CeremonyView after = signings.sign(slot.id());
            done(
                    after.open()
                            ? "You have signed. Others still have to."
                            : "You have signed. The agreement is in force.");
        });
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
