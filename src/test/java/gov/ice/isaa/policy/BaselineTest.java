package gov.ice.isaa.policy;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.policy.BaselineFinding.Gap;
import gov.ice.isaa.policy.BaselineFinding.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The baseline finds what a draft lacks, and says where it belongs. */
class BaselineTest {

    private static final String MARKING = "UNCLASSIFIED//FOR OFFICIAL USE ONLY";
    private static final CaseFacts FEDERAL =
            CaseFacts.NONE.with(PartyKind.FEDERAL).with(Question.PERSONAL_INFORMATION, Answer.YES);

    /** A draft that lacks nothing. */
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("title", "between ICE and the Border Agency regarding leads"),
            Map.entry("introduction", "The Parties share leads, and nothing beyond what this purpose requires."),
            Map.entry("background", "The missions of both."),
            Map.entry(
                    "authority",
                    "Under statutes, the notice DHS/ICE-009, routine use G, and a privacy impact assessment."),
            Map.entry("data", "ICE shares current and accurate leads from its case system."),
            Map.entry("sensitivity", "The highest marking is unclassified//for official use only."),
            Map.entry("delivery", "Weekly."),
            Map.entry("support", "A desk."),
            Map.entry("safeguards", "Leads are encrypted, kept apart from other data, and destroyed in the end."),
            Map.entry("records", "Kept five years under the schedule; ICE owns them and hears of demands for them."),
            Map.entry("use", "Used only for the purpose for which ICE collected them."),
            Map.entry("dissemination", "Nothing goes to a third party."),
            Map.entry("privacy", "No more than necessary; people may have errors corrected."),
            Map.entry("reporting", "Incidents are reported, and compliance audited."),
            Map.entry("contacts", "Two offices."),
            Map.entry("funding", "Each Party bears its costs."),
            Map.entry("effective-date", "The last signature."),
            Map.entry("termination", "Until 2031."));

    @Test
    void a_draft_that_lacks_nothing_meets_every_demand_in_the_order_of_the_rules() {
        List<BaselineFinding> findings = Baseline.check(known(FEDERAL), text(WHOLE));

        assertThat(findings).extracting(BaselineFinding::state).containsOnly(State.MET);
        assertThat(findings)
                .extracting(finding -> finding.rule().id())
                .containsExactly(
                        "DV-01", "DV-02", "DV-03", "DV-04", "DV-05", "DV-06", "DV-07", "DV-08", "DV-09", "DV-10");
    }

    @Test
    void a_draft_without_words_lacks_whatever_applies() {
        assertThat(Baseline.check(known(FEDERAL), new BaselineText(Map.of())))
                .extracting(BaselineFinding::state)
                .containsOnly(State.MISSING);
    }

    @Test
    @Shows(Rule.DV_01)
    void the_title_names_every_party() {
        assertThat(finding(Rule.DV_01, with("title", "between ICE and BORDER AGENCY"))
                        .state())
                .isEqualTo(State.MISSING);
        assertThat(finding(Rule.DV_01, with("title", "between ICE and the BORDER AGENCY"))
                        .state())
                .isEqualTo(State.MET);
    }

    @Test
    @Shows({Rule.DV_01, Rule.DV_05})
    void what_is_left_open_is_named_with_its_section_and_its_placeholder() {
        var open = new BaselineText(Map.of(
                "title", new BaselineText.Part("between ICE and the Border Agency", Map.of("subject", "Subject")),
                "effective-date", new BaselineText.Part("On [date]", Map.of("effective-date", "Effective date"))));

        assertThat(Baseline.check(known(FEDERAL), open).getFirst().gaps())
                .containsExactly(new Gap("Left open: Subject.", "title", "subject"));
        assertThat(Baseline.check(known(FEDERAL), open).get(4).gaps())
                .contains(new Gap("Left open: Effective date.", "effective-date", "effective-date"));
    }

    @Test
    @Shows(Rule.DV_02)
    void the_use_says_how_it_fits_the_use_at_collection_or_which_routine_use_allows_it() {
        assertThat(gaps(Rule.DV_02, with("use", "Used only for leads.")))
                .containsExactly(
                        "Nothing is said about how the use fits the use at collection, or which routine use allows it.");
        assertThat(gaps(Rule.DV_02, with("use", "Only for leads, as routine use G allows.")))
                .isEmpty();
    }

    @Test
    @Shows(Rule.DV_03)
    void authorities_missions_data_and_third_parties_are_dealt_with() {
        assertThat(gaps(Rule.DV_03, without("authority"))).containsExactly("The draft has no section on authority.");
        assertThat(gaps(Rule.DV_03, with("dissemination", "To those who need it.")))
                .containsExactly("Nothing is said about third parties.");
    }

    @Test
    @Shows(Rule.DV_04)
    void processes_retention_auditing_reporting_and_contacts_are_dealt_with() {
        assertThat(gaps(Rule.DV_04, without("contacts")))
                .containsExactly("The draft has no section on points of contact.");
        assertThat(gaps(Rule.DV_04, with("reporting", "Incidents are reported.")))
                .containsExactly("Nothing is said about auditing.");
        assertThat(gaps(Rule.DV_04, with("records", "Under the schedule.")))
                .containsExactly("Nothing is said about retention.");
    }

    @Test
    @Shows(Rule.DV_05)
    void beginning_end_security_and_disposition_are_dealt_with() {
        assertThat(gaps(Rule.DV_05, without("termination")))
                .containsExactly("The draft has no section on termination.");
        assertThat(gaps(Rule.DV_05, with("safeguards", "Leads are encrypted.")))
                .containsExactly("Nothing is said about the disposition of the data.");
    }

    @Test
    @Shows(Rule.DV_06)
    void costs_are_assessed_in_the_case_file_or_at_least_understood() {
        var open =
                new BaselineCase(FEDERAL, List.of(), MARKING, true, Map.of(Rule.DV_06, List.of("Assess the costs.")));

        assertThat(Baseline.check(open, text(WHOLE)).get(5).gaps())
                .containsExactly(new Gap("Assess the costs.", null, null));
        var outside = new BaselineCase(FEDERAL, List.of(), MARKING, false, Map.of());
        assertThat(Baseline.check(outside, text(WHOLE)).get(5).state()).isEqualTo(State.DOES_NOT_APPLY);
    }

    @Test
    @Shows(Rule.DV_07)
    void the_eight_principles_are_answered_where_personal_information_is_or_may_be_shared() {
        assertThat(gaps(Rule.DV_07, with("data", "Leads.")))
                .containsExactly("Nothing is said about data quality and refresh.");
        assertThat(Baseline.check(known(CaseFacts.NONE), text(without("privacy")))
                        .get(6)
                        .state())
                .as("not known yet")
                .isEqualTo(State.MISSING);
        assertThat(Baseline.check(known(NO_PERSON), text(without("privacy")))
                        .get(6)
                        .state())
                .isEqualTo(State.DOES_NOT_APPLY);
    }

    @Test
    @Shows(Rule.DV_08)
    void notice_routine_use_assessment_and_commingling_are_dealt_with_where_personal_information_is_shared() {
        assertThat(gaps(Rule.DV_08, with("authority", "Under statutes.")))
                .containsExactly(
                        "Nothing is said about the system of records notice.",
                        "Nothing is said about the routine use that allows the sharing.",
                        "Nothing is said about the privacy impact assessment.");
        assertThat(gaps(Rule.DV_08, with("safeguards", "Encrypted and destroyed.")))
                .containsExactly("Nothing is said about keeping the data apart from other data, or marking it there.");
        assertThat(Baseline.check(known(NO_PERSON), text(WHOLE)).get(7).state()).isEqualTo(State.DOES_NOT_APPLY);
    }

    @Test
    @Shows(Rule.DV_09)
    void a_Federal_agency_settles_who_owns_the_records_and_tells_of_demands() {
        assertThat(gaps(Rule.DV_09, with("records", "Kept five years.")))
                .containsExactly(
                        "Nothing is said about who owns the shared records.",
                        "Nothing is said about the records schedule.",
                        "Nothing is said about telling ICE of demands for disclosure.");
        assertThat(Baseline.check(known(FEDERAL.with(PartyKind.STATE)), text(WHOLE))
                        .get(8)
                        .state())
                .isEqualTo(State.DOES_NOT_APPLY);
    }

    @Test
    @Shows(Rule.DV_10)
    void the_draft_names_the_marking_that_the_agreement_carries() {
        assertThat(gaps(Rule.DV_10, with("sensitivity", "Law enforcement sensitive.")))
                .singleElement()
                .asString()
                .contains(MARKING);
    }

    private static final CaseFacts NO_PERSON = FEDERAL.with(Question.PERSONAL_INFORMATION, Answer.NO);

    private static BaselineCase known(CaseFacts facts) {
        return new BaselineCase(facts, List.of("the Border Agency"), MARKING, true, Map.of());
    }

    private static BaselineFinding finding(Rule rule, Map<String, String> sections) {
        return Baseline.check(known(FEDERAL), text(sections)).stream()
                .filter(finding -> finding.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> gaps(Rule rule, Map<String, String> sections) {
        return finding(rule, sections).gaps().stream().map(Gap::sentence).toList();
    }

    private static Map<String, String> with(String section, String words) {
        var sections = new HashMap<>(WHOLE);
        sections.put(section, words);
        return sections;
    }

    private static Map<String, String> without(String section) {
        return with(section, " ");
    }

    private static BaselineText text(Map<String, String> sections) {
        var parts = new HashMap<String, BaselineText.Part>();
        sections.forEach((key, words) -> parts.put(key, new BaselineText.Part(words, Map.of())));
        return new BaselineText(parts);
    }
}
