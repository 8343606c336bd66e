package gov.ice.isaa.demonstration;

import gov.ice.isaa.agreement.AgreementType;
import gov.ice.isaa.agreement.Contact;
import gov.ice.isaa.agreement.NewAgreement;
import gov.ice.isaa.agreement.Party;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.agreement.Signatory;
import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.Classification;
import gov.ice.isaa.policy.Determination;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Exemption;
import gov.ice.isaa.policy.Handbook;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.policy.SignatureSlot;
import gov.ice.isaa.policy.Signer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One line of the demonstration: an agreement, how far it got, and when it began. */
record DemonstrationCase(int line, Map<String, String> cells) {

    static List<DemonstrationCase> all() {
        List<Map<String, String>> rows = DemonstrationTable.read("/db/demonstration/agreements.csv", "|");
        List<DemonstrationCase> cases = new ArrayList<>();
        for (Map<String, String> row : rows) {
            cases.add(new DemonstrationCase(cases.size() + 1, row));
        }
        return cases;
    }

    Office programOffice() {
        return Office.valueOf(cell("office"));
    }

    Phase phase() {
        return Phase.valueOf(cell("phase"));
    }

    LocalDate opened(LocalDate today) {
        return weekday(today.minusMonths(Integer.parseInt(cell("months"))).minusDays(line % 9));
    }

    static LocalDate weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }

    NewAgreement agreement() {
        Determination determination = Handbook.determine(facts());
        String party = cell("party");
        List<Signatory> signatories = new ArrayList<>();
        for (SignatureSlot slot : determination.signatures()) {
            Signer signer = slot.proposed();
            signatories.add(new Signatory(
                    signer.office(), "U.S. Immigration and Customs Enforcement", signer.position(), signer.position()));
        }
        signatories.add(new Signatory(null, party, "Head of the " + lower(party), "Authorized official"));
        String address = programOffice().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new NewAgreement(
                cell("title"),
                AgreementType.valueOf(cell("type")),
                programOffice(),
                facts().categories(),
                determination.executiveAgents(),
                determination.offices(),
                List.of(new Party(party, PartyKind.valueOf(cell("kind")))),
                List.of(
                        new Contact("Program Officer", programOffice().title(), address + "-agreements@example.gov"),
                        new Contact("Agreements desk", party, "agreements" + line + "@example.org")),
                signatories,
                cell("information"),
                cell("use"),
                facts(),
                null);
    }

    private CaseFacts facts() {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            if (question.yesOrNo()) {
                answers.put(question, Answer.NO);
            }
        }
        answers.put(Question.GIVES_INFORMATION, Answer.YES);
        answers.put(Question.LASTING, Answer.YES);
        words("answers").forEach(word -> answers.put(Question.valueOf(word), Answer.YES));
        return new CaseFacts(
                Classification.UNCLASSIFIED,
                Set.of(PartyKind.valueOf(cell("kind"))),
                Exemption.NONE,
                null,
                null,
                words("categories").stream().map(Category::valueOf).collect(Collectors.toSet()),
                words("law").stream().map(ExecutiveAgent::valueOf).collect(Collectors.toSet()),
                Set.of(),
                answers);
    }

    private List<String> words(String column) {
        return DemonstrationTable.words(cell(column));
    }

    private String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.US) + name.substring(1);
    }
}
