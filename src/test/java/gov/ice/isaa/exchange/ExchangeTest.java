package gov.ice.isaa.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.discussion.Discussions;
import gov.ice.isaa.discussion.NewThread;
import gov.ice.isaa.discussion.Speaking;
import gov.ice.isaa.discussion.ThreadView;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.ListItem;
import gov.ice.isaa.drafting.Note;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.TextRun;
import gov.ice.isaa.drafting.word.RefusedFile;
import gov.ice.isaa.drafting.word.WordFiles;
import gov.ice.isaa.support.UserMistake;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class ExchangeTest {

    private static final String BY = " w:id=\"900\" w:author=\"State counsel\" w:date=\"2026-06-01T09:30:00Z\"";

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    Sending sending;

    @Autowired
    Returning returning;

    @Autowired
    Deciding deciding;

    @Autowired
    Discussions discussions;

    @Autowired
    Speaking speaking;

    @Autowired
    JdbcClient jdbc;

    AgreementView agreement;
    DraftView draft;

    @BeforeEach
    void begin() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
        drafts.createFromTemplate(agreement.id());
        draft = save(
                "termination",
                new Paragraph(
                        "one", List.of(TextRun.plain("Either Party may end this agreement by notice of forty days."))),
                new Note("inner", List.of(TextRun.plain("Ask the State about sixty days."))),
                new Paragraph("two", List.of(TextRun.plain("The Parties shall return the records."))));
    }

    @AfterEach
    void leave() {
        SignIn.out();
    }

    private DraftView save(String section, Block... blocks) {
        DraftView now = drafts.current(agreement.id()).orElseThrow();
        drafts.saveSection(agreement.id(), section, now.number(), List.of(blocks));
        return drafts.current(agreement.id()).orElseThrow();
    }

    private byte[] sent() {
        return sending.file(agreement.id(), new Outgoing(draft.number(), null, false, false));
    }

    private static String insert(String words) {
        return "</w:t></w:r><w:ins" + BY + "><w:r><w:t xml:space=\"preserve\">" + words
                + "</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\">";
    }

    private static String delete(String words) {
        return "</w:t></w:r><w:del" + BY + "><w:r><w:delText xml:space=\"preserve\">" + words
                + "</w:delText></w:r></w:del><w:r><w:t xml:space=\"preserve\">";
    }

    private static byte[] changed(byte[] file, String words, String other) {
        return WordFiles.with(file, "word/document.xml", text -> text.replace(words, other));
    }

    private ReturnedText take(byte[] file) {
        ReturnedFile taken = returning.take(agreement.id(), "State.docx", file, draft.number());
        return returning.text(agreement.id(), taken.number());
    }

    private void decide(ReturnedText text, ProposedChange change, Verdict verdict) {
        deciding.decide(
                agreement.id(),
                text.file().number(),
                text.file().step(),
                change.proposal().parts(),
                verdict);
    }

    private String paragraph(String id) {
        return drafts.current(agreement.id())
                .orElseThrow()
                .document()
                .plainText()
                .block(id)
                .orElseThrow()
                .text();
    }

    private byte[] twoChanges() {
        byte[] file = changed(sent(), "forty days", delete("forty") + insert("sixty") + " days");
        return changed(file, "return the records", "return " + insert("or destroy ") + "the records");
    }

    @Test
    void a_file_that_comes_back_unchanged_proposes_nothing() {
        ReturnedText text = take(sent());
        assertThat(text.changes()).isEmpty();
        assertThat(text.losses()).isEmpty();
        assertThat(text.file().recognized()).isTrue();
        assertThat(text.file().version()).isEqualTo(draft.number());
    }

    @Test
    void each_change_is_decided_by_itself_and_what_is_accepted_becomes_a_version_that_says_so() {
        ReturnedText text = take(twoChanges());
        assertThat(text.changes()).hasSize(2).allSatisfy(change -> {
            assertThat(change.proposedBy()).isEqualTo("State counsel, Jun 1, 2026, 9:30 AM");
            assertThat(change.tracked()).isTrue();
            assertThat(change.heading()).contains("Termination");
        });
        assertThat(text.changes().getFirst().wordsOut()).isEqualTo("forty");
        assertThat(text.changes().getFirst().wordsIn()).isEqualTo("sixty");

        decide(text, text.changes().getLast(), Verdict.ACCEPTED);

        assertThat(paragraph("two")).isEqualTo("The Parties shall return or destroy the records.");
        assertThat(paragraph("one")).contains("forty days");
        assertThat(paragraph("inner")).as("a note that stayed in the house").startsWith("Ask the State");
        DraftView now = drafts.current(agreement.id()).orElseThrow();
        assertThat(now.number()).isEqualTo(draft.number() + 1);
        assertThat(now.version().reason()).startsWith("Accepted from “State.docx”");

        text = returning.text(agreement.id(), 1);
        decide(text, text.changes().getFirst(), Verdict.REJECTED);

        text = returning.text(agreement.id(), 1);
        assertThat(text.changes()).isEmpty();
        assertThat(text.decisions()).extracting(Decision::verdict).containsExactly(Verdict.REJECTED, Verdict.ACCEPTED);
        assertThat(text.decisions().getLast().draftVersion()).isEqualTo(now.number());
        assertThat(drafts.current(agreement.id()).orElseThrow().number()).isEqualTo(now.number());
    }

    @Test
    void all_of_a_file_is_accepted_in_one_version() {
        ReturnedText text = take(twoChanges());
        Set<String> all = text.changes().stream()
                .flatMap(change -> change.proposal().parts().stream())
                .collect(Collectors.toCollection(HashSet::new));
        deciding.decide(agreement.id(), 1, 0, all, Verdict.ACCEPTED);
        assertThat(paragraph("one")).contains("sixty days");
        assertThat(paragraph("two")).contains("or destroy");
        assertThat(drafts.current(agreement.id()).orElseThrow().version().reason())
                .isEqualTo("2 changes accepted from “State.docx”");
        assertThat(returning.text(agreement.id(), 1).decisions()).hasSize(2);
    }

    @Test
    void what_nobody_tracked_is_told_apart() {
        ReturnedText text = take(changed(sent(), "forty days", "sixty days"));
        assertThat(text.changes()).singleElement().satisfies(change -> {
            assertThat(change.tracked()).isFalse();
            assertThat(change.proposedBy()).isEmpty();
        });
    }

    @Test
    void the_draft_moves_on_meanwhile_and_both_changes_stand() {
        byte[] back = twoChanges();
        save(
                "termination",
                new Paragraph(
                        "one",
                        List.of(TextRun.plain(
                                "Either Party may end this agreement at any time by notice of forty days."))),
                new ListItem("three", false, List.of(TextRun.plain("Notice is given in writing."))),
                new Paragraph("two", List.of(TextRun.plain("The Parties shall return the records."))));
        ReturnedText text = take(back);
        decide(text, text.changes().getFirst(), Verdict.ACCEPTED);
        assertThat(paragraph("one"))
                .isEqualTo("Either Party may end this agreement at any time by notice of sixty days.");
        assertThat(paragraph("three")).isEqualTo("Notice is given in writing.");
    }

    @Test
    void the_same_words_changed_on_both_sides_are_settled_by_hand() {
        byte[] back = twoChanges();
        save(
                "termination",
                new Paragraph(
                        "one",
                        List.of(TextRun.plain("Either Party may end this agreement by notice of ninety days."))));
        ReturnedText text = take(back);
        assertThatThrownBy(() -> decide(text, text.changes().getFirst(), Verdict.ACCEPTED))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("since version " + draft.number() + " went out");
        assertThat(returning.text(agreement.id(), 1).changes())
                .as("nothing is decided")
                .hasSize(2);
        decide(text, text.changes().getFirst(), Verdict.BY_HAND);
        assertThat(paragraph("one")).contains("ninety days");
        assertThat(returning.text(agreement.id(), 1).decisions())
                .extracting(Decision::verdict)
                .containsExactly(Verdict.BY_HAND);
    }

    @Test
    void who_looked_before_somebody_else_decided_is_told_so() {
        ReturnedText text = take(twoChanges());
        decide(text, text.changes().getFirst(), Verdict.REJECTED);
        assertThatThrownBy(() -> decide(text, text.changes().getLast(), Verdict.ACCEPTED))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("meanwhile");
        assertThat(paragraph("two")).doesNotContain("destroy");
    }

    @Test
    void comments_become_threads_and_ours_are_known_again() {
        Passage passage = new Passage("termination", "one", 0, 12, "Either Party");
        speaking.open(new NewThread(agreement.id(), draft.number(), passage, "Why either?", UUID.randomUUID()));
        byte[] file = sending.file(agreement.id(), new Outgoing(draft.number(), null, true, true));
        assertThat(take(file).file().comments()).as("ours came back").isZero();
        String theirs =
                "<w:comment w:id=\"7\" w:author=\"State counsel\" w:date=\"2026-06-01T09:30:00Z\"><w:p><w:r><w:t>Which"
                        + " records?</w:t></w:r></w:p></w:comment></w:comments>";
        byte[] back = WordFiles.with(file, "word/comments.xml", text -> text.replace("</w:comments>", theirs));
        back = changed(
                back,
                "return the records",
                "return the </w:t></w:r><w:commentRangeStart w:id=\"7\"/><w:r><w:t>records</w:t></w:r><w:commentRangeEnd"
                        + " w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r><w:r><w:t>");
        ReturnedText text = take(back);
        assertThat(text.file().comments()).isEqualTo(1);
        List<ThreadView> threads = discussions.threads(agreement.id(), draft.number());
        assertThat(threads).hasSize(2);
        assertThat(threads.getLast().quote()).isEqualTo("records");
        assertThat(threads.getLast().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.outsider()).isEqualTo("State counsel, Jun 1, 2026");
            assertThat(entry.body()).isEqualTo("Which records?");
        });
        assertThat(take(back).file().comments()).as("taken in once more").isZero();
    }

    @Test
    void a_file_about_another_agreement_and_one_of_no_agreement() {
        AgreementView other = agreements.open(SampleAgreements.STATE_POLICE);
        drafts.createFromTemplate(other.id());
        byte[] file = sent();
        assertThatThrownBy(() -> returning.take(other.id(), "State.docx", file, 1))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining(agreement.number());
        byte[] foreign = WordFiles.with(file, "docProps/custom.xml", text -> text.replace("ISAA agreement", "Other"));
        ReturnedText text = take(foreign);
        assertThat(text.file().recognized()).isFalse();
        assertThat(text.changes()).isEmpty();
        assertThatThrownBy(() -> returning.take(agreement.id(), "x.docx", foreign, 99))
                .isInstanceOf(UserMistake.class);
    }

    @Test
    void nothing_of_a_refused_file_is_kept() {
        int before = jdbc.sql("SELECT count(*) FROM stored_file")
                .query(Integer.class)
                .single();
        assertThatThrownBy(() -> returning.take(agreement.id(), "x.docx", new byte[] {1, 2, 3}, 1))
                .isInstanceOf(RefusedFile.class);
        assertThat(jdbc.sql("SELECT count(*) FROM stored_file")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before);
        assertThat(returning.files(agreement.id())).isEmpty();
    }

    @Test
    void who_may_what() {
        ReturnedText text = take(twoChanges());
        SignIn.as(DemoPeople.IGP_PRIVACY);
        assertThat(returning.text(agreement.id(), 1).changes()).hasSize(2);
        assertThat(sending.file(agreement.id(), new Outgoing(draft.number(), 1, true, true)))
                .isNotEmpty();
        assertThatThrownBy(() -> returning.take(agreement.id(), "x.docx", new byte[1], 1))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> decide(text, text.changes().getFirst(), Verdict.ACCEPTED))
                .isInstanceOf(AccessDeniedException.class);
        SignIn.as(DemoPeople.ERO_PROGRAM_OFFICER);
        assertThatThrownBy(() -> returning.text(agreement.id(), 1)).isInstanceOf(NoSuchAgreement.class);
        assertThatThrownBy(() -> returning.content(agreement.id(), 1)).isInstanceOf(NoSuchAgreement.class);
        assertThatThrownBy(() -> returning.files(agreement.id())).isInstanceOf(NoSuchAgreement.class);
        assertThatThrownBy(() -> sending.sent(agreement.id())).isInstanceOf(NoSuchAgreement.class);
        assertThatThrownBy(() -> sending.file(agreement.id(), new Outgoing(1, null, false, false)))
                .isInstanceOf(NoSuchAgreement.class);
    }

    @Test
    void what_went_out_is_remembered_with_its_hash() {
        sending.file(agreement.id(), new Outgoing(draft.number(), 1, false, false));
        assertThat(sending.sent(agreement.id())).singleElement().satisfies(sent -> {
            assertThat(sent.version()).isEqualTo(draft.number());
            assertThat(sent.since()).isEqualTo(1);
            assertThat(sent.notes()).isFalse();
            assertThat(sent.sha256()).hasSize(64);
        });
    }

    @Test
    void many_changes_in_any_order_of_decisions_leave_what_was_decided() {
        List<Block> items = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            items.add(new ListItem("i" + i, true, List.of(TextRun.plain("Item number " + i + " shall be kept."))));
        }
        draft = save("termination", items.toArray(Block[]::new));
        byte[] file = sent();
        for (int i = 0; i < 30; i++) {
            file = changed(file, "number " + i + " shall", "number " + i + " " + delete("shall") + insert("may"));
        }
        ReturnedText text = take(file);
        assertThat(text.changes()).hasSize(30);
        for (int i = 0; i < 30; i++) {
            text = returning.text(agreement.id(), 1);
            int at = (i * 7) % text.changes().size();
            decide(text, text.changes().get(at), i % 2 == 0 ? Verdict.ACCEPTED : Verdict.REJECTED);
        }
        DraftDocument now = drafts.current(agreement.id()).orElseThrow().document();
        Section section = now.section("termination").orElseThrow();
        assertThat(section.blocks().stream()
                        .filter(block -> block.words().contains("may"))
                        .count())
                .isEqualTo(15);
        assertThat(returning.text(agreement.id(), 1).changes()).isEmpty();
    }
}
