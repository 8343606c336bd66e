package gov.ice.isaa.reporting;

import gov.ice.isaa.discussion.Entry;
import gov.ice.isaa.support.AgencyTime;
import java.util.List;

/** A row of the comment matrix in a spreadsheet, with everything that was said in full. */
record MatrixCells(
        String number,
        String section,
        String office,
        String raisedBy,
        String raisedOn,
        String kind,
        String passage,
        String suggestedWording,
        String comment,
        List<String> answers,
        String state,
        String decidedBy,
        String decidedOn) {

    static Record of(MatrixLine line) {
        Entry comment = line.comment();
        String proposed = line.thread().proposed();
        return new MatrixCells(
                String.valueOf(line.thread().number()),
                line.section(),
                line.origin().title(),
                comment.outsider() == null ? comment.author() : comment.outsider(),
                AgencyTime.moment(comment.at()),
                line.thread().kind().title(),
                line.thread().quote(),
                proposed == null ? "" : proposed.isEmpty() ? "(leave it out)" : proposed,
                comment.body(),
                line.answers().stream()
                        .map(entry -> MatrixLine.who(entry) + ": " + MatrixLine.words(entry))
                        .toList(),
                line.standing(),
                line.decision()
                        .map(decision ->
                                decision.author() + ", " + decision.office().shortName())
                        .orElse(""),
                line.decision()
                        .map(decision -> AgencyTime.moment(decision.at()))
                        .orElse(""));
    }
}
