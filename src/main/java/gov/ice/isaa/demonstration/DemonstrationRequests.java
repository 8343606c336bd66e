package gov.ice.isaa.demonstration;

import gov.ice.isaa.casefile.DataElement;
import gov.ice.isaa.casefile.DataElements;
import gov.ice.isaa.casefile.Need;
import gov.ice.isaa.casefile.PiiMark;
import gov.ice.isaa.casefile.SensitivityMark;
import gov.ice.isaa.intake.Approvals;
import gov.ice.isaa.intake.Closing;
import gov.ice.isaa.intake.Inquiries;
import gov.ice.isaa.intake.Origin;
import gov.ice.isaa.intake.RequestEntries;
import gov.ice.isaa.intake.RequestField;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.intake.VerificationMethod;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Exemption;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.policy.Questionnaire;
import gov.ice.isaa.policy.Referral;
import gov.ice.isaa.support.AgencyTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Enters the demonstration's requests, each wholly or not at all, as far as its line of the table says. */
@Component
@Profile("demo")
@Order(101)
class DemonstrationRequests implements ApplicationRunner {

    /** How far a request got. */
    private enum State {
        BEGUN,
        ANSWERED,
        WAITING,
        READY,
        REFERRED,
        EXEMPT
    }

    private final JdbcClient jdbc;
    private final DemonstrationPeople people;
    private final Requests requests;
    private final Inquiries inquiries;
    private final Approvals approvals;
    private final DataElements elements;
    private final AgencyTime time;
    private final TransactionOperations transaction;

    DemonstrationRequests(
            JdbcClient jdbc,
            DemonstrationPeople people,
            Requests requests,
            Inquiries inquiries,
            Approvals approvals,
            DataElements elements,
            AgencyTime time,
            TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.people = people;
        this.requests = requests;
        this.inquiries = inquiries;
        this.approvals = approvals;
        this.elements = elements;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (Map<String, String> row : DemonstrationTable.read("/db/demonstration/requests.csv", "|")) {
            if (!entered(cell(row, "subject"))) {
                Person officer = people.require(Role.PROGRAM_OFFICER, Office.valueOf(cell(row, "office")));
                people.as(officer, () -> transaction.executeWithoutResult(status -> enter(row)));
            }
        }
    }

    private boolean entered(String subject) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM request WHERE subject = ?)")
                .param(subject)
                .query(Boolean.class)
                .single();
    }

    private void enter(Map<String, String> row) {
        State state = State.valueOf(cell(row, "state"));
        RequestView request = requests.begin(Office.valueOf(cell(row, "office")));
        request = requests.enter(request.id(), request.entries(), entries(row));
        if (state == State.BEGUN) {
            inquiries.askIgp(request.id(), "Does another office share vehicle crossings with this patrol already?");
            return;
        }
        CaseFacts facts = facts(row, request.facts());
        request = requests.answer(request.id(), request.facts(), state == State.READY ? rest(facts) : facts);
        switch (state) {
            case BEGUN, ANSWERED -> {}
            case WAITING ->
                approvals.ask(
                        request.id(),
                        Approvals.approversFor(request.programOffice()).getFirst(),
                        "The places give away where agents work under cover.");
            case READY -> {
                element(request, "Name of the seller", PiiMark.PII, Need.NEEDED);
                element(request, "Product", PiiMark.NONE, Need.NEEDED);
                element(request, "Bank account", PiiMark.SENSITIVE_PII, Need.UNDECIDED);
                requests.determine(request.id(), request.facts());
            }
            case REFERRED -> {
                determine(request);
                inquiries.refer(request.id(), Referral.FOIA, "The institute asks once, and no routine use covers it.");
            }
            case EXEMPT -> {
                determine(request);
                requests.close(request.id(), Closing.EXEMPT, "The contract is on file with the office.");
            }
        }
    }

    private void determine(RequestView request) {
        RequestView answered = requests.answer(request.id(), request.facts(), rest(request.facts()));
        requests.determine(request.id(), answered.facts());
    }

    private void element(RequestView request, String name, PiiMark pii, Need need) {
        elements.save(
                request.caseFileId(),
                null,
                new DataElement(UUID.randomUUID(), name, "", "", pii, SensitivityMark.NONE, need, ""));
    }

    private RequestEntries entries(Map<String, String> row) {
        return new RequestEntries(Map.ofEntries(
                Map.entry(RequestField.SUBJECT, cell(row, "subject")),
                Map.entry(RequestField.PARTY_NAME, cell(row, "party")),
                Map.entry(RequestField.PARTY_KIND, cell(row, "kind")),
                Map.entry(RequestField.CONTACT_NAME, "Agreements desk"),
                Map.entry(RequestField.CONTACT_POSITION, "Head of the agreements desk"),
                Map.entry(RequestField.CONTACT_EMAIL, "agreements@example.org"),
                Map.entry(RequestField.ORIGIN, Origin.EXTERNAL_REQUEST.name()),
                Map.entry(RequestField.MISSION_NEED, cell(row, "need")),
                Map.entry(RequestField.INFORMATION, cell(row, "information")),
                Map.entry(RequestField.INTENDED_USE, cell(row, "use")),
                Map.entry(RequestField.VERIFIED_METHOD, VerificationMethod.CALLED_BACK.name()),
                Map.entry(RequestField.VERIFIED_HOW, "Called back on the number that the party publishes"),
                Map.entry(RequestField.VERIFIED_BY, "Program Officer"),
                Map.entry(RequestField.VERIFIED_ON, time.today().toString()),
                Map.entry(RequestField.NO_EVIDENCE, "Nothing was handed over in the call")));
    }

    private static CaseFacts facts(Map<String, String> row, CaseFacts begun) {
        CaseFacts facts = begun.with(PartyKind.valueOf(cell(row, "kind")))
                .with(Question.RECEIVES_ONLY, Answer.NO)
                .with(words(row, "categories").stream().map(Category::valueOf).toArray(Category[]::new))
                .heldBy(words(row, "law").stream().map(ExecutiveAgent::valueOf).toArray(ExecutiveAgent[]::new))
                .exempt(Exemption.valueOf(cell(row, "exemption")));
        for (String question : words(row, "answers")) {
            facts = facts.with(Question.valueOf(question), Answer.YES);
        }
        return facts;
    }

    /** With every question that is still asked answered with no. */
    private static CaseFacts rest(CaseFacts facts) {
        CaseFacts all = facts;
        List<Question> open = Questionnaire.unanswered(all);
        while (!open.isEmpty()) {
            all = all.with(open.getFirst(), Answer.NO);
            open = Questionnaire.unanswered(all);
        }
        return all;
    }

    private static List<String> words(Map<String, String> row, String column) {
        return DemonstrationTable.words(cell(row, column));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
