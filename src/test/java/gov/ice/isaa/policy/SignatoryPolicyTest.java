package gov.ice.isaa.policy;

import static gov.ice.isaa.policy.Cases.inScope;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignatoryPolicyTest {

    @Test
    @Shows(Rule.SG_01)
    void the_Executive_Agent_of_the_category_signs() {
        var signatures = signatures(inScope().with(Category.IMMIGRATION_ADMINISTRATION));

        assertThat(signatures).singleElement().satisfies(slot -> {
            assertThat(slot.proposed().position()).isEqualTo(ExecutiveAgent.ERO.title());
            assertThat(slot.basis().rule()).isEqualTo(Rule.SG_01);
            assertThat(slot.covers()).containsExactly(Category.IMMIGRATION_ADMINISTRATION);
        });
    }

    @Test
    @Shows(Rule.SG_01)
    void several_categories_need_several_signatures() {
        var signatures = signatures(inScope().with(Category.values()).heldBy(ExecutiveAgent.HSI));

        assertThat(signatures).extracting(SignatureSlot::agent).containsExactly(ExecutiveAgent.values());
    }

    @Test
    @Shows(Rule.SG_02)
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
    @Shows(Rule.SG_02)
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
    @Shows(Rule.SG_04)
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
    @Shows(Rule.SG_05)
    void criminal_history_sharing_may_be_signed_in_the_Enforcement_Division_or_by_the_deputy() {
        var signatures =
                signatures(inScope().with(Category.IMMIGRATION_ADMINISTRATION).with(Question.CHIS, Answer.YES));

        assertThat(signatures).singleElement().satisfies(slot -> {
            assertThat(slot.proposed().office()).isEqualTo(Office.ERO_ENFORCEMENT);
            assertThat(slot.anyOf()).anyMatch(signer -> signer.position().startsWith("Deputy"));
        });
    }

    @Test
    @Shows({Rule.SG_04, Rule.SG_05})
    void criminal_history_for_a_foreign_government_is_signed_in_ERO_while_International_Operations_is_asked() {
        var determination = Handbook.determine(inScope()
                .with(PartyKind.FOREIGN_GOVERNMENT)
                .with(Category.IMMIGRATION_ADMINISTRATION)
                .with(Question.CHIS, Answer.YES));

        assertThat(determination.signatures())
                .extracting(slot -> slot.proposed().office())
                .containsExactly(Office.ERO_ENFORCEMENT);
        assertThat(determination.requiredOffices()).contains(Office.HSI_IO, Office.HSI_LEISI, Office.ERO_ENFORCEMENT);
        assertThat(determination.findings())
                .anyMatch(finding -> finding.rule() == Rule.SG_04
                        && finding.verdict() == Verdict.DOES_NOT_APPLY
                        && finding.sentence().contains("Appendix D"));
    }

    @Test
    void
            criminal_history_with_other_information_or_an_international_organization_is_signed_by_International_Operations_too() {
        var history = inScope()
                .with(PartyKind.FOREIGN_GOVERNMENT)
                .with(Category.IMMIGRATION_ADMINISTRATION)
                .with(Question.CHIS, Answer.YES);

        assertThat(signatures(history.with(Category.IMMIGRATION_ADMINISTRATION, Category.LAW_ENFORCEMENT)
                        .heldBy(ExecutiveAgent.HSI)))
                .extracting(slot -> slot.proposed().office())
                .containsExactlyInAnyOrder(Office.HSI_IO, Office.ERO_ENFORCEMENT);
        assertThat(signatures(history.with(PartyKind.INTERNATIONAL_ORGANIZATION)))
                .extracting(slot -> slot.proposed().office())
                .containsExactlyInAnyOrder(Office.HSI_IO, Office.ERO_ENFORCEMENT);
    }

    @Test
    void no_granted_authority_takes_the_place_of_the_Executive_Agent_toward_the_Intelligence_Community() {
        var signatures = signatures(inScope()
                .with(PartyKind.FOREIGN_GOVERNMENT)
                .with(Category.IMMIGRATION_ADMINISTRATION)
                .with(Question.INTELLIGENCE_COMMUNITY, Answer.YES));

        assertThat(signatures)
                .extracting(slot -> slot.proposed().position())
                .contains(ExecutiveAgent.HSI.title(), ExecutiveAgent.ERO.title());
        assertThat(signatures).anyMatch(slot -> slot.basis().sentence().contains("Intelligence Community"));
    }

    @Test
    void who_signs_stays_open_while_nobody_knows_whose_law_enforcement_information_it_is() {
        var determination = Handbook.determine(inScope().with(Category.LAW_ENFORCEMENT, Category.BUSINESS_OPERATIONS));

        assertThat(determination.findings()).contains(Finding.open(Rule.SG_01, Question.LAW_ENFORCEMENT_OFFICE));
    }

    @Test
    void a_grant_is_not_denied_while_the_category_is_unknown() {
        assertThat(Handbook.determine(inScope()).findings())
                .contains(Finding.open(Rule.SG_02, Question.CATEGORIES), Finding.open(Rule.SG_05, Question.CATEGORIES));
    }

    @Test
    @Shows(Rule.SG_06)
    void what_serves_the_security_of_ICE_is_signed_in_Professional_Responsibility() {
        var signatures = signatures(inScope()
                .with(Category.LAW_ENFORCEMENT, Category.IMMIGRATION_ADMINISTRATION)
                .heldBy(ExecutiveAgent.ERO)
                .with(Question.ICE_SECURITY, Answer.YES));

        assertThat(signatures).hasSize(2);
        assertThat(signatures.getFirst().basis().rule()).isEqualTo(Rule.SG_06);
        assertThat(signatures.getFirst().covers()).containsExactly(Category.LAW_ENFORCEMENT);
        assertThat(signatures.getFirst().anyOf()).extracting(Signer::office).containsOnly(Office.OPR);
        assertThat(signatures.getFirst().anyOf())
                .extracting(Signer::position)
                .anyMatch(position -> position.startsWith("Assistant Director"))
                .anyMatch(position -> position.startsWith("Deputy Director"));
        assertThat(signatures.getLast().covers())
                .as("immigration information stays with its Executive Agent")
                .containsExactly(Category.IMMIGRATION_ADMINISTRATION);
    }

    @Test
    @Shows(Rule.SG_03)
    void the_authority_over_classified_agreements_is_never_used_here() {
        var unclassified = Handbook.determine(Cases.plain().with(Question.INTELLIGENCE_COMMUNITY, Answer.YES));
        var classified = Handbook.determine(CaseFacts.NONE.classified(Classification.CLASSIFIED));

        assertThat(unclassified.applies(Rule.SG_03)).isFalse();
        assertThat(unclassified.signatures())
                .flatExtracting(SignatureSlot::anyOf)
                .extracting(Signer::office)
                .doesNotContain(Office.HSI_INTEL);
        assertThat(classified.applies(Rule.SG_03)).isTrue();
        assertThat(classified.signatures()).isEmpty();
    }

    @Test
    @Shows({Rule.SG_07, Rule.SG_08})
    void every_case_in_scope_says_that_delegations_are_recorded_and_outside_signatories_named() {
        var determination = Handbook.determine(Cases.plain());

        assertThat(determination.applies(Rule.SG_07)).isTrue();
        assertThat(determination.applies(Rule.SG_08)).isTrue();
    }

    private static List<SignatureSlot> signatures(CaseFacts facts) {
        return Handbook.determine(facts).signatures();
    }
}
