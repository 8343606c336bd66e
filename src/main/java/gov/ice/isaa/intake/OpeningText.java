package gov.ice.isaa.intake;

import java.util.stream.Collectors;

/** A plan for an agreement as text, so that two of them can be read side by side. */
final class OpeningText {

    private OpeningText() {}

    static String of(OpeningDraft draft) {
        var type = draft.type();
        return "Title: " + draft.title() + "\nType: " + (type == null ? "" : type.title()) + "\nParties: "
                + draft.parties().stream()
                        .map(party -> party.name() + " (" + party.kind().title() + ")")
                        .collect(Collectors.joining("; "))
                + "\nPoints of contact: "
                + draft.contacts().stream()
                        .map(contact -> contact.name() + ", " + contact.organization() + ", " + contact.email())
                        .collect(Collectors.joining("; "))
                + "\nSignatories: "
                + draft.signatories().stream()
                        .map(signatory -> signatory.name() + ", " + signatory.title() + ", for " + signatory.party())
                        .collect(Collectors.joining("; "));
    }
}
