package gov.ice.isaa.intake;

import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.ParentAgreement;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.support.AgencyTime;
import java.util.stream.Collectors;

/** The answer to any question in words, and its transfer from one set of facts to another. */
public final class FactAnswers {

    private FactAnswers() {}

    /** The answer in words; "Not known yet" for none. */
    public static String of(Question question, CaseFacts facts) {
        var classification = facts.classification();
        if (!facts.answered(question)) {
            return Answer.UNKNOWN.title();
        }
        return switch (question) {
            case CLASSIFICATION -> classification == null ? Answer.UNKNOWN.title() : classification.title();
            case PARTIES -> facts.parties().stream().map(PartyKind::title).collect(Collectors.joining(", "));
            case CATEGORIES -> facts.categories().stream().map(Category::title).collect(Collectors.joining(", "));
            case LAW_ENFORCEMENT_OFFICE ->
                facts.lawEnforcementOffices().stream()
                        .map(ExecutiveAgent::shortName)
                        .collect(Collectors.joining(", "));
            case EXEMPTION ->
                facts.exemption() == null
                        ? Answer.UNKNOWN.title()
                        : facts.exemption().title();
            case PARENT_AGREEMENT -> facts.parent() == null ? Answer.UNKNOWN.title() : parent(facts.parent());
            case TRANSFERRED_ON -> AgencyTime.date(facts.transferredOn());
            case STEWARDS -> facts.stewards().stream().map(Office::shortName).collect(Collectors.joining(", "));
            default -> facts.answer(question).title();
        };
    }

    /** Whether another answer only adds choices to those made before. */
    public static boolean adds(Question question, CaseFacts before, CaseFacts after) {
        return switch (question) {
            case PARTIES -> after.parties().containsAll(before.parties());
            case CATEGORIES -> after.categories().containsAll(before.categories());
            case LAW_ENFORCEMENT_OFFICE -> after.lawEnforcementOffices().containsAll(before.lawEnforcementOffices());
            case STEWARDS -> after.stewards().containsAll(before.stewards());
            default -> false;
        };
    }

    /** The facts with the one answer taken from other facts. */
    public static CaseFacts copy(Question question, CaseFacts from, CaseFacts into) {
        return switch (question) {
            case CLASSIFICATION -> into.classified(from.classification());
            case PARTIES -> into.with(from.parties().toArray(PartyKind[]::new));
            case CATEGORIES -> into.with(from.categories().toArray(Category[]::new));
            case LAW_ENFORCEMENT_OFFICE ->
                into.heldBy(from.lawEnforcementOffices().toArray(ExecutiveAgent[]::new));
            case EXEMPTION -> into.exempt(from.exemption());
            case PARENT_AGREEMENT -> into.following(from.parent());
            case TRANSFERRED_ON -> into.transferred(from.transferredOn());
            case STEWARDS -> into.knownTo(from.stewards().toArray(Office[]::new));
            default -> into.with(question, from.answer(question));
        };
    }

    private static String parent(ParentAgreement parent) {
        return parent.number().isEmpty()
                ? "There is none"
                : parent.number() + (parent.inForce() ? ", in force" : ", not in force");
    }
}
