package gov.ice.isaa.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.discussion.anchor.Port;
import gov.ice.isaa.discussion.anchor.TextQuote;
import gov.ice.isaa.discussion.anchor.TextRange;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.PlainText;
import gov.ice.isaa.drafting.SaveResult;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.TextRun;
import gov.ice.isaa.support.UserMistake;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class PlacesTest {

    static final String KEPT = "Records are kept for five years and are then destroyed by the receiving party.";
    static final String LOGGED = "The receiving party keeps a log of every query and shows it when asked.";

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    Speaking speaking;

    @Autowired
    Discussions discussions;

    @Autowired
    JdbcClient jdbc;

    UUID agreement;
    String section;
    DraftView draft;

    @BeforeEach
    void a_section_of_two_paragraphs() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE).id();
        draft = drafts.createFromTemplate(agreement);
        section = draft.document().sections().stream()
                .map(Section::key)
                .skip(3)
                .findFirst()
                .orElseThrow();
        save(paragraph("kept", KEPT), paragraph("logged", LOGGED));
    }

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void a_comment_stays_on_its_words_while_others_write_around_them() {
        UUID thread = commentOn("kept", "five years");

        save(
                paragraph("new", "A sentence before."),
                paragraph("kept", "In general: " + KEPT),
                paragraph("logged", LOGGED));

        assertThat(words(thread)).isEqualTo("five years");
        assertThat(place(thread).blockId()).isEqualTo("kept");
    }

    @Test
    void a_comment_follows_its_words_into_another_paragraph() {
        UUID thread = commentOn("kept", "destroyed by the receiving party");

        int cut = KEPT.indexOf("and are");
        save(
                paragraph("kept", KEPT.substring(0, cut)),
                paragraph("split", KEPT.substring(cut)),
                paragraph("logged", LOGGED));

        assertThat(place(thread).blockId()).isEqualTo("split");
        assertThat(words(thread)).isEqualTo("destroyed by the receiving party");
    }

    @Test
    void a_deleted_passage_is_detached_with_its_old_words_and_comes_back_when_the_deletion_is_undone() {
        UUID thread = commentOn("kept", "five years");

        save(paragraph("logged", LOGGED));
        assertThat(place(thread).detached()).isEqualTo(Port.Reason.DELETED);
        assertThat(thread(thread).quote()).isEqualTo("five years");
        save(paragraph("logged", LOGGED + " At once."));
        save(paragraph("kept", KEPT), paragraph("logged", LOGGED));

        assertThat(place(thread).stands()).isTrue();
        assertThat(words(thread)).isEqualTo("five years");
    }

    @Test
    void a_passage_that_is_gone_is_sought_again_only_while_its_thread_is_open() {
        UUID thread = commentOn("kept", "five years");
        save(paragraph("logged", LOGGED));
        speaking.resolve(thread, Disposition.ACCEPTED, "", UUID.randomUUID());

        save(paragraph("kept", KEPT), paragraph("logged", LOGGED));
        assertThat(place(thread).stands()).isFalse();
        speaking.reopen(thread, "", UUID.randomUUID());
        save(paragraph("kept", KEPT), paragraph("logged", LOGGED + " At once."));

        assertThat(words(thread)).isEqualTo("five years");
    }

    @Test
    void an_older_version_shows_the_comment_where_it_stood_then() {
        UUID thread = commentOn("kept", "five years");
        int then = draft.number();
        save(paragraph("kept", "Unless the schedule says otherwise: " + KEPT), paragraph("logged", LOGGED));

        int start = KEPT.indexOf("five years");
        assertThat(discussions.thread(thread, then).place()).isEqualTo(new Place("kept", start, start + 10, 1, null));
        assertThat(place(thread).start()).isGreaterThan(start);
    }

    @Test
    void a_version_saved_while_the_comment_was_typed_takes_it_along() {
        DraftView seen = draft;
        save(paragraph("kept", "Unless the schedule says otherwise: " + KEPT), paragraph("logged", LOGGED));

        UUID thread = commentOn(seen, "kept", "five years");

        assertThat(thread(thread).madeOnVersion()).isEqualTo(seen.number());
        assertThat(words(thread)).isEqualTo("five years");
    }

    @Test
    void a_passage_over_several_paragraphs_follows_both_its_ends() {
        UUID thread = commentOn(Passage.words(
                section, "kept", KEPT.indexOf("destroyed"), "logged", "The receiving party keeps".length(), ""));
        assertThat(thread(thread).quote()).isEqualTo("destroyed by the receiving party.\nThe receiving party keeps");

        save(
                paragraph("kept", "In general: " + KEPT),
                paragraph("between", "Nothing else is kept."),
                paragraph("logged", LOGGED));

        assertThat(place(thread).blockId()).isEqualTo("kept");
        assertThat(place(thread).endBlockId()).isEqualTo("logged");
        assertThat(parts(thread))
                .containsExactly(
                        "destroyed by the receiving party.", "Nothing else is kept.", "The receiving party keeps");
        save(paragraph("logged", LOGGED));
        assertThat(place(thread).stands()).isFalse();
    }

    @Test
    void a_comment_on_a_paragraph_stays_with_it_whatever_it_comes_to_say() {
        UUID thread = commentOn(Passage.wholeBlock(section, "kept"));
        assertThat(thread(thread).quote()).isEqualTo(KEPT);

        save(paragraph("kept", "Entirely other words."), paragraph("logged", LOGGED));

        assertThat(parts(thread)).containsExactly("Entirely other words.");
        save(paragraph("logged", LOGGED));
        assertThat(place(thread).stands()).isFalse();
    }

    @Test
    void a_comment_on_a_paragraph_that_is_rewritten_while_it_is_typed_stays_with_the_paragraph() {
        int seen = draft.number();
        save(paragraph("kept", "Entirely other words."), paragraph("logged", LOGGED));

        UUID thread = speaking.open(
                new NewThread(agreement, seen, Passage.wholeBlock(section, "kept"), "Why?", UUID.randomUUID()));

        assertThat(parts(thread)).containsExactly("Entirely other words.");
    }

    @Test
    void a_thread_that_is_attached_to_words_of_another_section_belongs_to_that_section() {
        UUID thread = commentOn("kept", "five years");
        PlainText.Line elsewhere = draft.document().plainText().blocks().stream()
                .filter(line ->
                        !line.sectionKey().equals(section) && line.text().length() > 20)
                .findFirst()
                .orElseThrow();

        speaking.attach(
                thread,
                draft.number(),
                new Passage(elsewhere.sectionKey(), elsewhere.blockId(), 0, 20, ""),
                UUID.randomUUID());

        assertThat(thread(thread).sectionKey()).isEqualTo(elsewhere.sectionKey());
        assertThatThrownBy(
                        () -> speaking.attach(thread, draft.number(), Passage.wholeSection(section), UUID.randomUUID()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("Select the words");
    }

    @Test
    void a_thread_that_lost_its_words_is_attached_to_others_by_hand_and_follows_them() {
        UUID thread = commentOn("kept", "five years");
        save(paragraph("term", "The term is sixty months."), paragraph("logged", LOGGED));
        assertThat(place(thread).stands()).isFalse();
        var here = new Passage(section, "term", 12, 24, "sixty months");

        SignIn.as(DemoPeople.OPLA);
        assertThatThrownBy(() -> speaking.attach(thread, draft.number(), here, UUID.randomUUID()))
                .isInstanceOf(AccessDeniedException.class);
        SignIn.as(DemoPeople.IGP_RECORDS);
        var gone = new Passage(section, "kept", 0, 7, "Records");
        assertThatThrownBy(() -> speaking.attach(thread, draft.number() - 1, gone, UUID.randomUUID()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("changed in version " + draft.number());
        UUID token = UUID.randomUUID();
        speaking.attach(thread, draft.number(), here, token);
        speaking.attach(thread, draft.number(), here, token);

        assertThat(words(thread)).isEqualTo("sixty months");
        assertThat(thread(thread).answered()).isFalse();
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        save(paragraph("term", "In all, the term is sixty months."), paragraph("logged", LOGGED));
        assertThat(words(thread)).isEqualTo("sixty months");
        assertThat(discussions.passages(thread)).extracting(Stood::words).containsExactly("five years", "sixty months");
        assertThat(thread(thread).entries().getLast().kind()).isEqualTo(Entry.Kind.ATTACHED);
    }

    @ParameterizedTest
    @CsvSource({
        "kept,   0, logged, 999",
        "kept,  -1, logged,   3",
        "logged, 0, kept,     3",
        "kept,   5, nowhere,  3",
        "kept,   5, kept,     5",
        "kept,   5, logged,   0"
    })
    void a_passage_that_is_not_in_the_draft_is_refused(String block, int start, String endBlock, int end) {
        SignIn.as(DemoPeople.IGP_RECORDS);
        var passage = Passage.words(section, block, start, endBlock, end, "");
        assertThatThrownBy(() ->
                        speaking.open(new NewThread(agreement, draft.number(), passage, "Where?", UUID.randomUUID())))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("Select it again");
    }

    private UUID commentOn(Passage passage) {
        SignIn.as(DemoPeople.IGP_RECORDS);
        UUID thread =
                speaking.open(new NewThread(agreement, draft.number(), passage, "Why this long?", UUID.randomUUID()));
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        return thread;
    }

    private List<String> parts(UUID thread) {
        return place(thread).parts(draft.document().plainText()).stream()
                .map(Place.Part::words)
                .toList();
    }

    @Test
    void a_comment_keeps_so_much_around_its_words_that_they_stand_nowhere_else() {
        save(paragraph("kept", KEPT.repeat(4)), paragraph("logged", LOGGED), paragraph("again", LOGGED + " " + KEPT));
        UUID thread = commentOn("kept", "years");

        TextQuote quote = jdbc.sql("SELECT quote AS exact, prefix, suffix FROM comment_thread WHERE id = ?")
                .param(thread)
                .query((row, i) ->
                        new TextQuote(row.getString("exact"), row.getString("prefix"), row.getString("suffix")))
                .single();

        PlainText text = draft.document().plainText();
        int start = text.block("kept").orElseThrow().start() + KEPT.indexOf("years");
        assertThat(quote.in(text.text())).containsExactly(new TextRange(start, start + 5));
    }

    private UUID commentOn(String block, String words) {
        return commentOn(draft, block, words);
    }

    private UUID commentOn(DraftView seen, String block, String words) {
        SignIn.as(DemoPeople.IGP_RECORDS);
        int start = text(seen, block).indexOf(words);
        var passage = new Passage(section, block, start, start + words.length(), words);
        UUID thread =
                speaking.open(new NewThread(agreement, seen.number(), passage, "Why this long?", UUID.randomUUID()));
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        return thread;
    }

    private ThreadView thread(UUID thread) {
        return discussions.thread(thread, draft.number());
    }

    private Place place(UUID thread) {
        Place place = thread(thread).place();
        assertThat(place).isNotNull();
        return place;
    }

    private String words(UUID thread) {
        Place place = place(thread);
        return text(draft, place.blockId()).substring(place.start(), place.end());
    }

    private static String text(DraftView draft, String block) {
        return draft.document().plainText().block(block).orElseThrow().text();
    }

    private void save(Block... blocks) {
        SaveResult result = drafts.saveSection(agreement, section, draft.number(), List.of(blocks));
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        draft = ((SaveResult.Saved) result).version();
    }

    private static Block paragraph(String id, String text) {
        return new Paragraph(id, List.of(new TextRun(text, Set.of())));
    }
}
