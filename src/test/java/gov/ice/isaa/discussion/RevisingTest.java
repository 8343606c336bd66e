package gov.ice.isaa.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.TestDatabase;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.discussion.CommentBody.Kind;
import gov.ice.isaa.discussion.CommentBody.Line;
import gov.ice.isaa.discussion.CommentBody.Mention;
import gov.ice.isaa.discussion.CommentBody.Run;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.WorkItem;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.UserMistake;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Changing, deleting and reading comments, and naming others in them. */
@PortalTest
class RevisingTest {

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    Speaking speaking;

    @Autowired
    Revising revising;

    @Autowired
    Reading reading;

    @Autowired
    Discussions discussions;

    @Autowired
    DiscussionWork work;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    AgreementView agreement;
    UUID thread;

    @BeforeEach
    void a_comment_of_privacy() {
        List.of(DemoPeople.OPLA, DemoPeople.OPR, DemoPeople.IGP_PRIVACY, DemoPeople.HSI_PROGRAM_OFFICER)
                .forEach(person -> accounts.remember(person, Instant.now()));
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
        drafts.createFromTemplate(agreement.id());
        SignIn.as(DemoPeople.IGP_PRIVACY);
        thread = speaking.open(comment("Wich routine use?"));
    }

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void its_author_changes_a_comment_and_everybody_sees_that_and_how_it_read_before() {
        UUID token = UUID.randomUUID();
        revising.revise(thread, 1, CommentBody.plain("Which routine use?"), token);
        revising.revise(thread, 1, CommentBody.plain("Which routine use?"), token);

        SignIn.as(DemoPeople.OPLA);
        assertThat(first().body()).isEqualTo("Which routine use?");
        assertThat(first().revisedAt()).isNotNull();
        assertThat(revising.before(thread, 1))
                .singleElement()
                .satisfies(was -> assertThat(was.said().text()).isEqualTo("Wich routine use?"));
        assertThatThrownBy(() -> revising.revise(thread, 1, CommentBody.plain("Mine now"), UUID.randomUUID()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> revising.delete(thread, 1, UUID.randomUUID()))
                .isInstanceOf(AccessDeniedException.class);
        SignIn.as(DemoPeople.ERO_PROGRAM_OFFICER);
        assertThatThrownBy(() -> revising.before(thread, 1)).isInstanceOf(NoSuchAgreement.class);
    }

    @Test
    void a_deleted_comment_leaves_its_trace_and_withdraws_a_thread_that_says_nothing_else() {
        UUID reply = speaking.open(comment("Another"));
        speaking.reply(reply, "An answer", UUID.randomUUID());
        revising.delete(thread, 1, UUID.randomUUID());
        revising.delete(reply, 1, UUID.randomUUID());

        assertThat(first().deleted()).isTrue();
        assertThat(first().body()).isEmpty();
        assertThat(seen(thread).disposition()).isEqualTo(Disposition.WITHDRAWN);
        assertThat(revising.before(thread, 1)).isEmpty();
        assertThat(seen(reply).open()).isTrue();
        assertThatThrownBy(() -> revising.revise(thread, 1, CommentBody.plain("Back"), UUID.randomUUID()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("was deleted");
        assertThat(jdbc.sql("SELECT body FROM comment_entry WHERE thread_id = ? AND number = 1")
                        .param(thread)
                        .query(String.class)
                        .single())
                .isEqualTo("Wich routine use?");
    }

    @Test
    void deleting_twice_is_deleting_once_and_no_refusal() {
        UUID token = UUID.randomUUID();
        revising.delete(thread, 1, token);
        revising.delete(thread, 1, token);
        revising.delete(thread, 1, UUID.randomUUID());

        assertThat(seen(thread).entries()).hasSize(2);
        assertThat(jdbc.sql("SELECT count(*) FROM trail.trail_record WHERE action = 'access.refused' AND subject = ?")
                        .param(agreement.number())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void after_a_quarter_of_an_hour_a_comment_stands() {
        TestDatabase.asOwner()
                .sql("UPDATE comment_entry SET posted_at = posted_at - interval '15 minutes' WHERE thread_id = ?")
                .param(thread)
                .update();

        assertThatThrownBy(() -> revising.revise(thread, 1, CommentBody.plain("Too late"), UUID.randomUUID()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("15 minutes");
        assertThat(first().body()).isEqualTo("Wich routine use?");
    }

    @Test
    void whom_a_comment_names_is_told_until_they_have_read_it() {
        speaking.reply(thread, naming(new Mention.OfPerson("opla"), "@Somebody else"), UUID.randomUUID());

        assertThat(seen(thread).entries().getLast().body()).contains("@" + DemoPeople.OPLA.name());
        assertThat(named(DemoPeople.OPLA)).hasSize(1);
        assertThat(named(DemoPeople.IGP_PRIVACY)).isEmpty();
        SignIn.as(DemoPeople.OPLA);
        assertThat(reading.soFar(agreement.id())).isEmpty();
        reading.upTo(agreement.id(), Map.of(thread, 999, UUID.randomUUID(), 3));
        assertThat(reading.soFar(agreement.id())).isEqualTo(Map.of(thread, 2));
        reading.upTo(agreement.id(), Map.of(thread, 1));
        assertThat(reading.soFar(agreement.id())).isEqualTo(Map.of(thread, 2));
        assertThat(named(DemoPeople.OPLA)).isEmpty();
    }

    @Test
    void who_left_the_office_is_not_told_of_the_note_that_names_them() {
        SignIn.as(DemoPeople.OPLA);
        UUID note = speaking.open(new NewThread(
                agreement.id(),
                1,
                Passage.WHOLE_DRAFT,
                ThreadKind.NOTE,
                null,
                null,
                naming(new Mention.OfPerson("opla"), "@me"),
                UUID.randomUUID()));
        // As if a colleague had written it.
        TestDatabase.asOwner()
                .sql("UPDATE comment_entry SET author_account = 'opla-colleague' WHERE thread_id = ?")
                .param(note)
                .update();
        Person elsewhere = new Person(
                "opla", DemoPeople.OPLA.name(), DemoPeople.OPR.roles(), Set.of(Office.IGP_PRIVACY, Office.OPR));

        assertThat(named(DemoPeople.OPLA)).hasSize(1);
        assertThat(named(elsewhere)).isEmpty();
    }

    @Test
    void what_is_too_long_is_refused_for_that_before_anybody_named_in_it_is_looked_up() {
        String words = "x".repeat(Discussions.LONGEST_COMMENT);
        CommentBody body = new CommentBody(List.of(new Line(
                Kind.TEXT,
                List.of(Run.plain(words), new Run("@Nobody", false, null, new Mention.OfPerson("nobody"))))));

        assertThatThrownBy(() -> speaking.reply(thread, body, UUID.randomUUID()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("Shorten it");
    }

    @Test
    void nobody_is_named_who_may_not_see_it() {
        assertThatThrownBy(() -> speaking.reply(
                        thread, naming(new Mention.OfPerson("ero-program-officer"), "@ERO"), UUID.randomUUID()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("cannot see this agreement");
        assertThatThrownBy(() ->
                        speaking.reply(thread, naming(new Mention.OfOffice(Office.OPR), "@OPLA"), UUID.randomUUID()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("OPR");
        assertThat(seen(thread).entries()).hasSize(1);
        assertThat(discussions.mentionable(agreement.id(), "op")).anySatisfy(one -> {
            assertThat(one.name()).isEqualTo("OPLA");
            assertThat(one.sees()).isTrue();
        });

        UUID note = speaking.open(new NewThread(
                agreement.id(),
                1,
                Passage.WHOLE_DRAFT,
                ThreadKind.NOTE,
                null,
                null,
                CommentBody.plain("Ask"),
                UUID.randomUUID()));
        assertThatThrownBy(() ->
                        speaking.reply(note, naming(new Mention.OfOffice(Office.OPLA), "@OPLA"), UUID.randomUUID()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("internal notes");
    }

    private NewThread comment(String text) {
        return new NewThread(agreement.id(), 1, Passage.WHOLE_DRAFT, text, UUID.randomUUID());
    }

    private static CommentBody naming(Mention mention, String shown) {
        return new CommentBody(
                List.of(new Line(Kind.TEXT, List.of(new Run(shown, false, null, mention), Run.plain(" please look")))));
    }

    private List<WorkItem> named(Person person) {
        return work.waitingFor(person).stream()
                .filter(item -> item.task().contains("named") && item.subject().contains(agreement.number()))
                .toList();
    }

    private ThreadView seen(UUID id) {
        return discussions.thread(id, 1);
    }

    private Entry first() {
        return seen(thread).entries().getFirst();
    }
}
