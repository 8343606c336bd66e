package gov.ice.isaa.intake;

import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.Determination;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Referral;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.PlainText;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Refusals;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What requests ask of others, and the answers. The Program Officers of a request ask and withdraw; IGP answers for
 * support and brings referrals on their way; a consulted office reads a summary of the one request and advises.
 */
@Service
@Transactional
public class Inquiries {

    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 200;

    /** The offices that may be consulted (Handbook, VII. Key Stakeholders). */
    private static final Set<Office> STAKEHOLDERS = EnumSet.of(
            Office.OPP,
            Office.OPLA,
            Office.OPLA_GILD,
            Office.IGP_GOVERNANCE,
            Office.IGP_PRIVACY,
            Office.IGP_RECORDS,
            Office.IGP_FOIA,
            Office.ODCR,
            Office.OCIO,
            Office.OPR,
            Office.OPR_SECURITY,
            Office.HSI_INTEL,
            Office.HSI_LEISI,
            Office.HSI_IO,
            Office.ERO_ENFORCEMENT);

    private final InquiryRepository inquiries;
    private final RequestRepository requests;
    private final RequestGate gate;
    private final DeterminationLog determinations;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Refusals refusals;
    private final Live live;
    private final AgencyTime time;

    Inquiries(
            InquiryRepository inquiries,
            RequestRepository requests,
            RequestGate gate,
            DeterminationLog determinations,
            Accounts accounts,
            CurrentUser currentUser,
            Trail trail,
            Refusals refusals,
            Live live,
            AgencyTime time) {
        this.inquiries = inquiries;
        this.requests = requests;
        this.gate = gate;
        this.determinations = determinations;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.trail = trail;
        this.refusals = refusals;
        this.live = live;
        this.time = time;
    }

    /** The offices that may be asked for a voluntary review. */
    public static List<Office> stakeholders() {
        return List.copyOf(STAKEHOLDERS);
    }

    /** What the request asks of others. Throws {@link NoSuchRequest} for who may not read it. */
    @Transactional(readOnly = true)
    public InquiryBoard of(RequestView view) {
        Request request = gate.readable(view.number());
        List<Inquiry> all = inquiries.of(request.id());
        Optional<Determination> latest = determinations.latest(request.id()).map(RecordedDetermination::determination);
        var askable = EnumSet.noneOf(InquiryKind.class);
        if (RequestAccess.mayWrite(currentUser.require(), request.programOffice())) {
            askable.add(InquiryKind.REFERRAL);
            if (request.view().open()) {
                askable.add(InquiryKind.IGP_SUPPORT);
            }
            if (latest.filter(Inquiries::outside).isPresent()) {
                askable.add(InquiryKind.CONSULTATION);
            }
        }
        Set<Referral> calledFor = EnumSet.noneOf(Referral.class);
        latest.ifPresent(determination -> calledFor.addAll(determination.referrals()));
        all.stream()
                .filter(inquiry -> !inquiry.withdrawn())
                .forEach(inquiry -> inquiry.referral().ifPresent(calledFor::remove));
        return new InquiryBoard(views(request, all), askable, calledFor);
    }

    /** Asks IGP for support with an open request (IN-05). */
    public void askIgp(UUID request, String words) {
        Request asking = gate.writable(request, "ask-igp");
        asking.guardOpen();
        ask(asking, Inquiry.support(request, text(words, "Write what you need."), account(), time.now()));
    }

    /** Refers the case elsewhere, whether the request is open or finished (SC-03, SC-18…20). */
    public void refer(UUID request, @Nullable Referral to, String words) {
        Request asking = gate.writable(request, "refer");
        if (to == null) {
            throw new UserMistake("Choose where the case is referred to.");
        }
        ask(asking, Inquiry.referral(request, to, text(words, "Write why it is referred."), account(), time.now()));
    }

    /** Asks offices for a voluntary review of a request that is out of scope or exempt (SC-23). */
    public void consult(UUID request, Set<Office> offices, String words) {
        Request asking = gate.writable(request, "consult");
        if (determinations
                .latest(request)
                .filter(recorded -> outside(recorded.determination()))
                .isEmpty()) {
            throw new UserMistake("Offices are consulted here once it is determined that the Directive does not apply;"
                    + " otherwise they review the agreement.");
        }
        if (offices.isEmpty()) {
            throw new UserMistake("Choose at least one office.");
        }
        if (!STAKEHOLDERS.containsAll(offices)) {
            throw new UserMistake("Choose among the offices offered.");
        }
        String question = text(words, "Write what you ask the offices.");
        new TreeSet<>(offices)
                .forEach(office -> ask(asking, Inquiry.consultation(request, office, question, account(), time.now())));
    }

    /** IGP confirms the day on which it brought a referral to the body that decides. */
    public void passOn(UUID id, @Nullable LocalDate on) {
        Inquiry inquiry = changeable(id, InquiryAction.PASS_ON);
        if (on == null) {
            throw new UserMistake("Enter the day on which it was brought there.");
        }
        inquiry.passOn(on, account(), time.today());
        record(
                inquiry,
                TrailEvent.of("intake.inquiry-passed-on", number(inquiry)).with("on", on));
    }

    /** Answers a support request or a consultation, in the name of whoever asks for it now. */
    public void answer(UUID id, String words) {
        Inquiry inquiry = changeable(id, InquiryAction.ANSWER);
        if (inquiry.kind() == InquiryKind.REFERRAL) {
            throw new UserMistake("Say who answered, and when.");
        }
        inquiry.answer(text(words, "Write the answer."), "", time.today(), account(), time.today());
        record(inquiry, TrailEvent.of("intake.inquiry-answered", number(inquiry)));
    }

