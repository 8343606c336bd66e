package gov.ice.isaa.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.agreement.AgreementType;
import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.policy.Question;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The facts of a case preselect the template's options, and say why (TE-03). */
class TemplateFactTest {

    private static final CaseFacts DENIED = CaseFacts.NONE
            .with(Question.PERSONAL_INFORMATION, Answer.NO)
            .with(Question.GIVES_SYSTEM_ACCESS, Answer.NO)
            .with(Question.TECHNICAL_CONNECTION, Answer.NO)
            .with(PartyKind.STATE);

    @Test
    void what_is_denied_holds_not() {
        assertThat(holding(DENIED, AgreementType.MOA)).containsExactly(TemplateFact.PUBLIC_PARTY);
    }

    @Test
    void each_answer_makes_its_fact_hold() {
        assertThat(holding(DENIED.with(Question.PERSONAL_INFORMATION, Answer.YES), AgreementType.MOA))
                .contains(TemplateFact.PERSONAL_INFORMATION);
        assertThat(holding(DENIED.with(Question.GIVES_SYSTEM_ACCESS, Answer.YES), AgreementType.MOA))
                .contains(TemplateFact.SYSTEM_ACCESS)
                .doesNotContain(TemplateFact.CONNECTION);
        assertThat(holding(DENIED.with(Question.TECHNICAL_CONNECTION, Answer.YES), AgreementType.MOA))
                .contains(TemplateFact.CONNECTION)
                .doesNotContain(TemplateFact.SYSTEM_ACCESS);
    }

    @Test
    void what_is_not_known_is_drafted_with_its_safeguards_and_says_so() {
        TemplateCase unknown = new TemplateCase(CaseFacts.NONE, AgreementType.MOA);

        assertThat(holding(CaseFacts.NONE, AgreementType.MOA))
                .contains(
                        TemplateFact.PERSONAL_INFORMATION,
                        TemplateFact.SYSTEM_ACCESS,
                        TemplateFact.PROTECTED_BY_LAW,
                        TemplateFact.PRIVATE_PARTY,
                        TemplateFact.PUBLIC_PARTY);
        assertThat(TemplateFact.PERSONAL_INFORMATION.words(unknown))
                .isEqualTo("it is not known yet whether personal information is shared");
    }

    @Test
    void the_kinds_of_parties_decide_on_foreign_private_and_public_clauses() {
        assertThat(holding(DENIED.with(PartyKind.FOREIGN_GOVERNMENT, PartyKind.PRIVATE), AgreementType.MOA))
                .containsExactly(TemplateFact.FOREIGN_PARTY, TemplateFact.PRIVATE_PARTY, TemplateFact.PUBLIC_PARTY);
        assertThat(holding(DENIED.with(PartyKind.PRIVATE), AgreementType.MOA))
                .containsExactly(TemplateFact.PRIVATE_PARTY);
    }

    @Test
    void law_enforcement_information_counts_when_an_authority_receives_it() {
        CaseFacts police = DENIED.with(Category.LAW_ENFORCEMENT);

        assertThat(holding(police, AgreementType.MOA)).contains(TemplateFact.LAW_ENFORCEMENT_PARTNER);
        assertThat(holding(police.with(PartyKind.ACADEMIC), AgreementType.MOA))
                .doesNotContain(TemplateFact.LAW_ENFORCEMENT_PARTNER);
    }

    @Test
    void the_type_of_the_agreement_tells_a_statement_of_intent_from_a_promise() {
        assertThat(holding(DENIED, AgreementType.MOU)).contains(TemplateFact.STATEMENT_OF_INTENT);
        assertThat(TemplateFact.STATEMENT_OF_INTENT.words(new TemplateCase(DENIED, AgreementType.MOA)))
                .isEqualTo("agreements of this type bind the parties as a rule");
    }

    private static List<TemplateFact> holding(CaseFacts facts, AgreementType type) {
        TemplateCase of = new TemplateCase(facts, type);
        return Arrays.stream(TemplateFact.values())
                .filter(fact -> fact.holds(of))
                .toList();
    }
}
