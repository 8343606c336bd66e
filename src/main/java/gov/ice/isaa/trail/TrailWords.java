package gov.ice.isaa.trail;

import java.util.Map;

/** What happened, in words, for those who read the history of an agreement and not the trail itself. */
public final class TrailWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("access.refused", "Somebody was refused"),
            Map.entry("agreement.expired", "Reached its end date"),
            Map.entry("agreement.modification-opened", "Modification opened"),
            Map.entry("agreement.modified", "Modified by a new version in force"),
            Map.entry("agreement.moved", "Went into another phase"),
            Map.entry("agreement.offices-engaged", "More offices engaged"),
            Map.entry("agreement.opened", "Agreement opened"),
            Map.entry("agreement.review-due", "Next review planned"),
            Map.entry("clearance.begun", "Draft circulated"),
            Map.entry("clearance.completed", "Cleared by every office"),
            Map.entry("clearance.decided", "An office decided"),
            Map.entry("clearance.office-added", "Office added to the round"),
            Map.entry("clearance.reminded", "Office reminded"),
            Map.entry("clearance.returned", "Returned to development"),
            Map.entry("comment.open", "Begin a comment"),
            Map.entry("comment.posted", "Comment posted"),
            Map.entry("comment.reopen", "Reopen comments"),
            Map.entry("comment.reopened", "Comments reopened"),
            Map.entry("comment.reply", "Answer a comment"),
            Map.entry("comment.resolve", "Resolve comments"),
            Map.entry("comment.resolved", "Comments resolved"),
            Map.entry("draft.begin", "Begin the draft"),
            Map.entry("draft.fill", "Fill in what is open"),
            Map.entry("draft.save", "Save the draft"),
            Map.entry("draft.saved", "Draft saved"),
            Map.entry("file.stored", "File stored"),
            Map.entry("intake.agreement-opened", "Agreement opened from the request"),
            Map.entry("intake.answered", "Scope questions answered"),
            Map.entry("intake.begun", "Request begun"),
            Map.entry("intake.closed", "Request closed"),
            Map.entry("intake.determined", "Scope determined"),
            Map.entry("intake.erased", "Request erased"),
            Map.entry("intake.entered", "Request entered"),
            Map.entry("intake.evidence-added", "Evidence of the verification added"),
            Map.entry("intake.evidence-handed-out", "Evidence of the verification handed out"),
            Map.entry("intake.evidence-removed", "Evidence of the verification removed"),
            Map.entry("intake.inquiry-answered", "Answer to an inquiry recorded"),
            Map.entry("intake.inquiry-opened", "Somebody asked or referred to"),
            Map.entry("intake.inquiry-passed-on", "Referral brought on by IGP"),
            Map.entry("intake.inquiry-withdrawn", "Inquiry withdrawn"),
            Map.entry("intake.leverage-decided", "Existing agreement considered"),
            Map.entry("intake.modification-chosen", "To be opened as a modification"),
            Map.entry("intake.modification-dropped", "To be opened as a new agreement"),
            Map.entry("intake.memorandum-printed", "Memorandum of Record printed"),
            Map.entry("intake.memorandum-recorded", "Memorandum of Record recorded"),
            Map.entry("intake.planned", "Opening prepared"),
            Map.entry("intake.stopped", "Request stopped"),
            Map.entry("registry.filed", "Document filed in the registry"),
            Map.entry("registry.handed-out", "Filed document handed out"),
            Map.entry("report.run", "Report made"),
            Map.entry("review.recorded", "Biennial review recorded"),
            Map.entry("signing.arranged", "Dates of force set"),
            Map.entry("signing.chosen", "Signature chosen"),
            Map.entry("signing.declined", "Signature declined"),
            Map.entry("signing.executed", "Signed by everybody"),
            Map.entry("signing.handed-out", "Document for signature handed out"),
            Map.entry("signing.opened", "Document made ready for signature"),
            Map.entry("signing.signed", "Signed"),
            Map.entry("signon.confirmed", "Signed in again"),
            Map.entry("signon.flood", "Flood of refused sign-ons held off"),
            Map.entry("signon.logout-refused", "Sign-off by the sign-on service refused"),
            Map.entry("signon.refused", "Sign-on refused"),
            Map.entry("signon.session-ended", "Session ended"),
            Map.entry("signon.signed-off", "Signed off"),
            Map.entry("signon.signed-on", "Signed on"),
            Map.entry("signon.timed-out", "Session timed out"));

    private TrailWords() {}

    /** The words for an action; the action itself where it has none. */
    public static String of(String action) {
        return WORDS.getOrDefault(action, action);
    }
}
