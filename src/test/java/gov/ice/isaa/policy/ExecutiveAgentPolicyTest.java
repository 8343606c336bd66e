package gov.ice.isaa.policy;

import static gov.ice.isaa.policy.Cases.inScope;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExecutiveAgentPolicyTest {

    @Test
    @Shows(Rule.CA_02)
    void law_enforcement_information_belongs_to_the_office_that_holds_it() {
        var facts = inScope().with(Category.LAW_ENFORCEMENT);

        assertThat(Handbook.determine(facts.heldBy(ExecutiveAgent.HSI)).executiveAgents())
                .containsExactly(ExecutiveAgent.HSI);
        assertThat(Handbook.determine(facts.heldBy(ExecutiveAgent.ERO)).executiveAgents())
                .containsExactly(ExecutiveAgent.ERO);
        assertThat(Handbook.determine(facts.heldBy(ExecutiveAgent.HSI, ExecutiveAgent.ERO))
                        .executiveAgents())
                .containsExactly(ExecutiveAgent.HSI, ExecutiveAgent.ERO);
    }

    @Test
    void law_enforcement_information_of_an_unknown_office_leaves_that_question_open() {
        var determination = Handbook.determine(inScope().with(Category.LAW_ENFORCEMENT));

        assertThat(determination.executiveAgents()).isEmpty();
        assertThat(determination.questionsBeforeOpening()).contains(Question.LAW_ENFORCEMENT_OFFICE);
    }

    @Test
    @Shows(Rule.CA_03)
    void homeland_security_information_is_HSIs() {
        assertThat(Handbook.determine(inScope().with(Category.HOMELAND_SECURITY))
                        .executiveAgents())
                .containsExactly(ExecutiveAgent.HSI);
    }

    @Test
    @Shows(Rule.CA_03)
    void sharing_with_the_Intelligence_Community_brings_in_HSI_whatever_the_category() {
        var determination = Handbook.determine(
                inScope().with(Category.BUSINESS_OPERATIONS).with(Question.INTELLIGENCE_COMMUNITY, Answer.YES));

        assertThat(determination.executiveAgents()).containsExactly(ExecutiveAgent.HSI, ExecutiveAgent.MA);
    }

    @Test
    @Shows(Rule.CA_04)
    void immigration_administration_information_is_EROs() {
        assertThat(Handbook.determine(inScope().with(Category.IMMIGRATION_ADMINISTRATION))
                        .executiveAgents())
                .containsExactly(ExecutiveAgent.ERO);
    }

    @Test
    @Shows(Rule.CA_05)
    void business_operations_information_is_Management_and_Administrations() {
        assertThat(Handbook.determine(inScope().with(Category.BUSINESS_OPERATIONS))
                        .executiveAgents())
                .containsExactly(ExecutiveAgent.MA);
    }

    @Test
    @Shows(Rule.CA_01)
    void several_categories_have_several_Executive_Agents() {
        var determination = Handbook.determine(inScope().with(Category.values()).heldBy(ExecutiveAgent.HSI));

        assertThat(determination.executiveAgents()).containsExactly(ExecutiveAgent.values());
        assertThat(determination.applies(Rule.CA_01)).isTrue();
    }

    @Test
    void homeland_security_stays_open_until_the_Intelligence_Community_is_known_to_stay_out() {
        var facts = inScope().with(Category.BUSINESS_OPERATIONS);

        assertThat(verdict(facts, Rule.CA_03)).isEqualTo(Verdict.OPEN);
        assertThat(verdict(facts.with(Question.INTELLIGENCE_COMMUNITY, Answer.NO), Rule.CA_03))
                .isEqualTo(Verdict.DOES_NOT_APPLY);
    }

    @Test
    void an_unknown_category_is_an_open_question() {
        var determination = Handbook.determine(inScope());

        assertThat(determination.outcome()).isEqualTo(Outcome.IN_SCOPE);
        assertThat(determination.executiveAgents()).isEmpty();
        assertThat(determination.openQuestions()).contains(Question.CATEGORIES);
    }

    @Test
    @Shows(Rule.CA_06)
    void what_serves_the_security_of_ICE_is_coordinated_through_Professional_Responsibility() {
        var security = Cases.plain().with(Question.ICE_SECURITY, Answer.YES);

        assertThat(Handbook.determine(security).applies(Rule.CA_06)).isTrue();
        assertThat(Handbook.determine(security).requiredOffices()).contains(Office.OPR);
        assertThat(Handbook.determine(Cases.plain()).offices()).doesNotContain(Office.OPR);
    }

    @Test
    @Shows(Rule.CA_07)
    void an_Executive_Agent_oversees_whatever_becomes_an_agreement() {
        assertThat(Handbook.determine(Cases.plain()).applies(Rule.CA_07)).isTrue();
        assertThat(Handbook.determine(inScope()).applies(Rule.CA_07)).isFalse();
    }

    private static Verdict verdict(CaseFacts facts, Rule rule) {
        return Handbook.determine(facts).findings().stream()
                .filter(finding -> finding.rule() == rule)
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
