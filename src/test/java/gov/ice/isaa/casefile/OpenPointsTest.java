package gov.ice.isaa.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.policy.Office;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpenPointsTest {

    private static final CaseFileRights RIGHTS = new CaseFileRights("REQ-2026-0001", true, true, "");

    @Test
    void an_empty_case_file_leaves_everything_open_but_privacy() {
        var points = OpenPoints.of(file(Map.of(), List.of(), new CaseFileSummary(0, 0, 0, 0, Set.of(), List.of())));

        assertThat(points)
                .extracting(OpenPoint::rule)
                .containsExactly("NE-01", "NE-04", "NE-03", "NE-03", "NE-03", "ST-05", "DV-06");
    }

    @Test
    void a_complete_case_file_leaves_nothing_open() {
        assertThat(OpenPoints.of(file(everything(), List.of(covered()), summary(2))))
                .isEmpty();
    }

    @Test
    void the_privacy_principles_are_asked_for_where_personal_information_is_shared() {
        var texts = everything();
        texts.remove(CaseField.SECURITY);

        assertThat(OpenPoints.of(file(texts, List.of(covered()), summary(2))))
                .extracting(OpenPoint::sentence)
                .containsExactly("Answer these principles: Security.");
        assertThat(OpenPoints.of(file(texts, List.of(covered()), summary(0)))).isEmpty();
    }

    @Test
    void personal_information_from_a_system_without_a_routine_use_is_pointed_out() {
        assertThat(OpenPoints.of(file(everything(), List.of(covered(), CaseSystem.named("EID")), summary(1))))
                .extracting(OpenPoint::sentence)
                .containsExactly("Give the SORN and the letter of the routine use for: EID.");
    }

    @Test
    void costs_that_are_unknown_but_understood_are_enough() {
        var texts = everything();
        texts.remove(CaseField.COST_IT);
        texts.remove(CaseField.COST_LOGISTICS);
        assertThat(OpenPoints.of(file(texts, List.of(covered()), summary(0)))).isEmpty();

        texts.remove(CaseField.COST_UNKNOWN);
        assertThat(OpenPoints.of(file(texts, List.of(covered()), summary(0))))
                .extracting(OpenPoint::rule)
                .containsExactly("DV-06");
    }

    @Test
    void elements_that_nobody_decided_on_are_counted() {
        var summary = new CaseFileSummary(4, 0, 0, 3, Set.of(Office.IGP), List.of("ICM"));

        assertThat(OpenPoints.of(file(everything(), List.of(covered()), summary)))
                .extracting(OpenPoint::sentence)
                .singleElement()
                .asString()
                .contains("3 of 4");
    }

    private static Map<CaseField, String> everything() {
        var texts = new EnumMap<CaseField, String>(CaseField.class);
        for (CaseField field : CaseField.values()) {
            texts.put(field, "Written");
        }
        return texts;
    }

    private static CaseSystem covered() {
        return new CaseSystem(
                UUID.randomUUID(), "ICM", SystemRole.SOURCE, Office.HSI, "Title", "DHS/ICE-009", "H", "", "", false);
    }

    private static CaseFileSummary summary(int pii) {
        return new CaseFileSummary(2, pii, 0, 0, Set.of(Office.IGP), List.of("ICM"));
    }

    private static CaseFileView file(Map<CaseField, String> texts, List<CaseSystem> systems, CaseFileSummary summary) {
        return new CaseFileView(UUID.randomUUID(), 0, texts, systems, List.of(), summary, RIGHTS);
    }
}