    /**
     * Records the answer to a referral.
     *
     * @param from who answered there
     * @param on the day of the answer
     */
    public void answer(UUID id, String words, String from, @Nullable LocalDate on) {
        Inquiry inquiry = changeable(id, InquiryAction.ANSWER);
        String who = PlainText.line(from);
        if (who.isEmpty()) {
            throw new UserMistake("Enter who answered.");
        }
        if (who.length() > LONGEST_NAME) {
            throw new UserMistake("Who answered is too long: at most " + LONGEST_NAME + " characters.");
        }
        if (on == null) {
            throw new UserMistake("Enter the day of the answer.");
        }
        inquiry.answer(text(words, "Write the result."), who, on, account(), time.today());
        record(
                inquiry,
                TrailEvent.of("intake.inquiry-answered", number(inquiry)).with("on", on));
    }

    /** Takes back what is not answered yet. */
    public void withdraw(UUID id) {
        Inquiry inquiry = changeable(id, InquiryAction.WITHDRAW);
        inquiry.withdraw(account(), time.now());
        record(inquiry, TrailEvent.of("intake.inquiry-withdrawn", number(inquiry)));
    }

    /** The consultation, for reviewers of the office it asks. Throws {@link NoSuchRequest} for others, and when withdrawn. */
    @Transactional(readOnly = true)
    public ConsultationView consultation(UUID id) {
        Person person = currentUser.require();
        Inquiry inquiry = inquiries
                .findById(id)
                .filter(found -> found.asks(person) && !found.withdrawn())
                .orElseThrow(NoSuchRequest::new);
        Request request = requests.findById(inquiry.requestId()).orElseThrow(NoSuchRequest::new);
        RequestView view = request.view();
        Determination determination = determinations
                .latest(request.id())
                .orElseThrow(NoSuchRequest::new)
                .determination();
        return new ConsultationView(
                views(request, List.of(inquiry)).getFirst(),
                view.number(),
                view.title(),
                view.programOffice(),
                summary(view.entries()),
                determination.outcome(),
                determination.applied().stream()
                        .filter(finding -> finding.rule().id().startsWith("SC"))
                        .toList());
    }

    private static RequestEntries summary(RequestEntries entries) {
        return new RequestEntries(Stream.of(
                        RequestField.SUBJECT,
                        RequestField.PARTY_NAME,
                        RequestField.PARTY_KIND,
                        RequestField.MISSION_NEED,
                        RequestField.INFORMATION,
                        RequestField.INTENDED_USE)
                .collect(Collectors.toMap(field -> field, entries::text)));
    }

    private void ask(Request request, Inquiry inquiry) {
        if (inquiries.of(request.id()).stream().anyMatch(earlier -> earlier.repeats(inquiry))) {
            throw new UserMistake("This was asked already and is not answered yet. Withdraw it first to ask anew.");
        }
        inquiries.save(inquiry);
        record(
                inquiry,
                TrailEvent.of("intake.inquiry-opened", request.number())
                        .with("kind", inquiry.kind())
                        .with("of", inquiry.place()));
    }

    /** For a change. An attempt by somebody who may not make it is recorded, also where it is answered with "none". */
    private Inquiry changeable(UUID id, InquiryAction action) {
        Person person = currentUser.require();
        Inquiry inquiry = inquiries.lock(id).orElseThrow(NoSuchRequest::new);
        Request request = request(inquiry);
        if (!inquiry.isFor(person, action, request.programOffice())) {
            var refused = refusals.refuse("intake.inquiry-" + action.key(), request.number());
            boolean knows = RequestAccess.mayRead(person, request.programOffice()) || inquiry.asks(person);
            throw knows ? refused : new NoSuchRequest();
        }
        return inquiry;
    }

    private void record(Inquiry inquiry, TrailEvent event) {
        trail.append(event.with("inquiry", inquiry.id()));
        live.publish(Requests.topic(inquiry.requestId()), "inquiry");
    }

    private List<InquiryView> views(Request request, List<Inquiry> found) {
        Person person = currentUser.require();
        Map<String, String> names = accounts.namesOf(
                found.stream().flatMap(inquiry -> inquiry.accounts().stream()).collect(Collectors.toSet()));
        return found.stream()
                .map(inquiry -> inquiry.view(person, request.programOffice(), names))
                .toList();
    }

    /** Whether the determination says that the Directive does not apply. */
    private static boolean outside(Determination determination) {
        return switch (determination.outcome()) {
            case OUT_OF_SCOPE, EXEMPT, REFERRED -> true;
            case IN_SCOPE, OPEN, STOPPED_CLASSIFIED -> false;
        };
    }

    private Request request(Inquiry inquiry) {
        return requests.findById(inquiry.requestId()).orElseThrow(NoSuchRequest::new);
    }

    private String number(Inquiry inquiry) {
        return request(inquiry).number();
    }

    private String account() {
        return currentUser.require().account();
    }

    private static String text(String typed, String otherwise) {
        String text = PlainText.of(typed);
        if (text.isEmpty()) {
            throw new UserMistake(otherwise);
        }
        if (text.length() > LONGEST) {
            throw new UserMistake(String.format(
                    Locale.US, "The text is too long: %,d characters, at most %,d.", text.length(), LONGEST));
        }
        return text;
    }
}
