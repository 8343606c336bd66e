package gov.ice.isaa.intake;

import gov.ice.isaa.agreement.Contact;
import gov.ice.isaa.agreement.Party;
import gov.ice.isaa.agreement.Signatory;
import gov.ice.isaa.policy.Determination;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.policy.SignatureSlot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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

    private final RequestView request;
    private final OpeningDraft draft;
    private final List<Missing> missing = new ArrayList<>();

    private OpeningChecklist(RequestView request, OpeningDraft draft) {
        this.request = request;
        this.draft = draft;
    }

    static List<Missing> of(
            RequestView request,
            OpeningDraft draft,
            List<LeverageCandidate> candidates,
            Optional<RecordedDetermination> latest,
            boolean evidence,
            List<String> contradictions) {
        var checklist = new OpeningChecklist(request, draft);
        checklist.fill(Step.REQUEST, checklist.empty(ASKED));
        checklist.fill(Step.VERIFICATION, Verification.missing(request.entries(), evidence));
        checklist.leverage(candidates);
        checklist.scope(latest);
        contradictions.forEach(sentence -> checklist.add(Step.SCOPE, sentence));
        checklist.opening(latest);
        return checklist.missing;
    }

    private List<String> empty(List<RequestField> needed) {
        return needed.stream()
                .filter(field -> !request.entries().has(field))
                .map(RequestField::label)
                .toList();
    }

    private void fill(Step step, List<String> empty) {
        if (!empty.isEmpty()) {
            add(step, "Fill in: " + String.join(", ", empty) + ".");
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
        // A decision for an agreement that has ended since stands in nobody's way.
        String usable = candidates.stream()
                .filter(LeverageCandidate::inForce)
                .filter(candidate -> !candidate.id().equals(request.modifiesId()))
                .filter(candidate -> request.decisionOn(candidate.id())
                        .filter(LeverageDecision::usable)
                        .isPresent())
                .map(LeverageCandidate::number)
                .collect(Collectors.joining(", "));
        if (!usable.isEmpty()) {
            add(
                    Step.LEVERAGE,
                    "By your decision the request can be met under " + usable
                            + ": close the request with it, open a modification of it, or change that decision.");
        }
    }

    private void scope(Optional<RecordedDetermination> latest) {
        if (latest.isEmpty()) {
            add(Step.SCOPE, "Answer the scope questions and record the determination.");
            return;
        }
        Determination determination = latest.get().determination();
        if (!latest.get().holdsFor(request.facts())) {
            add(Step.SCOPE, "Answers or rules changed since the last determination: record a new one.");
        } else if (!determination.needsAgreement()) {
            add(
                    Step.SCOPE,
                    "No agreement comes of the request ("
                            + determination.outcome().title().toLowerCase(Locale.US)
                            + "): close it with the advice given.");
        } else {
            for (Question question : determination.questionsBeforeOpening()) {
                add(Step.SCOPE, "Answer: " + question.wording());
            }
        }
    }

    private void opening(Optional<RecordedDetermination> latest) {
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
        theirs();
        latest.map(RecordedDetermination::determination).ifPresent(determination -> {
            ours(determination);
            kinds(determination);
        });
    }

    private void theirs() {
        Set<String> parties = draft.parties().stream()
                .map(Party::name)
                .filter(name -> !name.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Signatory> signatories =
                draft.signatories().stream().filter(Signatory::external).toList();
        List<Signatory> whole = signatories.stream()
                .filter(signatory -> parties.contains(signatory.party())
                        && !signatory.name().isBlank()
                        && !signatory.title().isBlank())
                .toList();
        if (whole.size() < signatories.size()) {
            add(
                    Step.OPENING,
                    "Complete or remove every signatory row: each signs for one of the parties, with a name and a"
                            + " position.");
        }
        whole.stream().map(Signatory::party).forEach(parties::remove);
        parties.forEach(party -> add(Step.OPENING, "Name who signs for " + party + ", and the position."));
    }

    private void ours(Determination determination) {
        for (SignatureSlot slot : determination.signatures()) {
            if (draft.signatories().stream().noneMatch(signatory -> gives(signatory, slot))) {
                add(Step.OPENING, "Choose who signs for ICE: " + slot.basis().sentence());
            }
        }
    }

    private void kinds(Determination determination) {
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
