package gov.ice.isaa.intake;

import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Referral;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry as it stands, with people by their names.
 *
 * @param requestId the request it belongs to
 * @param referral where a referral goes; null for the other kinds
 * @param office the office that is consulted, or the Directorate whose head is asked to approve; null for the other kinds
 * @param passedOn when IGP brought a referral to the body that decides
 * @param approval how an approval was decided; null for the other kinds, and until then
 * @param allowed what the current person may do with it now
 */
public record InquiryView(
        UUID id,
        UUID requestId,
        InquiryKind kind,
        @Nullable Referral referral,
        @Nullable Office office,
        String words,
        String askedBy,
        Instant askedAt,
        InquiryStatus status,
        @Nullable LocalDate passedOn,
        @Nullable String passedBy,
        @Nullable InquiryAnswer answer,
        @Nullable ApprovalState approval,
        Set<InquiryAction> allowed) {

    /** What it is and whom it asks. */
    public String title() {
        if (referral != null) {
            return "Referral: " + referral.title();
        }
        if (office == null) {
            return "Support by Information Governance (IGP)";
        }
        return kind == InquiryKind.APPROVAL
                ? "Approval by the Executive Associate Director, " + office.title()
                : "Consultation: " + office.title();
    }

    /** How it stands, in a word or two. */
    public String standing() {
        return approval == null ? status.title() : approval.title();
    }

    /** Who does what next, in a sentence; empty when nothing is to come. */
    public String next() {
        return switch (status) {
            case WITH_IGP -> "Next: an IGP coordinator brings it to the " + place() + " and confirms the day.";
            case SENT ->
                switch (kind) {
                    case IGP_SUPPORT -> "Next: an IGP coordinator answers.";
                    case REFERRAL -> "Next: the Program Office or IGP records the answer as soon as it is there.";
                    case CONSULTATION ->
                        "Next: a reviewer of " + place() + " answers. It is advice; the Program Office decides.";
                    case APPROVAL -> "Next: the Executive Associate Director of " + place() + " approves or declines.";
                };
            case ANSWERED, WITHDRAWN -> "";
        };
    }

    /** The short name of whom it asks. */
    public String place() {
        if (referral != null) {
            return referral.shortName();
        }
        return office != null ? office.shortName() : "IGP";
    }
}
