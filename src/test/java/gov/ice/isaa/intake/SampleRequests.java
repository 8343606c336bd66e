package gov.ice.isaa.intake;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementType;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Contact;
import gov.ice.isaa.agreement.Party;
import gov.ice.isaa.agreement.Signatory;
import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Exemption;
import gov.ice.isaa.policy.Handbook;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.policy.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests that tests work on; each has a party of its own, so that no test finds another's. */
public final class SampleRequests {

    private SampleRequests() {}

    /** The entries of a complete and verified request about a subject of the test's own. */
    public static RequestEntries entries(String subject) {
        return new RequestEntries(Map.ofEntries(
                Map.entry(RequestField.SUBJECT, subject),
                Map.entry(RequestField.PARTY_NAME, "Harbor authority " + UUID.randomUUID()),
                Map.entry(RequestField.PARTY_KIND, PartyKind.STATE.name()),
                Map.entry(RequestField.CONTACT_NAME, "Records Director"),
                Map.entry(RequestField.CONTACT_POSITION, "Director of Records"),
                Map.entry(RequestField.CONTACT_EMAIL, "records@harbor.example.gov"),
                Map.entry(RequestField.ORIGIN, Origin.EXTERNAL_REQUEST.name()),
                Map.entry(RequestField.MISSION_NEED, subject),
                Map.entry(RequestField.INFORMATION, subject),
                Map.entry(RequestField.INTENDED_USE, subject),
                Map.entry(RequestField.VERIFIED_METHOD, VerificationMethod.CALLED_BACK.name()),
                Map.entry(RequestField.VERIFIED_HOW, "Called back on the published number"),
                Map.entry(RequestField.VERIFIED_BY, "HSI Program Officer"),
                Map.entry(RequestField.VERIFIED_ON, "2026-01-05"),
                Map.entry(RequestField.NO_EVIDENCE, "Nothing was written in the call")));
    }

    /** HSI's law enforcement information for a State agency; every other question is answered with no. */
    public static CaseFacts facts(CaseFacts begun) {
        var facts = begun.with(PartyKind.STATE)
                .with(Question.RECEIVES_ONLY, Answer.NO)
                .with(Question.GIVES_INFORMATION, Answer.YES)
                .with(Question.GIVES_SYSTEM_ACCESS, Answer.NO)
                .exempt(Exemption.NONE)
                .with(Question.LASTING, Answer.YES)
                .with(Category.LAW_ENFORCEMENT)
                .heldBy(ExecutiveAgent.HSI);
        return restWithNo(facts);
    }

    /** The facts with every question that is still asked answered with no. */
    public static CaseFacts restWithNo(CaseFacts facts) {
        var all = facts;
        while (!Questionnaire.unanswered(all).isEmpty()) {
            all = all.with(Questionnaire.unanswered(all).getFirst(), Answer.NO);
        }
        return all;
    }

    /** What an agreement with the request's party is opened with. */
    public static OpeningDraft opening(RequestView request) {
        String party = request.entries().text(RequestField.PARTY_NAME);
        var signatories = new ArrayList<Signatory>();
        Handbook.determine(request.facts()).signatures().forEach(slot -> {
            var signer = slot.proposed();
            signatories.add(new Signatory(
                    signer.office(), "U.S. Immigration and Customs Enforcement", signer.position(), signer.position()));
        });
        signatories.add(new Signatory(null, party, "Harbor Master", "Harbor Master"));
        return new OpeningDraft(
                "Sharing of " + request.title(),
                AgreementType.MOU,
                List.of(new Party(party, PartyKind.STATE)),
                List.of(new Contact("HSI Program Officer", "HSI Domestic Operations", "officer@example.gov")),
                signatories);
    }

    /** A new request of HSI Domestic Operations, begun by its Program Officer. */
    public static RequestView begun(Requests requests) {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        return requests.begin(Office.HSI_DOMESTIC);
    }

    /** A new request whose requestor is verified. */
    public static RequestView verified(Requests requests) {
        var request = begun(requests);
        return requests.enter(request.id(), request.entries(), entries("Verified " + UUID.randomUUID()));
    }

    /** A request of the subject that is determined to stay inside DHS, and so to be out of scope. */
    public static RequestView insideDhs(Requests requests, String subject) {
        var request = begun(requests);
        request = requests.enter(request.id(), request.entries(), entries(subject));
        request = requests.answer(request.id(), request.facts(), request.facts().with(PartyKind.DHS_COMPONENT));
        requests.determine(request.id(), request.facts());
        return requests.require(request.number());
    }

    /** A verified request of the subject that is said to be sensitive law enforcement activity; not approved yet. */
    public static RequestView sensitive(Requests requests, String subject) {
        var request = begun(requests);
        request = requests.enter(request.id(), request.entries(), entries(subject));
        var facts = request.facts()
                .with(PartyKind.STATE)
                .with(Question.RECEIVES_ONLY, Answer.NO)
                .with(Question.GIVES_INFORMATION, Answer.YES)
                .with(Question.GIVES_SYSTEM_ACCESS, Answer.NO)
                .exempt(Exemption.SENSITIVE);
        return requests.answer(request.id(), request.facts(), facts);
    }

    /** A request of which only the opening is left to do. */
    public static RequestView complete(Requests requests, String subject) {
        var request = begun(requests);
        request = requests.enter(request.id(), request.entries(), entries(subject));
        request = requests.answer(request.id(), request.facts(), facts(request.facts()));
        requests.determine(request.id(), request.facts());
        return requests.plan(request.id(), request.opening(), opening(request));
    }

    /** Opens the agreement as the request plans it. */
    public static AgreementView open(Requests requests, RequestView request) {
        return requests.open(request.id(), request.opening(), request.opening());
    }
}
