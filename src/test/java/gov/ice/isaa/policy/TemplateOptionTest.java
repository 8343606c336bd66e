package gov.ice.isaa.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The facts of the case preselect the template's options (TE-03). */
class TemplateOptionTest {

    private static final CaseFacts NEITHER = CaseFacts.NONE
            .with(Question.PERSONAL_INFORMATION, Answer.NO)
            .with(Question.GIVES_SYSTEM_ACCESS, Answer.NO)
            .with(Question.TECHNICAL_CONNECTION, Answer.NO);

    @Test
    void what_is_denied_brings_no_option() {
        assertThat(TemplateOption.of(NEITHER.with(PartyKind.STATE))).isEmpty();
    }

    @Test
    void personal_information_access_and_a_connection_each_bring_their_clauses() {
        assertThat(TemplateOption.of(NEITHER.with(Question.PERSONAL_INFORMATION, Answer.YES)))
                .containsExactly(TemplateOption.PERSONAL_INFORMATION);
        assertThat(TemplateOption.of(NEITHER.with(Question.GIVES_SYSTEM_ACCESS, Answer.YES)))
                .containsExactly(TemplateOption.SYSTEM_ACCESS);
        assertThat(TemplateOption.of(NEITHER.with(Question.TECHNICAL_CONNECTION, Answer.YES)))
                .containsExactly(TemplateOption.SYSTEM_ACCESS);
    }

    @Test
    void what_is_not_known_is_drafted_with_its_safeguards() {
        assertThat(TemplateOption.of(CaseFacts.NONE))
                .containsExactlyInAnyOrder(TemplateOption.PERSONAL_INFORMATION, TemplateOption.SYSTEM_ACCESS);
    }

    @Test
    void the_kinds_of_parties_decide_on_foreign_and_private_clauses() {
        assertThat(TemplateOption.of(NEITHER.with(PartyKind.FOREIGN_GOVERNMENT, PartyKind.PRIVATE)))
                .containsExactlyInAnyOrder(TemplateOption.FOREIGN_PARTY, TemplateOption.PRIVATE_PARTY);
    }
}
