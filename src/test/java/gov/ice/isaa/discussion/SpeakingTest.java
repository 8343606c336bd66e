package gov.ice.isaa.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.PlainText;
import gov.ice.isaa.drafting.word.WordThread;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Rule;
import gov.ice.isaa.support.UserMistake;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class SpeakingTest {

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    Speaking speaking;

    @Autowired
    Discussions discussions;

    @Autowired
    OutsideComments outside;

    @Autowired
    Revising revising;

    @Autowired
    JdbcClient jdbc;

    AgreementView agreement;
    DraftView draft;
    Passage passage;

    @BeforeEach
    void a_draft_in_development() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
        draft = drafts.createFromTemplate(agreement.id());
        PlainText.Line block = draft.document().plainText().blocks().stream()
                .filter(line -> line.text().length() > 40)
                .findFirst()
                .orElseThrow();
        passage = new Passage(block.sectionKey(), block.blockId(), 4, 24, "");
        SignIn.as(DemoPeople.IGP_PRIVACY);
    }

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void a_comment_on_a_passage_keeps_its_words_and_who_said_it_for_which_office() {
        ThreadView thread = opened("Name the routine use.");

        String words = draft.document()
                .plainText()
                .block(String.valueOf(passage.blockId()))
                .orElseThrow()
                .text()
                .substring(4, 24);
        assertThat(thread.number()).isEqualTo(1);
        assertThat(thread.office()).isEqualTo(Office.IGP_PRIVACY);
        assertThat(thread.quote()).isEqualTo(words);
        assertThat(thread.place()).isEqualTo(new Place(String.valueOf(passage.blockId()), 4, 24, 1, null));
        assertThat(thread.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.body()).isEqualTo("Name the routine use.");
            assertThat(entry.account()).isEqualTo("igp-privacy");
        });
        assertThat(thread.sectionKey()).isEqualTo(passage.sectionKey());
        assertThat(thread.open()).isTrue();
    }

    @Test
    void a_concern_is_let_go_of_by_its_own_office_alone() {
        UUID thread = open(ThreadKind.CONCERN, null, "No notice covers this.");
        assertThat(discussions.openConcerns(agreement.id(), Office.IGP_PRIVACY)).containsExactly(1);
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        assertThatThrownBy(() -> speaking.resolve(thread, Disposition.REJECTED, "It does.", UUID.randomUUID()))
                .isInstanceOf(AccessDeniedException.class);
        speaking.reply(thread, "DHS/ICE-009 covers it.", UUID.randomUUID());
        assertThat(seen(thread).answered()).isTrue();
        SignIn.as(DemoPeople.IGP_PRIVACY);
        speaking.resolve(thread, Disposition.WITHDRAWN, "", UUID.randomUUID());
        assertThat(discussions.openConcerns(agreement.id(), Office.IGP_PRIVACY)).isEmpty();
        assertThat(seen(thread).answered()).isFalse();
    }

    @Test
    void an_internal_note_is_there_for_its_own_office_alone() {
        UUID note = open(ThreadKind.NOTE, null, "Ask the Chief Privacy Officer first.");
        UUID comment = open(ThreadKind.COMMENT, null, "Which routine use?");

        assertThat(seen(note).number()).isEqualTo(1);
        assertThat(seen(comment).number()).isEqualTo(1);
        for (Person other : List.of(DemoPeople.OPLA, DemoPeople.HSI_PROGRAM_OFFICER, DemoPeople.IGP_COORDINATOR)) {
            SignIn.as(other);
            assertThat(discussions.threads(agreement.id(), draft.number()))
                    .extracting(ThreadView::id)
                    .containsExactly(comment);
            assertThatThrownBy(() -> seen(note)).isInstanceOf(NoSuchAgreement.class);
            assertThatThrownBy(() -> speaking.reply(note, "I saw it.", UUID.randomUUID()))
                    .isInstanceOf(NoSuchAgreement.class);
            assertThatThrownBy(() -> speaking.resolve(note, Disposition.ACCEPTED, "", UUID.randomUUID()))
                    .isInstanceOf(NoSuchAgreement.class);
        }
        assertThat(outside.going(agreement.id(), draft.number())).hasSize(1);
        SignIn.as(DemoPeople.IGP_PRIVACY);
        speaking.reply(note, "Asked.", UUID.randomUUID());
        assertThat(discussions.threads(agreement.id(), draft.number())).hasSize(2);
        assertThat(outside.going(agreement.id(), draft.number())).hasSize(1);
    }

    @Test
    void a_file_says_what_became_of_a_comment_and_brings_nothing_back_that_was_deleted_since() {
        UUID deleted = open(ThreadKind.COMMENT, null, "Said in haste.");
        UUID attached = open(ThreadKind.COMMENT, null, "On these words.");
        List<WordThread> before = outside.going(agreement.id(), draft.number());
        revising.delete(deleted, 1, UUID.randomUUID());
        speaking.attach(attached, draft.number(), passage, UUID.randomUUID());

        List<WordThread> after = outside.going(agreement.id(), draft.number());
        assertThat(after.getFirst().said().getFirst().text()).isEqualTo("Deleted by its author");
        assertThat(after.getLast().said().getLast().text()).startsWith("Attached to other words: ");
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        assertThat(outside.take(agreement.id(), draft.number(), draft.document(), before))
                .isZero();
        assertThat(outside.take(agreement.id(), draft.number(), draft.document(), after))
                .isZero();
    }

    @Test
    void a_thread_on_the_whole_draft_belongs_to_no_section_and_says_which_question_it_is_about() {
        UUID thread = speaking.open(new NewThread(
                agreement.id(),
                draft.number(),
                Passage.WHOLE_DRAFT,
                ThreadKind.QUESTION,
                null,
                Rule.ST_04,
                CommentBody.plain("Is there a routine use at all?"),
                UUID.randomUUID()));

        assertThat(seen(thread).sectionKey()).isEmpty();
        assertThat(seen(thread).place()).isNull();
        assertThat(seen(thread).rule()).isEqualTo(Rule.ST_04);
    }

    @Test
    void a_suggestion_is_taken_over_into_a_new_version_that_names_who_made_it() {
        UUID thread = open(ThreadKind.SUGGESTION, "entirely other words", "Say it in plain words.");
        String quote = seen(thread).quote();
        String before = text(draft);
        assertThat(seen(thread).kind()).isEqualTo(ThreadKind.SUGGESTION);
        assertThatThrownBy(() -> speaking.apply(thread, UUID.randomUUID())).isInstanceOf(AccessDeniedException.class);

        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        UUID token = UUID.randomUUID();
        speaking.apply(thread, token);
        speaking.apply(thread, token);

        DraftView now = drafts.current(agreement.id()).orElseThrow();
        assertThat(now.number()).isEqualTo(draft.number() + 1);
        assertThat(text(now))
                .isEqualTo(before.replaceFirst(java.util.regex.Pattern.quote(quote), "entirely other words"));
        assertThat(now.version().reason()).contains("IGP Privacy").contains("comment 1");
        assertThat(seen(thread).disposition()).isEqualTo(Disposition.ACCEPTED);
        assertThat(seen(thread).entries().getLast().body()).isEqualTo("Taken over in version " + now.number() + ".");
        assertThatThrownBy(() -> speaking.apply(thread, UUID.randomUUID()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("already decided");
    }

    @Test
    void a_suggestion_for_words_that_changed_is_not_taken_over_in_silence() {
        UUID thread = open(ThreadKind.SUGGESTION, "", "Leave it out.");
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        drafts.change(
                agreement.id(),
                text -> Suggestion.in(
                        text,
                        new Place(String.valueOf(passage.blockId()), 4, 10, 1, null),
                        text(draft).substring(4, 10),
                        "OTHER"),
                "Other words");
        assertThatThrownBy(() -> speaking.apply(thread, UUID.randomUUID()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("Edit the section");
        assertThat(seen(thread).open()).isTrue();
    }

    @Test
    void an_officer_is_told_that_the_text_stands_still_in_clearance_and_is_not_refused() {
        UUID thread = open(ThreadKind.SUGGESTION, "entirely other words", "Plainer.");
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreements.beginClearance(agreement.id());
        assertThatThrownBy(() -> speaking.apply(thread, UUID.randomUUID()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("stands still");
        assertThat(seen(thread).open()).isTrue();
    }

    @Test
    void a_suggestion_needs_a_passage_and_other_words() {
        assertThatThrownBy(() -> speaking.open(new NewThread(
                        agreement.id(),
                        draft.number(),
                        Passage.wholeSection(passage.sectionKey()),
                        ThreadKind.SUGGESTION,
                        "Other words",
                        null,
                        CommentBody.plain("Why"),
                        UUID.randomUUID())))
                .isInstanceOf(UserMistake.class);
        String quote = text(draft).substring(4, 24);
        assertThatThrownBy(() -> open(ThreadKind.SUGGESTION, quote, "Why")).isInstanceOf(UserMistake.class);
        assertThatThrownBy(() -> open(ThreadKind.SUGGESTION, "x".repeat(10_001), "Why"))
                .isInstanceOf(UserMistake.class);
    }

    private UUID open(ThreadKind kind, String proposed, String text) {
        return speaking.open(new NewThread(
                agreement.id(),
                draft.number(),
                passage,
                kind,
                proposed,
                null,
                CommentBody.plain(text),
                UUID.randomUUID()));
    }

    private String text(DraftView of) {
        return of.document()
                .plainText()
                .block(String.valueOf(passage.blockId()))
                .orElseThrow()
                .text();
    }

    @Test
    void the_program_office_answers_and_resolves_and_the_office_reopens() {
        UUID thread = open("Retention is missing.");
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        speaking.reply(thread, "Five years, as in the schedule.", UUID.randomUUID());
        speaking.resolve(thread, Disposition.ACCEPTED_IN_PART, "", UUID.randomUUID());
        assertThat(seen(thread).disposition()).isEqualTo(Disposition.ACCEPTED_IN_PART);
        assertThat(seen(thread).open()).isFalse();

        SignIn.as(DemoPeople.IGP_PRIVACY);
        speaking.reopen(thread, "The schedule says three.", UUID.randomUUID());

        assertThat(seen(thread).open()).isTrue();
        assertThat(seen(thread).entries())
                .extracting(Entry::kind)
                .containsExactly(Entry.Kind.COMMENT, Entry.Kind.COMMENT, Entry.Kind.RESOLVED, Entry.Kind.REOPENED);
    }

    @Test
    void a_rejection_needs_its_reason_and_a_withdrawal_its_own_office() {
        UUID thread = open("Strike this.");
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);

        assertThatThrownBy(() -> speaking.resolve(thread, Disposition.REJECTED, "  ", UUID.randomUUID()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("why");
        assertThatThrownBy(() -> speaking.resolve(thread, Disposition.WITHDRAWN, "", UUID.randomUUID()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("IGP Privacy");
        assertThat(seen(thread).open()).isTrue();
    }

    @Test
    void another_reviewing_office_replies_but_does_not_decide() {
        UUID thread = open("Strike this.");
        SignIn.as(DemoPeople.IGP_RECORDS);
        speaking.reply(thread, "We would keep it.", UUID.randomUUID());

        assertThatThrownBy(() -> speaking.resolve(thread, Disposition.ACCEPTED, "", UUID.randomUUID()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(seen(thread).entries()).hasSize(2);
    }

    @Test
    void sending_twice_with_one_token_posts_once() {
        UUID token = UUID.randomUUID();
        var once = new NewThread(agreement.id(), draft.number(), passage, "Once.", token);
        UUID thread = speaking.open(once);
        assertThat(speaking.open(once)).isEqualTo(thread);
        UUID reply = UUID.randomUUID();
        speaking.reply(thread, "And again.", reply);
        speaking.reply(thread, "And again.", reply);

        assertThat(discussions.threads(agreement.id(), draft.number()))
                .singleElement()
                .satisfies(one -> assertThat(one.entries()).hasSize(2));
    }

    @ParameterizedTest(name = "{0} may speak: {1}")
    @CsvSource({
        "hsi-program-officer, HSI_DOMESTIC",
        "hsi-program-approver, HSI_DOMESTIC",
        "igp-coordinator, IGP",
        "igp-privacy, IGP_PRIVACY",
        "opla, OPLA",
        "hsi-ead, HSI",
    })
    void those_who_take_part_speak_for_their_office(String account, Office office) {
        SignIn.as(DemoPeople.of(account));

        assertThat(discussions.speaker(agreement.id()))
                .get()
                .extracting(Speaker::office)
                .isEqualTo(office);
        assertThat(opened("Heard.").office()).isEqualTo(office);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ero-program-officer",
                "ocio",
                "ero-ead",
                "ma-ead",
                "oversight",
                "clause-administrator",
                "system-administrator",
                "no-role"
            })
    void those_without_need_to_know_neither_read_nor_write(String account) {
        UUID thread = open("For those who take part.");
        Person outsider = DemoPeople.of(account);
        SignIn.as(outsider);

        List<Throwable> refused = new ArrayList<>();
        refused.add(catchThrowable(() -> discussions.threads(agreement.id(), 1)));
        refused.add(catchThrowable(() -> discussions.thread(thread, 1)));
        refused.add(catchThrowable(() -> discussions.speaker(agreement.id())));
        refused.add(catchThrowable(() -> open("Let me in.")));
        refused.add(catchThrowable(() -> speaking.reply(thread, "Let me in.", UUID.randomUUID())));
        refused.add(catchThrowable(() -> speaking.resolve(thread, Disposition.ACCEPTED, "", UUID.randomUUID())));
        refused.add(catchThrowable(() -> speaking.reopen(thread, "", UUID.randomUUID())));

        assertThat(refused).allSatisfy(why -> assertThat(why).isInstanceOf(NoSuchAgreement.class));
        SignIn.as(DemoPeople.IGP_PRIVACY);
        assertThat(seen(thread).entries()).hasSize(1);
    }

    @Test
    void empty_and_overlong_comments_are_refused_in_words_and_nothing_is_kept() {
        assertThatThrownBy(() -> open(" \n\t "))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("Write something");
        assertThatThrownBy(() -> open("x".repeat(10_001)))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("10,001");
        assertThat(opened("x".repeat(10_000)).entries().getFirst().body()).hasSize(10_000);
        assertThat(discussions.threads(agreement.id(), draft.number())).hasSize(1);
    }

    @Test
    void hostile_and_broken_characters_are_text_or_nothing() {
        String hostile = "<img src=x onerror=alert(1)> '; DROP TABLE comment_entry; --\u0000\uD800 ok";

        assertThat(opened(hostile).entries().getFirst().body())
                .isEqualTo("<img src=x onerror=alert(1)> '; DROP TABLE comment_entry; -- ok");
    }

    @Test
    void words_that_read_differently_in_the_draft_are_not_commented_on() {
        var misread = new Passage(passage.sectionKey(), passage.blockId(), 4, 24, "what an open editor shows");

        assertThatThrownBy(() -> speaking.open(
                        new NewThread(agreement.id(), draft.number(), misread, "Here?", UUID.randomUUID())))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("read differently")
                .hasMessageContaining("is kept");
        assertThat(discussions.threads(agreement.id(), draft.number())).isEmpty();
    }

    @Test
    void who_takes_no_part_or_decides_for_others_is_refused_and_the_attempt_kept() {
        UUID thread = open("Strike this.");
        SignIn.as(DemoPeople.OPLA);
        UUID token = UUID.randomUUID();

        assertThatThrownBy(() -> speaking.resolve(thread, Disposition.ACCEPTED, "", token))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> speaking.reopen(thread, "", token)).isInstanceOf(AccessDeniedException.class);

        assertThat(jdbc.sql("SELECT count(*) FROM trail.trail_record WHERE action = 'access.refused' AND subject = ?")
                        .param(agreement.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"-1, 5", "5, 5", "9, 4", "0, 100000"})
    void a_range_that_the_draft_does_not_have_is_refused(int start, int end) {
        var nowhere = new Passage(passage.sectionKey(), passage.blockId(), start, end, "invented");

        assertThatThrownBy(() -> speaking.open(
                        new NewThread(agreement.id(), draft.number(), nowhere, "Here?", UUID.randomUUID())))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("is kept");
    }

    @Test
    void the_discussion_closes_when_the_text_goes_to_signature() {
        UUID thread = open("Last word.");
        agreements.beginClearance(agreement.id());
        speaking.reply(thread, "Still open.", UUID.randomUUID());
        agreements.beginSignature(agreement.id());

        assertThatThrownBy(() -> speaking.reply(thread, "Too late.", UUID.randomUUID()))
                .isInstanceOf(UserMistake.class);
        assertThat(seen(thread).entries()).hasSize(2);
    }

    @Test
    void the_trail_tells_of_a_comment_without_its_words() {
        open("A word that the trail must not know: xylophone.");

        List<String> facts = jdbc.sql("SELECT * FROM trail.trail_record ORDER BY 1 DESC LIMIT 20")
                .query((row, i) -> {
                    var line = new StringBuilder();
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        line.append(row.getString(column)).append(' ');
                    }
                    return line.toString();
                })
                .list();
        assertThat(facts).anySatisfy(line -> assertThat(line).contains("comment.posted", agreement.number()));
        assertThat(facts).noneSatisfy(line -> assertThat(line).contains("xylophone"));
    }

    @Test
    void sixteen_writers_at_once_each_find_every_acknowledged_comment_once_and_in_order() throws Exception {
        UUID shared = open("Everybody answers here.");
        List<Person> writers = List.of(
                DemoPeople.IGP_PRIVACY, DemoPeople.IGP_RECORDS, DemoPeople.OPLA, DemoPeople.HSI_PROGRAM_OFFICER);
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        List<Future<?>> all = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            IntStream.range(0, 16)
                    .forEach(writer -> all.add(threads.submit(() -> {
                        SignIn.as(writers.get(writer % writers.size()));
                        for (int i = 0; i < 5; i++) {
                            String text = writer + "/" + i;
                            if (i % 2 == 0) {
                                speaking.reply(shared, text, UUID.randomUUID());
                            } else {
                                open(text);
                            }
                            acknowledged.add(text);
                        }
                    })));
            for (Future<?> one : all) {
                one.get();
            }
        }

        List<ThreadView> found = discussions.threads(agreement.id(), draft.number());
        assertThat(found).extracting(ThreadView::number).isEqualTo(upTo(found.size()));
        List<String> said = new ArrayList<>();
        for (ThreadView thread : found) {
            assertThat(thread.entries())
                    .extracting(Entry::number)
                    .isEqualTo(upTo(thread.entries().size()));
            thread.entries().forEach(entry -> said.add(entry.body()));
        }
        said.remove("Everybody answers here.");
        assertThat(said).hasSize(80).doesNotHaveDuplicates();
        assertThat(new HashSet<>(said)).isEqualTo(acknowledged);
        for (int writer = 0; writer < 16; writer++) {
            String mine = writer + "/";
            List<String> replies = seen(shared).entries().stream()
                    .map(Entry::body)
                    .filter(body -> body.startsWith(mine))
                    .toList();
            assertThat(replies).containsExactly(mine + 0, mine + 2, mine + 4);
        }
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private UUID open(String text) {
        return speaking.open(new NewThread(agreement.id(), draft.number(), passage, text, UUID.randomUUID()));
    }

    private ThreadView opened(String text) {
        return seen(open(text));
    }

    private ThreadView seen(UUID thread) {
        return discussions.thread(thread, draft.number());
    }
}
