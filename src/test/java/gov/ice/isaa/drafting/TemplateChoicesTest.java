package gov.ice.isaa.drafting;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementType;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.support.UserMistake;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The choices that the shipped template leaves, and what is kept of them (TE-01, TE-03, TE-04). */
@PortalTest
class TemplateChoicesTest {

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    TemplateChoices choices;

    @Autowired
    Templates templates;

    @Autowired
    JdbcClient jdbc;

    AgreementView agreement;
    TemplateOffer offer;

    @BeforeEach
    void open() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
        offer = choices.offer(agreement.id()).orElseThrow();
    }

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void every_option_of_the_Handbooks_template_can_be_chosen() {
        assertThat(offer.points().stream()
                        .collect(toMap(
                                ChoicePoint::key,
                                point -> point.options().stream()
                                        .map(ChoicePoint.Option::key)
                                        .toList())))
                .containsEntry("form", List.of("share", "cooperate", "access"))
                .containsEntry("delivery", List.of("documents", "dataset", "access"))
                .containsEntry("safeguards", List.of("general", "statutory", "deletion"))
                .containsEntry("training", List.of("own", "guide", "teach"))
                .containsEntry("dissemination", List.of("need-to-know", "cleared", "accounts"))
                .containsEntry("one-dhs", List.of("standard", "private", "consent"))
                .containsEntry("onward", List.of("approval", "secondary"))
                .containsEntry("cooperation", List.of("operations", "corrections", "investigations"))
                .containsEntry("incidents", List.of("procedures", "notice"))
                .containsEntry("reporting", List.of("records", "meeting", "self-audit", "partner-audit"))
                .containsEntry("party-authority", List.of("law", "private"))
                .containsEntry("ice-commitment", List.of("shall", "may"));
    }

    @Test
    void each_option_brings_text_of_its_own() {
        Template template = templates.current();
        for (ChoicePoint point : offer.points()) {
            Map<String, Set<String>> chosen = new HashMap<>();
            offer.points().forEach(other -> chosen.put(other.key(), Set.of()));
            Set<String> texts = new HashSet<>();
            for (ChoicePoint.Option option : point.options()) {
                chosen.put(point.key(), Set.of(option.key()));
                String text =
                        template.begun(chosen, Map.of()).document().plainText().text();
                assertThat(texts.add(text))
                        .as("%s: %s", point.key(), option.key())
                        .isTrue();
            }
        }
    }

    @Test
    void whatever_the_case_the_preselected_options_are_allowed_and_their_text_keeps_the_rules() {
        Template template = templates.current();
        for (TemplateCase of : cases()) {
            TemplateOffer offered = template.offer(of);
            DraftDocument document =
                    template.begun(preselected(offered), Map.of()).document();
            assertThat(document.openPlaceholders())
                    .allSatisfy(open -> assertThat(open.label()).isNotEqualTo(open.key()));
            assertThat(document.plainText().text()).doesNotContain("{{").doesNotContain("**");
        }
    }

    @Test
    void each_preselected_option_says_which_fact_of_the_case_is_the_reason() {
        assertThat(point("privacy").preselected())
                .containsExactly(Map.entry("personal", "personal information is shared"));
        assertThat(point("delivery").preselected()).containsOnlyKeys("dataset");
        assertThat(point("ice-commitment").preselected())
                .containsExactly(Map.entry("may", "agreements of this type state what the parties intend"));
    }

    @Test
    void what_was_preselected_and_what_was_decided_is_kept_with_the_draft_and_in_the_trail() {
        drafts.createFromTemplate(
                agreement.id(), decided(Map.of("ice-commitment", Set.of("shall"), "training", Set.of("teach"))));

        ChoicesMade made = choices.made(agreement.id()).orElseThrow();
        assertThat(made.by()).isEqualTo("HSI Program Officer");
        assertThat(made.made()).hasSameSizeAs(offer.points());
        assertThat(made(made, "ICE: shall or may").options())
                .containsExactly(
                        new ChoicesMade.Option("ICE shall share", true, null),
                        new ChoicesMade.Option(
                                "ICE may share", false, "agreements of this type state what the parties intend"));
        assertThat(made(made, "ICE: shall or may").why()).isEqualTo("The parties agreed on it.");
        assertThat(made(made, "Personal information").why()).isNull();
        assertThat(made(made, "Personal information").options())
                .containsExactly(
                        new ChoicesMade.Option("Yes: it is protected", true, "personal information is shared"));
        assertThat(trail())
                .contains("\"ice-commitment\"", "shall (decided)", "personal (preselected)")
                .contains("\"ice-commitment-reason-sha256\"")
                .doesNotContain("ICE shall share", "agreed on it", "privacy-reason");
        assertThat(drafts.current(agreement.id())
                        .orElseThrow()
                        .document()
                        .plainText()
                        .text())
                .contains("ICE shall share with the Partner", "trains a core group");
    }

    @Test
    void a_section_of_which_nothing_was_chosen_is_left_out_and_the_numbers_follow() {
        DraftView draft = drafts.createFromTemplate(
                agreement.id(), decided(Map.of("definitions", Set.of(), "cooperation", Set.of())));

        assertThat(draft.document().numbers())
                .containsEntry("authority", "III")
                .containsEntry("reporting", "IV.K")
                .doesNotContainKeys("definitions", "cooperation");
        assertThat(made(choices.made(agreement.id()).orElseThrow(), "Cooperation")
                        .options())
                .isNotEmpty()
                .noneMatch(ChoicesMade.Option::taken);
    }

    @Test
    void a_decision_that_the_template_does_not_allow_begins_nothing() {
        assertThatThrownBy(() -> drafts.createFromTemplate(
                        agreement.id(), decided(Map.of("delivery", Set.of("dataset", "access")))))
                .isInstanceOf(UserMistake.class)
                .hasMessage("“Way of delivery”: Choose one.");
        assertThatThrownBy(() -> drafts.createFromTemplate(agreement.id(), decided(Map.of("safeguards", Set.of()))))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("Choose at least one");
        assertThatThrownBy(() ->
                        drafts.createFromTemplate(agreement.id(), decided(Map.of("privacy", Set.of("something else")))))
                .isInstanceOf(UserMistake.class);
        assertThatThrownBy(() -> drafts.createFromTemplate(agreement.id(), new TemplateDecisions(1, Map.of())))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("newer version");

        assertThat(drafts.current(agreement.id())).isEmpty();
        assertThat(choices.made(agreement.id())).isEmpty();
        assertThat(agreements.require(agreement.id()).phase()).isEqualTo(Phase.NEGOTIATION);
    }

    @Test
    void whoever_departs_from_what_the_case_preselects_says_why_and_whoever_adds_to_it_need_not() {
        Map<String, Set<String>> departure = Map.of("ice-commitment", Set.of("shall"));
        assertThatThrownBy(() -> drafts.createFromTemplate(agreement.id(), decided(departure, " ")))
                .isInstanceOf(UserMistake.class)
                .hasMessageStartingWith("“ICE: shall or may”: Say why");
        assertThatThrownBy(() -> drafts.createFromTemplate(agreement.id(), decided(departure, "x".repeat(501))))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("501");
        assertThat(drafts.current(agreement.id())).isEmpty();

        drafts.createFromTemplate(
                agreement.id(),
                decided(Map.of("cooperation", Set.of("operations", "corrections", "investigations")), ""));

        assertThat(made(choices.made(agreement.id()).orElseThrow(), "Cooperation")
                        .why())
                .isNull();
    }

    @Test
    void the_reasons_stay_as_they_were_given() {
        drafts.createFromTemplate(agreement.id(), decided(Map.of("ice-commitment", Set.of("shall"))));

        assertThatThrownBy(() -> jdbc.sql("UPDATE draft_choice_reason SET why = 'Another' WHERE agreement_id = ?")
                        .param(agreement.id())
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void an_engaged_office_reads_the_choices_and_decides_nothing() {
        drafts.createFromTemplate(agreement.id());
        AgreementView other = agreements.open(SampleAgreements.STATE_POLICE);
        SignIn.as(DemoPeople.IGP_PRIVACY);

        assertThat(choices.made(agreement.id())).isPresent();
        assertThatThrownBy(() -> drafts.createFromTemplate(other.id(), TemplateDecisions.none(offer.version())))
                .isInstanceOf(AccessDeniedException.class);
        SignIn.as(DemoPeople.ERO_PROGRAM_OFFICER);
        assertThatThrownBy(() -> choices.made(agreement.id())).isInstanceOf(NoSuchAgreement.class);
        assertThatThrownBy(() -> choices.offer(other.id())).isInstanceOf(NoSuchAgreement.class);
    }

    private TemplateDecisions decided(Map<String, Set<String>> chosen) {
        return decided(chosen, "The parties agreed on it.");
    }

    private TemplateDecisions decided(Map<String, Set<String>> chosen, String why) {
        return new TemplateDecisions(
                offer.version(),
                chosen.entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, entry -> new ChoiceDecision(entry.getValue(), why))));
    }

    private static Map<String, Set<String>> preselected(TemplateOffer offered) {
        return TemplateDecisions.none(offered.version()).at(offered).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().options()));
    }

    private ChoicePoint point(String key) {
        return offer.points().stream()
                .filter(point -> point.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static ChoicesMade.Made made(ChoicesMade all, String title) {
        return all.made().stream()
                .filter(made -> made.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private String trail() {
        return jdbc.sql("SELECT facts::text FROM trail.trail_record WHERE action = 'draft.chosen' AND subject = ?")
                .param(agreement.number())
                .query(String.class)
                .single();
    }

    /** Every combination of what the template looks at. */
    private static Set<TemplateCase> cases() {
        Set<CaseFacts> all = Set.of(CaseFacts.NONE, CaseFacts.NONE.with(Category.LAW_ENFORCEMENT));
        for (Question question : List.of(
                Question.PERSONAL_INFORMATION,
                Question.GIVES_SYSTEM_ACCESS,
                Question.TECHNICAL_CONNECTION,
                Question.PROTECTED_CLASSES)) {
            all = all.stream()
                    .flatMap(facts -> List.of(Answer.values()).stream().map(answer -> facts.with(question, answer)))
                    .collect(toSet());
        }
        return all.stream()
                .flatMap(facts -> Stream.concat(
                        Stream.of(facts), List.of(PartyKind.values()).stream().map(facts::with)))
                .flatMap(facts ->
                        Stream.of(AgreementType.MOU, AgreementType.MOA).map(type -> new TemplateCase(facts, type)))
                .collect(toSet());
    }
}
