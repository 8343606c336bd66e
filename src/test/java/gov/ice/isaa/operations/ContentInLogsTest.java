package gov.ice.isaa.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SampleClearance;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.clearance.Clearances;
import gov.ice.isaa.clearance.ReviewView;
import gov.ice.isaa.clearance.RoundView;
import gov.ice.isaa.clearance.Verdict;
import gov.ice.isaa.discussion.Disposition;
import gov.ice.isaa.discussion.NewThread;
import gov.ice.isaa.discussion.Speaking;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.TextRun;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.intake.SampleRequests;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With every logger that is not pinned at its loudest, nothing of what people write reaches the log. */
@PortalTest
class ContentInLogsTest {

    private static final String WORD = "quokka7391";

    @Autowired
    Requests requests;

    @Autowired
    Drafts drafts;

    @Autowired
    Speaking speaking;

    @Autowired
    Clearances clearances;

    @Autowired
    SampleClearance samples;

    @Autowired
    JdbcClient jdbc;

    private WholeLog log;

    @BeforeEach
    void listen() {
        log = WholeLog.watchedFor(WORD);
    }

    @AfterEach
    void leave() {
        log.close();
        SignIn.out();
    }

    @Test
    void of_a_request() {
        var request = SampleRequests.complete(requests, WORD);
        SampleRequests.open(requests, request);

        assertNothingFound();
    }

    @Test
    void of_a_draft_its_comments_and_a_review() {
        AgreementView agreement = samples.drafted(SampleAgreements.STATE_POLICE);
        DraftView draft = drafts.current(agreement.id()).orElseThrow();
        drafts.saveSection(
                agreement.id(),
                "funding",
                draft.number(),
                List.of(new Paragraph("p-1", List.of(new TextRun("Paid by " + WORD + " alone.", Set.of())))));
        draft = drafts.current(agreement.id()).orElseThrow();
        var passage = new Passage("funding", "p-1", 0, 12, "");
        SignIn.as(DemoPeople.IGP_PRIVACY);
        UUID thread = speaking.open(
                new NewThread(agreement.id(), draft.number(), passage, "Why " + WORD + "?", UUID.randomUUID()));
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        speaking.reply(thread, "Because " + WORD, UUID.randomUUID());
        speaking.resolve(thread, Disposition.REJECTED, "Not without " + WORD, UUID.randomUUID());
        RoundView round = samples.concur(clearances.begin(agreement.id()));
        ReviewView review =
                round.reviews().stream().filter(ReviewView::open).findFirst().orElseThrow();
        SignIn.as(SampleClearance.decider(review));
        clearances.decide(review.id(), Verdict.NON_CONCUR, "Strike " + WORD);

        assertNothingFound();
    }

    @Test
    void of_a_row_that_the_database_refuses() {
        Throwable refused = catchThrowable(() -> jdbc.sql("INSERT INTO agreement (id, number, title) VALUES (?, ?, ?)")
                .params(UUID.randomUUID(), "ISAA-1999-0001", WORD)
                .update());

        assertThat(refused).isNotNull();
        assertThat(refused.toString()).doesNotContain(WORD);
        assertThat(log.found()).isEmpty();
    }

    private void assertNothingFound() {
        assertThat(log.found()).isEmpty();
        assertThat(log.details()).as("lines that an ordinary log leaves out").isPositive();
    }
}
