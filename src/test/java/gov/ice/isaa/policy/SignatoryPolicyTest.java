package gov.ice.isaa.policy;

import static gov.ice.isaa.policy.Cases.inScope;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignatoryPolicyTest {

    @Test
    void the_Executive_Agent_of_the_category_signs() {
        var signatures = signatures(inScope().with(Category.IMMIGRATION_ADMINISTRATION));

        assertThat(signatures).singleElement().satisfies(slot -> {
            assertThat(slot.proposed().position()).isEqualTo(ExecutiveAgent.ERO.title());
            assertThat(slot.basis().rule()).isEqualTo(Rule.SG_01);
            assertThat(slot.covers()).containsExactly(Category.IMMIGRATION_ADMINISTRATION);
        });
    }

    @Test
    void several_categories_need_several_signatures() {
        var signatures = signatures(inScope().with(Category.values()).heldBy(ExecutiveAgent.HSI));

        assertThat(signatures).extracting(SignatureSlot::agent).containsExactly(ExecutiveAgent.values());
    }

    @Test
    void under_the_LEIS_Service_either_holder_of_the_LEISI_office_may_sign_and_so_may_the_Executive_Agent() {
        var signatures = signatures(inScope()
                .with(Category.LAW_ENFORCEMENT)
                .heldBy(ExecutiveAgent.HSI)
                .with(Question.LEIS_SERVICE, Answer.YES));

        assertThat(signatures).singleElement().satisfies(slot -> {
            assertThat(slot.basis().rule()).isEqualTo(Rule.SG_02);
            assertThat(slot.anyOf())
                    .extracting(Signer::office)
                    .containsExactly(Office.HSI_LEISI, Office.HSI_LEISI, Office.HSI);
            assertThat(slot.basis().sentence()).contains("Assistant Director").contains("Executive Director");
        });
    }

    @Test
    void the_LEIS_Service_covers_law_enforcement_information_and_nothing_else() {
        var signatures = signatures(inScope()
                .with(Category.LAW_ENFORCEMENT, Category.HOMELAND_SECURITY)
                .heldBy(ExecutiveAgent.HSI)
                .with(Question.LEIS_SERVICE, Answer.YES));

        assertThat(signatures)
                .extracting(slot -> slot.proposed().office())
                .containsExactly(Office.HSI_LEISI, Office.HSI);
    }

    @Test
    void with_a_foreign_government_HSI_International_Operations_signs() {
        var signatures = signatures(inScope()
                .with(PartyKind.FOREIGN_GOVERNMENT)
                .with(Category.LAW_ENFORCEMENT)
                .heldBy(ExecutiveAgent.HSI));

        assertThat(signatures).singleElement().satisfies(slot -> {
            assertThat(slot.proposed().office()).isEqualTo(Office.HSI_IO);
            assertThat(slot.basis().rule()).isEqualTo(Rule.SG_04);
        });
    }

    @Test
    void another_Executive_Agents_information_for_an_international_organization_needs_both_signatures() {
        var signatures = signatures(
                inScope().with(PartyKind.INTERNATIONAL_ORGANIZATION).with(Category.IMMIGRATION_ADMINISTRATION));

        assertThat(signatures)
                .extracting(slot -> slot.proposed().office())
                .containsExactlyInAnyOrder(Office.HSI_IO, Office.ERO);
    }

    @Test
    void criminal_history_sharing_may_be_signed_in_the_Enforcement_Division_or_by_the_deputy() {
        var signatures =
                signatures(inScope().with(Category.IMMIGRATION_ADMINISTRATION).with(Question.CHIS, Answer.YES));

        assertThat(signatures).singleElement().satisfies(slot -> {
            assertThat(slot.proposed().office()).isEqualTo(Office.ERO_ENFORCEMENT);
            assertThat(slot.anyOf()).anyMatch(signer -> signer.position().startsWith("Deputy"));
        });
    }

    @Test
    void an_unanswered_question_about_the_LEIS_Service_keeps_the_agreement_from_being_opened() {
        var determination = Handbook.determine(Cases.plain().with(Question.LEIS_SERVICE, Answer.UNKNOWN));

        assertThat(determination.readyToOpen()).isFalse();
        assertThat(determination.questionsBeforeOpening()).containsExactly(Question.LEIS_SERVICE);
    }

    @Test
    void an_unanswered_question_about_an_adviser_does_not() {
        var determination = Handbook.determine(Cases.plain().with(Question.TECHNICAL_CONNECTION, Answer.UNKNOWN));

        assertThat(determination.openQuestions()).containsExactly(Question.TECHNICAL_CONNECTION);
        assertThat(determination.readyToOpen()).isTrue();
    }

    private static List<SignatureSlot> signatures(CaseFacts facts) {
        return Handbook.determine(facts).signatures();
    }
}
