package gov.ice.isaa.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.InLine;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SampleClearance;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.discussion.CommentBody;
import gov.ice.isaa.discussion.Disposition;
import gov.ice.isaa.discussion.NewThread;
import gov.ice.isaa.discussion.Speaking;
import gov.ice.isaa.discussion.ThreadKind;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.policy.BusinessDays;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.SqlFilter;
import gov.ice.isaa.support.UserMistake;
import java.util.EnumSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class ClearancesTest {

    @Autowired
    Clearances clearances;

    @Autowired
    ClearanceLists lists;

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    SampleClearance samples;

    @Autowired
    AgencyTime time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InLine inLine;

    @Autowired
    Speaking speaking;

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void an_open_placeholder_blocks_circulation_and_is_named() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        AgreementView opened = agreements.open(SampleAgreements.STATE_POLICE);
        var draft = drafts.createFromTemplate(opened.id());

        assertThatThrownBy(() -> clearances.begin(opened.id()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining(
                        draft.document().openPlaceholders().getFirst().label());
        assertThat(agreements.require(opened.id()).phase()).isEqualTo(Phase.DEVELOPMENT);
        assertThat(clearances.currentRound(opened.id())).isEmpty();
    }

    @Test
    void the_program_office_approves_before_any_other_office_is_asked() {
        RoundView round = samples.circulated(SampleAgreements.STATE_POLICE);

        assertThat(round.stage()).isEqualTo(Stage.PROGRAM_OFFICE);
        assertThat(round.reviews(Step.OFFICE)).isNotEmpty().noneMatch(ReviewView::open);

        SignIn.as(DemoPeople.HSI_PROGRAM_APPROVER);
        RoundView approved =
                clearances.decide(round.reviews(Step.PROGRAM_OFFICE).getFirst().id(), Verdict.CONCUR, "");

        assertThat(approved.stage()).isEqualTo(Stage.OFFICES);
        assertThat(approved.reviews(Step.OFFICE)).allSatisfy(review -> {
            assertThat(review.open()).isTrue();
            assertThat(review.dueOn()).isEqualTo(BusinessDays.after(time.today(), 10));
        });
        assertThat(approved.reviews(Step.LEGAL)).noneMatch(ReviewView::open);
    }

    @Test
    void a_round_is_bound_to_the_version_of_the_draft_it_circulates() {
        RoundView round = samples.circulated(SampleAgreements.STATE_POLICE);

        var draft = drafts.current(round.agreementId()).orElseThrow();
        assertThat(round.draftVersion()).isEqualTo(draft.number());
        assertThat(round.draftSha256()).isEqualTo(draft.version().sha256());
    }

    @Test
    void opla_is_asked_when_every_other_office_has_finished_and_its_concurrence_clears_the_draft() {
        RoundView round = approved();
        for (ReviewView review : round.reviews(Step.OFFICE)) {
            assertThat(clearances
                            .currentRound(round.agreementId())
                            .orElseThrow()
                            .stage())
                    .isEqualTo(Stage.OFFICES);
            SignIn.as(SampleClearance.decider(review));
            clearances.decide(review.id(), Verdict.CONCUR_WITH_COMMENT, "See section V");
        }
        SignIn.as(DemoPeople.OPLA);
        RoundView legal = clearances.currentRound(round.agreementId()).orElseThrow();
        assertThat(legal.stage()).isEqualTo(Stage.LEGAL);

        RoundView cleared =
                clearances.decide(legal.reviews(Step.LEGAL).getFirst().id(), Verdict.CONCUR, "");

        assertThat(cleared.stage()).isEqualTo(Stage.CLEARED);
        assertThat(agreements.require(round.agreementId()).phase()).isEqualTo(Phase.SIGNATURE);
    }

    @Test
    void opla_cannot_decide_before_its_turn() {
        RoundView round = approved();
        SignIn.as(DemoPeople.OPLA);

        assertThatThrownBy(() ->
                        clearances.decide(round.reviews(Step.LEGAL).getFirst().id(), Verdict.CONCUR, ""))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("turn");
    }

    @Test
    void a_non_concurrence_returns_the_draft_with_the_reason_and_a_later_round_keeps_the_earlier() {
        RoundView round = approved();
        SignIn.as(DemoPeople.IGP_PRIVACY);
        RoundView returned =
                clearances.decide(review(round, Office.IGP_PRIVACY).id(), Verdict.NON_CONCUR, "No routine use fits");

        assertThat(returned.stage()).isEqualTo(Stage.RETURNED);
        assertThat(returned.returnReason()).isEqualTo("No routine use fits");
        assertThat(agreements.require(round.agreementId()).phase()).isEqualTo(Phase.DEVELOPMENT);

        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        RoundView second = clearances.begin(round.agreementId());
        assertThat(second.number()).isEqualTo(2);
        assertThat(clearances.rounds(round.agreementId()))
                .extracting(RoundView::stage)
                .containsExactly(Stage.PROGRAM_OFFICE, Stage.RETURNED);
    }

    @Test
    void an_office_with_an_open_concern_does_not_concur_until_it_lets_go_of_it() {
        RoundView round = approved();
        SignIn.as(DemoPeople.IGP_PRIVACY);
        UUID concern = speaking.open(new NewThread(
                round.agreementId(),
                round.draftVersion(),
                Passage.wholeSection("funding"),
                ThreadKind.CONCERN,
                null,
                null,
                CommentBody.plain("No routine use fits"),
                UUID.randomUUID()));
        UUID asked = review(round, Office.IGP_PRIVACY).id();

        assertThatThrownBy(() -> clearances.decide(asked, Verdict.CONCUR, ""))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("comment 1");
        assertThatThrownBy(() -> clearances.decide(asked, Verdict.CONCUR_WITH_COMMENT, "Still"))
                .isInstanceOf(UserMistake.class);
        speaking.resolve(concern, Disposition.WITHDRAWN, "", UUID.randomUUID());
        assertThat(clearances.decide(asked, Verdict.CONCUR, "").stage()).isEqualTo(Stage.OFFICES);
    }

    @Test
    void a_non_concurrence_needs_its_reason() {
        RoundView round = approved();
        SignIn.as(DemoPeople.IGP_PRIVACY);

        assertThatThrownBy(() ->
                        clearances.decide(review(round, Office.IGP_PRIVACY).id(), Verdict.NON_CONCUR, "  "))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("why");
    }

    @Test
    void an_office_decides_once() {
        RoundView round = approved();
        SignIn.as(DemoPeople.IGP_RECORDS);
        UUID review = review(round, Office.IGP_RECORDS).id();
        clearances.decide(review, Verdict.CONCUR, "");

        assertThatThrownBy(() -> clearances.decide(review, Verdict.NON_CONCUR, "Changed my mind"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("decided already");
    }

    @ParameterizedTest(name = "{0} cannot decide for {1}")
    @CsvSource({
        "hsi-program-officer, IGP_PRIVACY",
        "hsi-program-approver, IGP_PRIVACY",
        "igp-coordinator, IGP_PRIVACY",
        "igp-records, IGP_PRIVACY",
        "igp-governance, IGP_PRIVACY",
        "opla, IGP_PRIVACY",
        "hsi-ead, IGP_PRIVACY",
        "igp-privacy, IGP_RECORDS",
        "igp-privacy, OPLA",
    })
    void only_the_office_itself_decides_and_an_attempt_is_kept_in_the_trail(String account, Office office) {
        RoundView round = approved();
        SignIn.as(DemoPeople.of(account));

        assertThatThrownBy(() -> clearances.decide(review(round, office).id(), Verdict.CONCUR, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(refusals(agreements.require(round.agreementId()).number(), account))
                .isEqualTo(1);
    }

    @Test
    void only_the_program_office_begins_a_round() {
        AgreementView drafted = samples.drafted(SampleAgreements.STATE_POLICE);
        SignIn.as(DemoPeople.IGP_COORDINATOR);

        assertThatThrownBy(() -> clearances.begin(drafted.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_coordinator_adds_an_office_while_the_offices_review() {
        RoundView round = approved();
        SignIn.as(DemoPeople.IGP_COORDINATOR);
        clearances.addOffice(round.agreementId(), Office.OCIO);

        SignIn.as(DemoPeople.of("ocio"));
        RoundView seen = clearances.currentRound(round.agreementId()).orElseThrow();
        assertThat(review(seen, Office.OCIO).open()).isTrue();
    }

    @Test
    void a_review_past_its_date_counts_as_overdue_at_its_office_and_waits_for_its_reviewer() {
        RoundView round = approved();
        String number = agreements.require(round.agreementId()).number();
        jdbc.sql("UPDATE office_review SET asked_on = asked_on - 40, due_on = due_on - 40 WHERE id = ?")
                .param(review(round, Office.OPR_SECURITY).id())
                .update();

        assertThat(lists.overdue(
                        SqlFilter.of("a.id = :agreement", "agreement", round.agreementId()),
                        EnumSet.allOf(Office.class),
                        0,
                        10))
                .extracting(OverdueReview::office)
                .containsExactly(Office.OPR_SECURITY);
        assertThat(lists.waitingFor(DemoPeople.of("opr-security")))
                .anyMatch(item -> item.link().equals("agreements/" + number + "/clearance"));
        assertThat(lists.waitingFor(DemoPeople.OPLA))
                .noneMatch(item -> item.link().contains(number));
    }

    @Test
    void of_two_last_offices_deciding_at_once_exactly_one_opens_the_legal_review() throws Exception {
        RoundView round = approved();
        var open = round.reviews(Step.OFFICE);
        open.subList(2, open.size()).forEach(review -> {
            SignIn.as(SampleClearance.decider(review));
            clearances.decide(review.id(), Verdict.CONCUR, "");
        });
        var failures = new AtomicInteger();
        try (var both = Executors.newFixedThreadPool(2)) {
            both.invokeAll(open.subList(0, 2).stream()
                    .map(review -> (Callable<Void>) () -> {
                        SignIn.as(SampleClearance.decider(review));
                        try {
                            clearances.decide(review.id(), Verdict.CONCUR, "");
                        } catch (RuntimeException e) {
                            failures.incrementAndGet();
                        }
                        return null;
                    })
                    .toList());
        }
        assertThat(failures).hasValue(0);
        assertThat(clearances.currentRound(round.agreementId()).orElseThrow().stage())
                .isEqualTo(Stage.LEGAL);
    }

    @Test
    void an_office_is_not_added_to_a_round_whose_legal_review_begins_at_that_moment() {
        RoundView round = approved();
        var open = round.reviews(Step.OFFICE);
        open.subList(1, open.size()).forEach(review -> {
            SignIn.as(SampleClearance.decider(review));
            clearances.decide(review.id(), Verdict.CONCUR, "");
        });
        ReviewView last = open.getFirst();

        Throwable told = inLine.behind(
                SampleClearance.decider(last),
                () -> clearances.decide(last.id(), Verdict.CONCUR, ""),
                DemoPeople.IGP_COORDINATOR,
                () -> clearances.addOffice(round.agreementId(), Office.OCIO));

        assertThat(told).isInstanceOf(UserMistake.class).hasMessageContaining("until the legal review begins");
        assertThat(clearances.currentRound(round.agreementId()).orElseThrow().reviews())
                .noneMatch(review -> review.office() == Office.OCIO);
    }

    @Test
    void two_offices_added_at_once_both_take_part() {
        RoundView round = approved();

        Throwable told = inLine.behind(
                DemoPeople.IGP_COORDINATOR,
                () -> clearances.addOffice(round.agreementId(), Office.OCIO),
                DemoPeople.IGP_COORDINATOR,
                () -> clearances.addOffice(round.agreementId(), Office.ODCR));

        assertThat(told).isNull();
        SignIn.as(DemoPeople.IGP_COORDINATOR);
        assertThat(clearances.currentRound(round.agreementId()).orElseThrow().reviews())
                .extracting(ReviewView::office)
                .contains(Office.OCIO, Office.ODCR);
        assertThat(agreements.require(round.agreementId()).offices()).contains(Office.OCIO, Office.ODCR);
    }

    @Test
    void what_cannot_be_shown_is_left_out_of_a_reason() {
        RoundView round = approved();
        SignIn.as(DemoPeople.IGP_PRIVACY);
        RoundView returned = clearances.decide(
                review(round, Office.IGP_PRIVACY).id(), Verdict.NON_CONCUR, "No\u000B routine\uD800 use\nfits\u0000");

        assertThat(returned.returnReason()).isEqualTo("No  routine use\nfits");
    }

    @Test
    void a_decision_cannot_be_changed_in_the_database() {
        RoundView round = approved();

        assertThatThrownBy(() -> jdbc.sql("UPDATE review_decision SET comment = 'x' WHERE review_id = ?")
                        .param(round.reviews(Step.PROGRAM_OFFICE).getFirst().id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private RoundView approved() {
        RoundView round = samples.circulated(SampleAgreements.STATE_POLICE);
        SignIn.as(DemoPeople.HSI_PROGRAM_APPROVER);
        return clearances.decide(round.reviews(Step.PROGRAM_OFFICE).getFirst().id(), Verdict.CONCUR, "");
    }

    private static ReviewView review(RoundView round, Office office) {
        return round.reviews().stream()
                .filter(review -> review.office() == office)
                .findFirst()
                .orElseThrow();
    }

    private int refusals(String number, String account) {
        return jdbc.sql("""
                        SELECT count(*) FROM trail.trail_record
                        WHERE action = 'access.refused' AND subject = ? AND account = ?""").params(number, account).query(Integer.class).single();
    }
}
