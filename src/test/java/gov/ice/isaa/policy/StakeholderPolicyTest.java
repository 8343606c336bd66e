package gov.ice.isaa.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StakeholderPolicyTest {

    /** Two categories and two kinds of parties, so that every question matters. */
    private static final CaseFacts EVERYTHING_ASKED = Cases.plain()
            .with(PartyKind.STATE, PartyKind.FEDERAL)
            .with(Category.LAW_ENFORCEMENT, Category.IMMIGRATION_ADMINISTRATION);

    @Test
    @Shows({Rule.ST_02, Rule.ST_05, Rule.ST_06, Rule.ST_10})
    void the_plainest_case_still_involves_records_governance_security_and_the_lawyers() {
        assertThat(Handbook.determine(Cases.plain()).requiredOffices())
                .containsExactlyInAnyOrder(Office.IGP_RECORDS, Office.IGP_GOVERNANCE, Office.OPR_SECURITY, Office.OPLA);
    }

    @Test
    @Shows(Rule.ST_01)
    void OPP_is_recommended_by_default() {
        assertThat(engagement(Cases.plain(), Office.OPP).strength()).isEqualTo(Strength.RECOMMENDED);
    }

    @ParameterizedTest
    @CsvSource({
        "PERSONAL_INFORMATION, IGP_PRIVACY, ST_04",
        "DE_IDENTIFIED, IGP_PRIVACY, ST_04",
        "PROTECTED_CLASSES, OPLA_GILD, ST_03",
        "PERSONAL_CHARACTERISTICS, ODCR, ST_08",
        "FIRST_AMENDMENT, ODCR, ST_08",
        "GIVES_SYSTEM_ACCESS, OCIO, ST_09",
        "TECHNICAL_CONNECTION, OCIO, ST_09",
        "INTELLIGENCE_COMMUNITY, HSI_INTEL, ST_11",
        "LEIS_SERVICE, HSI_LEISI, ST_12",
        "CHIS, ERO_ENFORCEMENT, ST_14",
        "CONGRESS_OR_MEDIA, IGP_FOIA, ST_07",
    })
    @Shows({Rule.ST_03, Rule.ST_04, Rule.ST_07, Rule.ST_08, Rule.ST_09, Rule.ST_11, Rule.ST_12, Rule.ST_14})
    void a_yes_requires_the_office_and_a_no_does_not(Question question, Office office, Rule rule) {
        var yes = Handbook.determine(EVERYTHING_ASKED.with(question, Answer.YES));
        var no = Handbook.determine(EVERYTHING_ASKED.with(question, Answer.NO));

        assertThat(yes.requiredOffices()).contains(office);
        assertThat(yes.applies(rule)).isTrue();
        assertThat(no.offices()).doesNotContain(office);
    }

    @Test
    @Shows({Rule.ST_12, Rule.ST_13})
    void a_foreign_government_requires_LEISI_and_International_Operations() {
        var determination = Handbook.determine(Cases.plain().with(PartyKind.FOREIGN_GOVERNMENT));

        assertThat(determination.requiredOffices()).contains(Office.HSI_LEISI, Office.HSI_IO);
    }

    @Test
    @Shows(Rule.ST_10)
    void personal_information_is_a_further_reason_for_the_Security_Division() {
        var engagement = engagement(Cases.plain().with(Question.PERSONAL_INFORMATION, Answer.YES), Office.OPR_SECURITY);

        assertThat(engagement.reasons()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"NOVEL_LEGAL_QUESTION", "PROTECTED_CLASSES", "PERSONAL_CHARACTERISTICS", "FIRST_AMENDMENT"})
    @Shows(Rule.ST_02)
    void some_answers_bring_OPLA_in_from_the_start(Question question) {
        var engagement = engagement(Cases.plain().with(question, Answer.YES), Office.OPLA);

        assertThat(engagement.reasons()).hasSize(2);
    }

    @Test
    @Shows(Rule.ST_02)
    void a_private_party_brings_OPLA_in_from_the_start() {
        var engagement = engagement(Cases.plain().with(PartyKind.PRIVATE), Office.OPLA);

        assertThat(engagement.reasons()).anyMatch(reason -> reason.sentence().contains("private party"));
    }

    @Test
    void a_university_that_may_be_private_brings_OPLA_in_from_the_start() {
        var engagement = engagement(Cases.plain().with(PartyKind.ACADEMIC), Office.OPLA);

        assertThat(engagement.reasons()).anyMatch(reason -> reason.sentence().contains("may be a private party"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VAWA",
                "T or U visa",
                "asylum",
                "withholding of removal",
                "Convention Against Torture",
                "refugee",
                "NACARA",
                "credible or reasonable fear",
                "temporary protected status",
                "Special Agricultural Worker",
                "legalization",
                "LIFE Act",
                "S visas",
                "confidential informants",
                "visa records"
            })
    @Shows(Rule.ST_03)
    void the_question_about_protected_persons_names_every_class_of_Appendix_E(String protectedClass) {
        assertThat(Question.PROTECTED_CLASSES.explanation()).contains(protectedClass);
    }

    @ParameterizedTest
    @EnumSource
    void a_question_whose_yes_calls_for_an_office_is_answered_before_anything_is_opened(Question question) {
        assumeTrue(question.yesOrNo());
        var facts = EVERYTHING_ASKED;
        var yes = Handbook.determine(facts.with(question, Answer.YES));
        var no = Handbook.determine(facts.with(question, Answer.NO));
        assumeFalse(yes.engagements().equals(no.engagements()));

        assertThat(Handbook.determine(facts.with(question, Answer.UNKNOWN)).questionsBeforeOpening())
                .contains(question);
    }

    @Test
    void no_office_is_ruled_out_while_scope_is_open() {
        var findings = Handbook.determine(CaseFacts.NONE.classified(Classification.UNCLASSIFIED))
                .findings();

        assertThat(findings)
                .isNotEmpty()
                .filteredOn(finding -> finding.rule().id().startsWith("ST"))
                .allSatisfy(finding -> assertThat(finding.verdict()).isNotEqualTo(Verdict.DOES_NOT_APPLY));
    }

    @Test
    void every_engaged_office_is_asked_a_question_and_told_why() {
        var facts = EVERYTHING_ASKED.with(PartyKind.FOREIGN_GOVERNMENT, PartyKind.PRIVATE);
        for (Question question : Question.values()) {
            if (question.yesOrNo()) {
                facts = facts.with(question, Answer.YES);
            }
        }

        assertThat(Handbook.determine(facts).engagements()).hasSize(15).allSatisfy(engagement -> {
            assertThat(engagement.question()).endsWith("?");
            assertThat(engagement.reasons()).isNotEmpty();
        });
    }

    @Test
    @Shows(Rule.ST_15)
    void offices_that_know_the_data_are_asked_as_named() {
        var facts = Cases.plain().with(Question.OTHERS_KNOW_DATA, Answer.YES);

        assertThat(Handbook.determine(facts).openQuestions()).containsExactly(Question.STEWARDS);
        assertThat(engagement(facts.knownTo(Office.ERO_FIELD), Office.ERO_FIELD).strength())
                .isEqualTo(Strength.REQUIRED);
        assertThat(Handbook.determine(Cases.plain().knownTo(Office.ERO_FIELD)).offices())
                .as("a forgotten answer engages nobody")
                .doesNotContain(Office.ERO_FIELD);
    }

    @Test
    @Shows(Rule.ST_16)
    void stakeholders_advise_and_tell_the_Program_Office_before_they_turn_to_DHS() {
        assertThat(Handbook.determine(Cases.plain()).applies(Rule.ST_16)).isTrue();
    }

    private static Engagement engagement(CaseFacts facts, Office office) {
        return Handbook.determine(facts).engagements().stream()
                .filter(engagement -> engagement.office() == office)
                .findFirst()
                .orElseThrow();
    }
}
