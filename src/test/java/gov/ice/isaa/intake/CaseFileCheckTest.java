package gov.ice.isaa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.casefile.CaseFileSummary;
import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Question;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseFileCheckTest {

    private static final CaseFacts PLAIN =
            SampleRequests.facts(CaseFacts.NONE.classified(gov.ice.isaa.policy.Classification.UNCLASSIFIED));

    @Test
    void elements_marked_as_personal_information_contradict_a_no_and_nothing_else() {
        assertThat(check(PLAIN, file(1))).singleElement().asString().contains("one data element is marked");
        assertThat(check(PLAIN, file(3))).singleElement().asString().contains("3 data elements are marked");
        assertThat(check(PLAIN, file(0))).isEmpty();
        assertThat(check(PLAIN.with(Question.PERSONAL_INFORMATION, Answer.YES), file(3)))
                .isEmpty();
        assertThat(check(PLAIN.with(Question.PERSONAL_INFORMATION, Answer.UNKNOWN), file(3)))
                .isEmpty();
    }

    @Test
    void a_steward_named_with_the_data_has_to_be_among_the_offices_that_know_it() {
        CaseFileSummary file = file(0, Office.ERO_FIELD, Office.HSI_IO);

        assertThat(check(PLAIN, file)).singleElement().asString().startsWith("HSI IO, ERO Field are named as stewards");
        CaseFacts one = PLAIN.with(Question.OTHERS_KNOW_DATA, Answer.YES).knownTo(Office.ERO_FIELD);
        assertThat(check(one, file)).singleElement().asString().startsWith("HSI IO is named as a steward");
        assertThat(check(one.knownTo(Office.ERO_FIELD, Office.HSI_IO), file)).isEmpty();
    }

    @Test
    void the_program_office_itself_and_offices_engaged_for_other_reasons_need_not_be_said() {
        assertThat(check(PLAIN, file(0, Office.HSI_DOMESTIC, Office.OCIO))).isEmpty();
    }

    private static List<String> check(CaseFacts facts, CaseFileSummary file) {
        return CaseFileCheck.contradictions(facts, Office.HSI_DOMESTIC, file);
    }

    private static CaseFileSummary file(int pii, Office... stewards) {
        return new CaseFileSummary(pii, pii, 0, 0, Set.of(stewards), List.of());
    }
}
