package gov.ice.isaa.intake;

import gov.ice.isaa.agreement.AgreementType;
import gov.ice.isaa.agreement.Contact;
import gov.ice.isaa.agreement.Party;
import gov.ice.isaa.agreement.Signatory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement is to be opened with, as far as it is written.
 *
 * @param type null until chosen
 * @param parties the external parties
 * @param contacts points of contact on both sides
 * @param signatories who signs, ours and theirs (SG-01…08)
 */
public record OpeningDraft(
        String title,
        @Nullable AgreementType type,
        List<Party> parties,
        List<Contact> contacts,
        List<Signatory> signatories) {

    /** Nothing written. */
    public static final OpeningDraft EMPTY = new OpeningDraft("", null, List.of(), List.of(), List.of());

    /** Copies the lists. */
    public OpeningDraft {
        parties = List.copyOf(parties);
        contacts = List.copyOf(contacts);
        signatories = List.copyOf(signatories);
    }
}
