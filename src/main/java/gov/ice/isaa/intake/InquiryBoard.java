package gov.ice.isaa.intake;

import gov.ice.isaa.policy.Referral;
import java.util.List;
import java.util.Set;

/**
 * What a request asks of others, as it stands for the current person.
 *
 * @param inquiries all of them, the first asked first
 * @param askable what the person may ask of others now
 * @param calledFor where the determination recorded last refers the case to, as far as nobody has referred it there yet
 */
public record InquiryBoard(List<InquiryView> inquiries, Set<InquiryKind> askable, Set<Referral> calledFor) {

    /** Copies the collections. */
    public InquiryBoard {
        inquiries = List.copyOf(inquiries);
        askable = Set.copyOf(askable);
        calledFor = Set.copyOf(calledFor);
    }
}
