package gov.ice.isaa.intake;

import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Exemption;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.TrailEvent;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The approval of the HSI or ERO Executive Associate Director to treat a case as sensitive law enforcement activity
 * (SC-10; Handbook, Appendix B, exemption 7). It is theirs alone, and holds for what they saw of the request.
 */
@Service
@Transactional
public class Approvals {

    private final InquiryDesk desk;
    private final RequestGate gate;
    private final RequestRepository requests;
    private final InquiryRepository inquiries;
    private final AgencyTime time;

    Approvals(
            InquiryDesk desk,
            RequestGate gate,
            RequestRepository requests,
            InquiryRepository inquiries,
            AgencyTime time) {
        this.desk = desk;
        this.gate = gate;
        this.requests = requests;
        this.inquiries = inquiries;
        this.time = time;
    }

    /** Who can approve for the Program Office: the head of its own Directorate, or either for an office outside both. */
    public static List<ExecutiveAgent> approversFor(Office programOffice) {
        var either = List.of(ExecutiveAgent.HSI, ExecutiveAgent.ERO);
        var own = either.stream()
                .filter(agent -> agent.office() == programOffice.directorate())
                .toList();
        return own.isEmpty() ? either : own;
    }

    /**
     * Asks for the approval. Throws {@link UserMistake} when the case does not turn on it, or it was asked for already.
     *
     * @param words why the activity is sensitive, in the words that the Executive Associate Director reads
     */
    public void ask(UUID id, @Nullable ExecutiveAgent approver, String words) {
        Request request = gate.writable(id, "ask-approval");
        request.guardOpen();
        if (!neededFor(request)) {
            throw new UserMistake("This approval is for cases said to be exempt as sensitive law enforcement activity,"
                    + " and not approved yet.");
        }
        if (approver == null || !approversFor(request.programOffice()).contains(approver)) {
            throw new UserMistake("Choose whose approval you ask for.");
        }
        String why = InquiryDesk.text(words, "Write why the activity is sensitive.");
        if (!request.entries().has(RequestField.INFORMATION)) {
            throw new UserMistake("Describe the information on the step “" + Step.REQUEST.title()
                    + "” first: the approval is given for what stands there.");
        }
        desk.ask(request, Inquiry.approval(id, approver, why, desk.account(), time.now()));
    }

    /** The approval that is asked for, for whom it asks. Throws {@link NoSuchRequest} for others, and when withdrawn. */
    @Transactional(readOnly = true)
    public ApprovalView approval(UUID id) {
        Inquiry inquiry = desk.asked(id, InquiryKind.APPROVAL);
        Request request = desk.request(inquiry);
        RequestView view = request.view();
        return new ApprovalView(
                desk.view(request, inquiry),
                view.number(),
                view.title(),
                view.programOffice(),
                InquiryDesk.summary(view.entries()));
    }

    /**
     * Approves or declines, which answers the question of the interview. Throws {@link UserMistake} when it is decided
     * or withdrawn already, the request is finished, or it no longer reads as seen.
     *
     * @param seen the entries of the request as the page showed them
     * @param why the reason, as it is to stand on the record
     */
    public void decide(UUID id, RequestEntries seen, boolean approved, String why) {
        // The request is locked before its inquiry, as by whoever erases both.
        Request request = inquiries.requestOf(id).flatMap(requests::lock).orElseThrow(NoSuchRequest::new);
        Inquiry inquiry = desk.changeable(id, InquiryAction.DECIDE);
        if (!InquiryDesk.summary(request.entries()).equals(seen)) {
            throw new UserMistake(
                    "The request was changed while you read it. It is shown as it stands now, and nothing was"
                            + " recorded: read it again before you decide.");
        }
        inquiry.decide(
                approved, InquiryDesk.text(why, "Write the reason for the record."), desk.account(), time.today());
        request.record(Question.EAD_APPROVED, approved ? Answer.YES : Answer.NO);
        gate.record(
                request,
                TrailEvent.of("intake.approval-decided", request.number())
                        .with("inquiry", id)
                        .with("approved", approved));
    }

    /** Whether the case turns on an approval that is not given. */
    static boolean neededFor(Request request) {
        return request.open()
                && request.facts().exemption() == Exemption.SENSITIVE
                && !request.facts().yes(Question.EAD_APPROVED);
    }

    /** What somebody changed of what was read takes the decision back; gives what to record, if anything. */
    static Optional<TrailEvent> lapse(Request request, Set<RequestField> changed) {
        if (!request.facts().answered(Question.EAD_APPROVED) || Collections.disjoint(changed, InquiryDesk.SUMMARY)) {
            return Optional.empty();
        }
        request.record(Question.EAD_APPROVED, Answer.UNKNOWN);
        return Optional.of(TrailEvent.of("intake.approval-lapsed", request.number()));
    }
}
