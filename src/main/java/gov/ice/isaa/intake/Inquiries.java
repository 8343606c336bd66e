package gov.ice.isaa.intake;

import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.policy.Determination;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Referral;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.PlainText;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.TrailEvent;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
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
    private final InquiryDesk desk;
    private final RequestGate gate;
    private final DeterminationLog determinations;
    private final CurrentUser currentUser;
    private final AgencyTime time;

    Inquiries(
            InquiryRepository inquiries,
            InquiryDesk desk,
            RequestGate gate,
            DeterminationLog determinations,
            CurrentUser currentUser,
            AgencyTime time) {
        this.inquiries = inquiries;
        this.desk = desk;
        this.gate = gate;
        this.determinations = determinations;
        this.currentUser = currentUser;
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
            if (Approvals.neededFor(request)
                    && all.stream().noneMatch(inquiry -> inquiry.kind() == InquiryKind.APPROVAL && inquiry.open())) {
                askable.add(InquiryKind.APPROVAL);
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
        return new InquiryBoard(desk.views(request, all), askable, calledFor);
    }

    /** Asks IGP for support with an open request (IN-05). */
    public void askIgp(UUID request, String words) {
        Request asking = gate.writable(request, "ask-igp");
        asking.guardOpen();
        desk.ask(
                asking,
                Inquiry.support(request, InquiryDesk.text(words, "Write what you need."), desk.account(), time.now()));
    }

    /** Refers the case elsewhere, whether the request is open or finished (SC-03, SC-18…20). */
    public void refer(UUID request, @Nullable Referral to, String words) {
        Request asking = gate.writable(request, "refer");
        if (to == null) {
            throw new UserMistake("Choose where the case is referred to.");
        }
        desk.ask(
                asking,
                Inquiry.referral(
                        request, to, InquiryDesk.text(words, "Write why it is referred."), desk.account(), time.now()));
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
        String question = InquiryDesk.text(words, "Write what you ask the offices.");
        new TreeSet<>(offices)
                .forEach(office ->
                        desk.ask(asking, Inquiry.consultation(request, office, question, desk.account(), time.now())));
    }

    /** IGP confirms the day on which it brought a referral to the body that decides. */
    public void passOn(UUID id, @Nullable LocalDate on) {
        Inquiry inquiry = desk.changeable(id, InquiryAction.PASS_ON);
        if (on == null) {
            throw new UserMistake("Enter the day on which it was brought there.");
        }
        inquiry.passOn(on, desk.account(), time.today());
        desk.record(
                inquiry,
                TrailEvent.of("intake.inquiry-passed-on", desk.number(inquiry)).with("on", on));
    }

    /** Answers a support request or a consultation, in the name of whoever asks for it now. */
    public void answer(UUID id, String words) {
        Inquiry inquiry = desk.changeable(id, InquiryAction.ANSWER);
        if (inquiry.kind() == InquiryKind.REFERRAL) {
            throw new UserMistake("Say who answered, and when.");
        }
        inquiry.answer(InquiryDesk.text(words, "Write the answer."), "", time.today(), desk.account(), time.today());
        desk.record(inquiry, TrailEvent.of("intake.inquiry-answered", desk.number(inquiry)));
    }

    /**
     * Records the answer to a referral.
     *
     * @param from who answered there
     * @param on the day of the answer
     */
    public void answer(UUID id, String words, String from, @Nullable LocalDate on) {
        Inquiry inquiry = desk.changeable(id, InquiryAction.ANSWER);
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
        inquiry.answer(InquiryDesk.text(words, "Write the result."), who, on, desk.account(), time.today());
        desk.record(
                inquiry,
                TrailEvent.of("intake.inquiry-answered", desk.number(inquiry)).with("on", on));
    }

    /** Takes back what is not answered yet. */
    public void withdraw(UUID id) {
        Inquiry inquiry = desk.changeable(id, InquiryAction.WITHDRAW);
        inquiry.withdraw(desk.account(), time.now());
        desk.record(inquiry, TrailEvent.of("intake.inquiry-withdrawn", desk.number(inquiry)));
    }

    /** The consultation, for reviewers of the office it asks. Throws {@link NoSuchRequest} for others, and when withdrawn. */
    @Transactional(readOnly = true)
    public ConsultationView consultation(UUID id) {
        Inquiry inquiry = desk.asked(id, InquiryKind.CONSULTATION);
        Request request = desk.request(inquiry);
        RequestView view = request.view();
        Determination determination = determinations
                .latest(request.id())
                .orElseThrow(NoSuchRequest::new)
                .determination();
        return new ConsultationView(
                desk.view(request, inquiry),
                view.number(),
                view.title(),
                view.programOffice(),
                InquiryDesk.summary(view.entries()),
                determination.outcome(),
                determination.applied().stream()
                        .filter(finding -> finding.rule().id().startsWith("SC"))
                        .toList());
    }

    /** Whether the determination says that the Directive does not apply. */
    private static boolean outside(Determination determination) {
        return switch (determination.outcome()) {
            case OUT_OF_SCOPE, EXEMPT, REFERRED -> true;
            case IN_SCOPE, OPEN, STOPPED_CLASSIFIED -> false;
        };
    }
}
