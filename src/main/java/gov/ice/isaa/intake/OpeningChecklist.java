package gov.ice.isaa.intake;

import gov.ice.isaa.agreement.Contact;
import gov.ice.isaa.agreement.Party;
import gov.ice.isaa.agreement.Signatory;
import gov.ice.isaa.policy.Determination;
import gov.ice.isaa.policy.Outcome;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.policy.SignatureSlot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is missing before an agreement can be opened (IN-01…07, SG-08). */
final class OpeningChecklist {

    private static final List<RequestField> ASKED = List.of(
            RequestField.SUBJECT,
            RequestField.PARTY_NAME,
            RequestField.PARTY_KIND,
            RequestField.CONTACT_NAME,
            RequestField.ORIGIN,
            RequestField.MISSION_NEED,
            RequestField.INFORMATION,
            RequestField.INTENDED_USE);
    private static final List<RequestField> VERIFIED =
            List.of(RequestField.VERIFIED_HOW, RequestField.VERIFIED_BY, RequestField.VERIFIED_ON);

    private final RequestView request;
    private final List<Missing> missing = new ArrayList<>();

    private OpeningChecklist(RequestView request) {
        this.request = request;
    }

    static List<Missing> of(
            RequestView request, List<LeverageCandidate> candidates, Optional<RecordedDetermination> latest) {
        var checklist = new OpeningChecklist(request);
        checklist.entries(Step.REQUEST, ASKED);
        checklist.entries(Step.VERIFICATION, VERIFIED);
        checklist.leverage(candidates);
        checklist.scope(latest);
        checklist.opening(latest);
        return checklist.missing;
    }

    private void entries(Step step, List<RequestField> needed) {
        String empty = needed.stream()
                .filter(field -> !request.entries().has(field))
                .map(RequestField::label)
                .collect(Collectors.joining(", "));
        if (!empty.isEmpty()) {
            add(step, "Fill in: " + empty + ".");
        }
    }

    private void leverage(List<LeverageCandidate> candidates) {
        String undecided = candidates.stream()
                .filter(candidate -> request.decisionOn(candidate.id()).isEmpty())
                .map(LeverageCandidate::number)
                .collect(Collectors.joining(", "));
        if (!undecided.isEmpty()) {
            add(Step.LEVERAGE, "Decide whether these agreements can be leveraged: " + undecided + ".");
        }
        if (request.leverage().stream().anyMatch(LeverageDecision::usable)) {
            add(
                    Step.LEVERAGE,
                    "An existing agreement can be leveraged: close the request with it, or change that decision.");
        }
    }

    private void scope(Optional<RecordedDetermination> latest) {
        if (latest.isEmpty()) {
            add(Step.SCOPE, "Answer the scope questions and record the determination.");
            return;
        }
        Determination determination = latest.get().determination();
        if (!determination.facts().equals(request.facts())) {
            add(Step.SCOPE, "Answers changed since the last determination: record a new one.");
        } else if (determination.outcome() == Outcome.OUT_OF_SCOPE) {
            add(Step.SCOPE, "The request is out of scope: close it with the advice given.");
        } else {
            for (Question question : determination.questionsBeforeOpening()) {
                add(Step.SCOPE, "Answer: " + question.wording());
            }
        }
    }

    private void opening(Optional<RecordedDetermination> latest) {
        OpeningDraft draft = request.opening();
        if (draft.title().isBlank() || draft.type() == null) {
            add(Step.OPENING, "Give the agreement a title and a type.");
        }
        if (draft.parties().isEmpty()
                || draft.parties().stream().anyMatch(party -> party.name().isBlank())) {
            add(Step.OPENING, "Name every party.");
        }
        if (draft.contacts().isEmpty() || !draft.contacts().stream().allMatch(OpeningChecklist::complete)) {
            add(Step.OPENING, "Give every point of contact a name, an office and an e-mail address.");
        }
        for (Party party : draft.parties()) {
            boolean signs = draft.signatories().stream()
                    .anyMatch(signatory -> signatory.external()
                            && signatory.party().equals(party.name())
                            && !signatory.name().isBlank()
                            && !signatory.title().isBlank());
            if (!signs) {
                add(Step.OPENING, "Name who signs for " + party.name() + ", and the position.");
            }
        }
        latest.map(RecordedDetermination::determination).ifPresent(determination -> {
            ours(determination, draft);
            kinds(determination, draft);
        });
    }

    private void ours(Determination determination, OpeningDraft draft) {
        for (SignatureSlot slot : determination.signatures()) {
            if (draft.signatories().stream().noneMatch(signatory -> gives(signatory, slot))) {
                add(Step.OPENING, "Choose who signs for ICE: " + slot.basis().sentence());
            }
        }
    }

    private void kinds(Determination determination, OpeningDraft draft) {
        Set<PartyKind> named = EnumSet.noneOf(PartyKind.class);
        draft.parties().forEach(party -> named.add(party.kind()));
        if (!draft.parties().isEmpty() && !named.equals(determination.facts().parties())) {
            add(
                    Step.SCOPE,
                    "The kinds of the parties differ from those in the scope questions: answer them for the parties"
                            + " named.");
        }
    }

    static boolean gives(Signatory signatory, SignatureSlot slot) {
        return slot.anyOf().stream()
                .anyMatch(signer -> signer.office() == signatory.office()
                        && signer.position().equals(signatory.title()));
    }

    private static boolean complete(Contact contact) {
        return !contact.name().isBlank()
                && !contact.organization().isBlank()
                && EmailAddress.plausible(contact.email());
    }

    private void add(Step step, String sentence) {
        missing.add(new Missing(step, sentence));
    }
}
