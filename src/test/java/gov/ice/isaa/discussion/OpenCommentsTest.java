package gov.ice.isaa.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.PlainText;
import gov.ice.isaa.drafting.word.WordThread;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.WorkItem;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.SqlFilter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class OpenCommentsTest {

    private static final Origin PRIVACY = new Origin(Office.IGP_PRIVACY);
    private static final Origin OPLA = new Origin(Office.OPLA);

    @Autowired
    OpenComments open;

    @Autowired
    DiscussionWork work;

    @Autowired
    Discussions discussions;

    @Autowired
    Speaking speaking;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementAccess access;

    @Autowired
    Drafts drafts;

    @Autowired
    OutsideComments outside;

    AgreementView agreement;
    UUID concern;

    @BeforeEach
    void privacy_blocks_and_opla_asks_twice() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
        drafts.createFromTemplate(agreement.id());
        concern = comment(DemoPeople.IGP_PRIVACY, ThreadKind.CONCERN);
        comment(DemoPeople.OPLA, ThreadKind.QUESTION);
        comment(DemoPeople.OPLA, ThreadKind.COMMENT);
    }

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void open_comments_are_counted_by_office_until_they_are_decided() {
        assertThat(open.byOffice(here(DemoPeople.HSI_EAD)))
                .containsExactly(new OfficeCount(PRIVACY, 1, 1), new OfficeCount(OPLA, 2, 0));

        SignIn.as(DemoPeople.IGP_PRIVACY);
        speaking.resolve(concern, Disposition.WITHDRAWN, "", UUID.randomUUID());

        assertThat(open.byOffice(here(DemoPeople.HSI_EAD))).containsExactly(new OfficeCount(OPLA, 2, 0));
    }

    @Test
    void the_counts_of_one_draft_are_those_of_its_threads() {
        List<OfficeCount> each = discussions.threads(agreement.id(), 1).stream()
                .flatMap(thread -> OfficeCount.of(thread).stream())
                .toList();

        assertThat(OfficeCount.sum(each)).isEqualTo(open.byOffice(here(DemoPeople.IGP_COORDINATOR)));
        assertThat(OfficeCount.sum(each))
                .extracting(OfficeCount::words)
                .containsExactly("IGP Privacy 1, 1 blocks", "OPLA 2");
    }

    @Test
    void what_the_other_party_says_in_a_file_is_counted_as_theirs() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        outside.take(
                agreement.id(),
                1,
                drafts.version(agreement.id(), 1).document(),
                List.of(new WordThread(
                        Passage.wholeSection("funding"),
                        false,
                        List.of(new WordThread.Said("State counsel", null, "Not by us.")))));

        assertThat(open.byOffice(here(DemoPeople.HSI_EAD)))
                .endsWith(new OfficeCount(Origin.OTHER_PARTY, 1, 0))
                .hasSize(3);
        assertThat(open.drafts(here(DemoPeople.HSI_EAD), new CommentQuery(Origin.OTHER_PARTY, false), 0, 10))
                .containsExactly(new WaitingDraft(agreement.number(), agreement.title(), 1, 0));
    }

    @Test
    void an_agreement_is_listed_with_its_counts_for_an_office_that_has_any() {
        SqlFilter here = here(DemoPeople.HSI_EAD);

        assertThat(open.drafts(here, CommentQuery.ALL, 0, 10))
                .containsExactly(new WaitingDraft(agreement.number(), agreement.title(), 3, 1));
        assertThat(open.drafts(here, new CommentQuery(OPLA, false), 0, 10))
                .containsExactly(new WaitingDraft(agreement.number(), agreement.title(), 2, 0));
        assertThat(open.drafts(here, new CommentQuery(null, true), 0, 10))
                .containsExactly(new WaitingDraft(agreement.number(), agreement.title(), 1, 1));
        assertThat(open.drafts(here, new CommentQuery(OPLA, true), 0, 10)).isEmpty();
        assertThat(open.countDrafts(here, new CommentQuery(PRIVACY, false))).isEqualTo(1);
        assertThat(open.drafts(here, CommentQuery.ALL, 1, 10)).isEmpty();
    }

    @Test
    void who_needs_not_know_of_the_agreement_counts_nothing() {
        assertThat(open.byOffice(here(DemoPeople.of("ero-ead")))).isEmpty();
        assertThat(open.byOffice(here(DemoPeople.OVERSIGHT))).isEmpty();
    }

    @Test
    void the_program_officers_work_says_whose_comments_wait_and_which_block() {
        assertThat(work.waitingFor(DemoPeople.HSI_PROGRAM_OFFICER))
                .contains(new WorkItem(
                        "Answer 3 open comments: IGP Privacy 1, 1 blocks · OPLA 2",
                        agreement.number() + " " + agreement.title(),
                        "agreements/" + agreement.number() + "/draft",
                        null));
    }

    @Test
    void a_comment_attached_by_hand_is_neither_an_answer_nor_the_end_of_one() {
        PlainText.Line block = drafts.version(agreement.id(), 1).document().plainText().blocks().stream()
                .filter(line -> line.text().length() > 60)
                .findFirst()
                .orElseThrow();
        var passage = new Passage(block.sectionKey(), block.blockId(), 0, 20, "");
        SignIn.as(DemoPeople.OPLA);
        UUID thread = speaking.open(new NewThread(agreement.id(), 1, passage, "Why?", UUID.randomUUID()));
        var there = new Passage(block.sectionKey(), block.blockId(), 5, 30, "");
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        speaking.attach(thread, 1, there, UUID.randomUUID());
        assertThat(answered(DemoPeople.OPLA)).isEmpty();

        speaking.reply(thread, "Because.", UUID.randomUUID());
        SignIn.as(DemoPeople.OPLA);
        speaking.attach(thread, 1, passage, UUID.randomUUID());

        assertThat(answered(DemoPeople.OPLA)).containsExactly("Read the answer to 1 comment");
    }

    private List<String> answered(Person person) {
        return work.waitingFor(person).stream()
                .filter(item -> item.subject().contains(agreement.number()))
                .map(WorkItem::task)
                .filter(task -> task.startsWith("Read the answer"))
                .toList();
    }

    private SqlFilter here(Person person) {
        return access.visibleTo(person).and(SqlFilter.of("a.id = :here", "here", agreement.id()));
    }

    private UUID comment(Person person, ThreadKind kind) {
        SignIn.as(person);
        return speaking.open(new NewThread(
                agreement.id(),
                1,
                Passage.wholeSection("funding"),
                kind,
                null,
                null,
                CommentBody.plain("Who pays?"),
                UUID.randomUUID()));
    }
}
