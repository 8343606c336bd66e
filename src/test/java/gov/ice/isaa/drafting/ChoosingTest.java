package gov.ice.isaa.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.support.UserMistake;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What is decided before a draft begins is kept for those who may begin it (TE-03). */
@PortalTest
class ChoosingTest {

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    TemplateChoices choices;

    @Autowired
    Choosing choosing;

    @Autowired
    JdbcClient jdbc;

    AgreementView agreement;
    int version;

    @BeforeEach
    void open() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
        version = choices.offer(agreement.id()).orElseThrow().version();
    }

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void the_last_decision_at_a_point_is_kept_with_who_made_it_and_recorded() {
        keep("training", "teach");
        keep("training", "guide");
        keep("training", "guide");
        keep("safeguards");

        assertThat(chosen())
                .containsExactlyInAnyOrderEntriesOf(Map.of("training", Set.of("guide"), "safeguards", Set.of()));
        assertThat(soFar().by()).isEqualTo("HSI Program Officer");
        assertThat(trail())
                .hasSize(3)
                .anyMatch(facts -> facts.contains("guide (decided)"))
                .anyMatch(facts -> facts.contains("none (decided)"));
    }

    @Test
    void a_point_brought_back_to_what_the_case_preselects_follows_it_again() {
        keep("one-dhs", "consent");
        keep("training", "teach");
        keep("one-dhs", "standard");

        assertThat(chosen()).containsOnlyKeys("training");
        jdbc.sql("UPDATE agreement_party SET kind = 'PRIVATE' WHERE agreement_id = ?")
                .param(agreement.id())
                .update();
        keep("one-dhs", "standard");
        assertThat(chosen()).containsEntry("one-dhs", Set.of("standard"));
    }

    @Test
    void a_decision_for_an_option_that_the_template_no_longer_has_falls_back_to_what_is_preselected() {
        keep("training", "teach");
        keep("privacy", "none");
        jdbc.sql("UPDATE kept_choice SET options = '{lectures}' WHERE agreement_id = ? AND choice_key = 'training'")
                .param(agreement.id())
                .update();

        assertThat(chosen()).containsOnlyKeys("privacy");
        keep("training", "own");
        assertThat(chosen()).doesNotContainEntry("training", Set.of("lectures"));
    }

    @Test
    void the_reason_is_kept_as_it_stands_and_its_words_are_no_fact_of_the_trail() {
        choosing.keep(agreement.id(), version, "training", new ChoiceDecision(Set.of("teach"), " Theirs\nis odd. "));
        choosing.keep(agreement.id(), version, "training", new ChoiceDecision(Set.of("guide"), "Theirs is odd."));

        assertThat(soFar().made())
                .containsExactly(Map.entry("training", new ChoiceDecision(Set.of("guide"), "Theirs is odd.")));
        assertThat(trail())
                .hasSize(2)
                .allMatch(facts -> facts.contains("training-reason-sha256"))
                .noneMatch(facts -> facts.contains("odd"));
        assertThatThrownBy(() -> choosing.keep(
                        agreement.id(), version, "training", new ChoiceDecision(Set.of("teach"), "x".repeat(501))))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("501");
    }

    @Test
    void what_the_template_does_not_offer_is_not_kept() {
        assertThatThrownBy(() -> keep("training", "lectures")).isInstanceOf(UserMistake.class);
        assertThatThrownBy(() -> keep("delivery", "dataset", "access")).hasMessage("“Way of delivery”: Choose one.");
        assertThatThrownBy(() -> keep("nothing", "teach")).isInstanceOf(UserMistake.class);
        assertThatThrownBy(() -> choosing.keep(agreement.id(), version - 1, "training", unexplained("teach")))
                .hasMessageContaining("newer version");

        assertThat(chosen()).isEmpty();
    }

    @Test
    void beginning_the_draft_ends_it() {
        keep("training", "teach");

        drafts.createFromTemplate(agreement.id());

        assertThat(chosen()).isEmpty();
        assertThatThrownBy(() -> keep("training", "guide"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("already been begun");
    }

    @Test
    void nobody_but_the_officers_who_may_begin_the_draft_reads_or_decides() {
        keep("training", "teach");

        SignIn.as(DemoPeople.IGP_PRIVACY);
        assertThatThrownBy(this::soFar).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> keep("training", "own")).isInstanceOf(AccessDeniedException.class);
        SignIn.as(DemoPeople.ERO_PROGRAM_OFFICER);
        assertThatThrownBy(this::soFar).isInstanceOf(NoSuchAgreement.class);
        assertThatThrownBy(() -> keep("training", "own")).isInstanceOf(NoSuchAgreement.class);
    }

    private void keep(String point, String... options) {
        choosing.keep(agreement.id(), version, point, unexplained(options));
    }

    /** The options without a reason. */
    private static ChoiceDecision unexplained(String... options) {
        return new ChoiceDecision(Set.of(options), "");
    }

    private Map<String, Set<String>> chosen() {
        return soFar().made().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().options()));
    }

    private ChoicesSoFar soFar() {
        return choosing.soFar(agreement.id());
    }

    private List<String> trail() {
        return jdbc.sql("SELECT facts::text FROM trail.trail_record WHERE action = 'draft.choice-kept' AND subject = ?")
                .param(agreement.number())
                .query(String.class)
                .list();
    }
}
