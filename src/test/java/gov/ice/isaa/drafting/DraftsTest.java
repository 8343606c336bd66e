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
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.support.UserMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class DraftsTest {

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    VersionNames names;

    @Autowired
    JdbcClient jdbc;

    AgreementView agreement;
    DraftView first;

    @BeforeEach
    void begin() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
        first = drafts.createFromTemplate(agreement.id());
    }

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void a_draft_begun_from_the_template_has_its_sections_and_moves_the_agreement_to_development() {
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.document().numbers())
                .containsEntry("introduction", "I")
                .containsEntry("data", "V.A")
                .containsEntry("reporting", "V.L")
                .containsEntry("termination", "XIV");
        assertThat(agreements.require(agreement.id()).phase()).isEqualTo(Phase.DEVELOPMENT);
        assertThat(drafts.current(agreement.id())).contains(first);
    }

    @Test
    void the_case_fills_what_it_knows_and_chooses_between_options() {
        String text = first.document().plainText().text();

        assertThat(text).contains("State police of a Gulf Coast State", "Homeland Security Investigations");
        assertThat(text).as("Privacy is engaged").contains("Privacy Act of 1974");
        assertThat(text).as("no system is opened").doesNotContain("user accounts");
        assertThat(first.document().openPlaceholders())
                .extracting(Placeholder::key)
                .contains("sorn", "use-basis")
                .doesNotContain("external-party", "system");
    }

    @Test
    void a_draft_is_begun_once() {
        assertThatThrownBy(() -> drafts.createFromTemplate(agreement.id())).isInstanceOf(UserMistake.class);
    }

    @Test
    void each_save_is_a_version_with_its_author_and_the_older_ones_stay() {
        SaveResult result = save("funding", 1, "Each Party pays for itself.");

        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        assertThat(drafts.versionsAfter(agreement.id(), 0))
                .extracting(DraftVersion::number, DraftVersion::account, DraftVersion::sectionKey)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "hsi-program-officer", "funding"),
                        org.assertj.core.groups.Tuple.tuple(1, "hsi-program-officer", null));
        assertThat(drafts.version(agreement.id(), 1)).isEqualTo(first);
        assertThat(textOf("funding")).isEqualTo("Each Party pays for itself.");
    }

    @Test
    void saving_what_stands_there_already_makes_no_version() {
        save("funding", 1, "Each Party pays for itself.");

        assertThat(save("funding", 2, "Each Party pays for itself.")).isInstanceOf(SaveResult.Unchanged.class);
        assertThat(drafts.versionsAfter(agreement.id(), 0)).hasSize(2);
    }

    @Test
    void the_second_of_two_who_change_the_same_section_sees_both_texts_and_decides() {
        save("funding", 1, "Theirs.");

        SaveResult result = save("funding", 1, "Mine.");

        assertThat(result).isInstanceOfSatisfying(SaveResult.Conflict.class, conflict -> {
            assertThat(conflict.joined().inOrder())
                    .containsExactly(
                            new BlockClash(null, paragraph("p-funding", "Mine."), paragraph("p-funding", "Theirs.")));
            assertThat(conflict.current().number()).isEqualTo(2);
        });
        assertThat(textOf("funding")).isEqualTo("Theirs.");
        assertThat(save("funding", 2, "Mine.")).isInstanceOf(SaveResult.Saved.class);
        assertThat(textOf("funding")).isEqualTo("Mine.");
    }

    @Test
    void changes_of_different_paragraphs_of_a_section_are_both_kept() {
        List<Block> two = List.of(paragraph("p1", "One."), paragraph("p2", "Two."));
        drafts.saveSection(agreement.id(), "funding", 1, two);
        drafts.saveSection(agreement.id(), "funding", 2, List.of(paragraph("p1", "Theirs."), two.get(1)));

        SaveResult result = drafts.saveSection(
                agreement.id(), "funding", 2, List.of(two.get(0), paragraph("p2", "Mine."), paragraph("p3", "Three.")));

        assertThat(result).isInstanceOfSatisfying(SaveResult.Saved.class, saved -> {
            assertThat(saved.joined()).isNotNull();
            assertThat(saved.version().number()).isEqualTo(4);
        });
        assertThat(section(drafts.current(agreement.id()).orElseThrow(), "funding")
                        .blocks())
                .extracting(Block::words)
                .containsExactly("Theirs.", "Mine.", "Three.");
    }

    @Test
    void an_earlier_version_is_restored_as_a_new_one() {
        save("funding", 1, "Theirs.");
        save("severability", 2, "Mine.");

        DraftView restored = drafts.restore(agreement.id(), 2);

        assertThat(restored.number()).isEqualTo(4);
        assertThat(restored.document())
                .isEqualTo(drafts.version(agreement.id(), 2).document());
        assertThat(restored.version().reason()).isEqualTo("Version 2 restored");
        assertThatThrownBy(() -> drafts.restore(agreement.id(), 2))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("reads like version 2 already");
        SignIn.as(DemoPeople.IGP_PRIVACY);
        assertThatThrownBy(() -> drafts.restore(agreement.id(), 1)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_version_is_named_by_an_officer_and_named_anew() {
        save("funding", 1, "Theirs.");

        names.name(agreement.id(), 1, "  sent to the  State ");
        names.name(agreement.id(), 1, "sent to the State police");

        assertThat(drafts.versionsBefore(agreement.id(), 9, 9))
                .extracting(DraftVersion::name)
                .containsExactly(null, "sent to the State police");
        assertThatThrownBy(() -> names.name(agreement.id(), 1, " ")).isInstanceOf(UserMistake.class);
        assertThatThrownBy(() -> names.name(agreement.id(), 1, "x".repeat(101))).isInstanceOf(UserMistake.class);
        assertThatThrownBy(() -> names.name(agreement.id(), 7, "x"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("no version 7");
        SignIn.as(DemoPeople.IGP_PRIVACY);
        assertThatThrownBy(() -> names.name(agreement.id(), 1, "x")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void changes_of_different_sections_merge_by_themselves() {
        save("funding", 1, "Each Party pays for itself.");
        save("severability", 1, "What is void falls away.");

        assertThat(textOf("funding")).isEqualTo("Each Party pays for itself.");
        assertThat(textOf("severability")).isEqualTo("What is void falls away.");
    }

    @Test
    void eight_who_save_at_once_in_different_sections_lose_nothing() throws Exception {
        List<String> keys = first.document().sections().stream()
                .filter(section -> section.level() == Level.SUBSECTION)
                .map(Section::key)
                .limit(8)
                .toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Void>> savers = new ArrayList<>();
            for (String key : keys) {
                savers.add(() -> {
                    SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
                    for (int round = 1; round <= 5; round++) {
                        int base = drafts.current(agreement.id()).orElseThrow().number();
                        assertThat(save(key, base, key + " " + round)).isInstanceOf(SaveResult.Saved.class);
                    }
                    return null;
                });
            }
            for (var saver : pool.invokeAll(savers)) {
                saver.get();
            }
        }

        assertThat(drafts.versionsAfter(agreement.id(), 0)).hasSize(1 + 8 * 5);
        for (String key : keys) {
            assertThat(textOf(key)).isEqualTo(key + " 5");
        }
    }

    @Test
    void blocks_pasted_from_another_section_get_ids_of_their_own() {
        List<Block> pasted = section(first, "severability").blocks();

        drafts.saveSection(agreement.id(), "funding", 1, pasted);

        DraftView current = drafts.current(agreement.id()).orElseThrow();
        assertThat(section(current, "funding").blocks())
                .extracting(Block::words)
                .isEqualTo(pasted.stream().map(Block::words).toList());
        assertThat(section(current, "severability").blocks()).isEqualTo(pasted);
    }

    @Test
    void a_save_that_is_sent_again_because_the_answer_was_lost_undoes_nothing_that_others_did_since() {
        drafts.saveSection(agreement.id(), "funding", 1, List.of(paragraph("p1", "One."), paragraph("p2", "Two.")));
        List<Block> sent = List.of(paragraph("p1", "One."), paragraph("p2", "Two, typed."), paragraph("p3", "Three."));
        assertThat(stored(drafts.saveSection(agreement.id(), "funding", 2, sent)))
                .isEqualTo(3);
        drafts.saveSection(
                agreement.id(), "funding", 3, List.of(paragraph("p1", "One."), paragraph("p2", "Two, changed.")));

        SaveResult again = drafts.saveSection(agreement.id(), "funding", 2, sent);

        assertThat(again).isInstanceOfSatisfying(SaveResult.Saved.class, saved -> {
            assertThat(saved.version().number()).isEqualTo(4);
            assertThat(saved.joined()).extracting(DraftVersion::number).isEqualTo(4);
        });
        assertThat(textOf("funding")).isEqualTo("One.\nTwo, changed.");
    }

    @Test
    void what_was_pasted_and_sent_twice_stands_once() {
        List<Block> pasted = section(first, "severability").blocks();
        drafts.saveSection(agreement.id(), "funding", 1, pasted);

        SaveResult again = drafts.saveSection(agreement.id(), "funding", 1, pasted);

        assertThat(stored(again)).isEqualTo(2);
        assertThat(section(drafts.current(agreement.id()).orElseThrow(), "funding")
                        .blocks())
                .hasSameSizeAs(pasted);
    }

    @Test
    void a_paragraph_that_was_moved_to_another_section_while_its_old_one_was_written_in_stands_once() {
        List<Block> both = List.of(paragraph("p1", "Moved."), paragraph("p2", "Stays."));
        drafts.saveSection(agreement.id(), "funding", 1, both);
        drafts.saveSection(agreement.id(), "funding", 2, both.subList(1, 2));
        drafts.saveSection(agreement.id(), "severability", 3, both.subList(0, 1));

        drafts.saveSection(agreement.id(), "funding", 2, List.of(both.getFirst(), paragraph("p2", "Stays, typed.")));

        assertThat(textOf("funding")).isEqualTo("Stays, typed.");
        assertThat(textOf("severability")).isEqualTo("Moved.");
        assertThat(drafts.saveSection(agreement.id(), "funding", 2, List.of(paragraph("p1", "Typed."), both.get(1))))
                .isInstanceOf(SaveResult.Conflict.class);
    }

    @Test
    void what_was_typed_on_after_a_save_without_an_answer_goes_on_from_that_save() {
        List<Block> begun = List.of(paragraph("p1", "One."), paragraph("p2", "Two."));
        drafts.saveSection(agreement.id(), "funding", 1, begun);
        drafts.saveSection(agreement.id(), "funding", 2, List.of(begun.get(0), paragraph("p2", "Two, elsewhere.")));
        List<Block> sent = List.of(paragraph("p1", "One, sent."), begun.get(1));
        drafts.saveSection(agreement.id(), "funding", 2, sent);
        save("severability", 4, "What is void falls away.");

        TypedText resumed = drafts.resumed(
                agreement.id(), "funding", 2, sent, List.of(paragraph("p1", "One, sent, typed."), begun.get(1)));

        assertThat(resumed)
                .isEqualTo(new TypedText(
                        4, List.of(paragraph("p1", "One, sent, typed."), paragraph("p2", "Two, elsewhere."))));
        assertThat(drafts.resumed(agreement.id(), "funding", 2, begun, sent)).isEqualTo(new TypedText(2, sent));
    }

    @Test
    void a_placeholder_is_filled_wherever_it_stands() {
        DraftView filled = drafts.fill(agreement.id(), "sorn", "DHS/ICE-009\n External Investigations");

        assertThat(filled.number()).isEqualTo(2);
        assertThat(filled.document().openPlaceholders())
                .extracting(Placeholder::key)
                .doesNotContain("sorn");
        assertThat(textOf("authority")).contains("DHS/ICE-009 External Investigations");
        assertThat(textOf("privacy")).contains("DHS/ICE-009 External Investigations");
    }

    @Test
    void what_somebody_filled_is_not_filled_again_and_who_comes_late_hears_what_stands_there() {
        drafts.fill(agreement.id(), "sorn", "DHS/ICE-009");
        save("funding", 2, "Each Party pays for itself.");

        assertThatThrownBy(() -> drafts.fill(agreement.id(), "sorn", "DHS/ICE-001"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("HSI Program Officer filled this in already: “DHS/ICE-009”");
        assertThat(textOf("privacy")).contains("DHS/ICE-009");
        assertThat(drafts.versionsAfter(agreement.id(), 0)).hasSize(3);
    }

    @Test
    void only_the_places_that_are_still_open_are_filled() {
        List<Block> mixed = List.of(
                new Paragraph("p-1", List.of(new Placeholder("sorn", "Notice", "DHS/ICE-001", Set.of()))),
                new Paragraph("p-2", List.of(new Placeholder("sorn", "Notice", null, Set.of()))));
        drafts.saveSection(agreement.id(), "funding", 1, mixed);

        drafts.fill(agreement.id(), "sorn", "DHS/ICE-009");

        assertThat(textOf("funding")).isEqualTo("DHS/ICE-001\nDHS/ICE-009");
        assertThat(drafts.versionsAfter(agreement.id(), 2))
                .extracting(DraftVersion::reason)
                .containsExactly("Filled in: System of records notice and routine use");
    }

    @Test
    void a_conflict_names_the_version_that_changed_the_section_not_the_newest() {
        save("authority", 1, "Theirs.");
        drafts.fill(agreement.id(), "use-basis", "routine use G");
        save("severability", 3, "What is void falls away.");

        assertThat(save("authority", 1, "Mine.")).isInstanceOfSatisfying(SaveResult.Conflict.class, conflict -> {
            assertThat(conflict.change().number()).isEqualTo(2);
            assertThat(conflict.current().number()).isEqualTo(4);
        });
    }

    @Test
    void whoever_may_not_write_is_refused_and_the_attempt_kept() {
        AgreementView other = agreements.open(SampleAgreements.STATE_POLICE);
        SignIn.as(DemoPeople.IGP_PRIVACY);

        assertThatThrownBy(() -> save("funding", 1, "Changed.")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.fill(agreement.id(), "sorn", "x")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.createFromTemplate(other.id())).isInstanceOf(AccessDeniedException.class);

        assertThat(refused(agreement)).isEqualTo(2);
        assertThat(refused(other)).isEqualTo(1);
    }

    @Test
    void characters_that_no_page_can_show_do_not_keep_a_case_from_its_draft() {
        AgreementView odd = agreements.open(SampleAgreements.varied("Leads\u0085 on\uFFFE\tfraud\uFFFF", null));

        String text = drafts.createFromTemplate(odd.id()).document().plainText().text();

        assertThat(text).contains("Leads on fraud");
    }

    @Test
    void the_text_stands_still_once_it_is_with_the_offices() {
        agreements.beginClearance(agreement.id());

        assertThatThrownBy(() -> save("funding", 1, "Changed."))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("clearance");
        agreements.returnToDevelopment(agreement.id());
        assertThat(save("funding", 1, "Changed.")).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void an_engaged_office_reads_the_draft_and_does_not_write_it() {
        SignIn.as(DemoPeople.IGP_PRIVACY);

        assertThat(drafts.current(agreement.id())).isPresent();
        assertThatThrownBy(() -> save("funding", 1, "Changed.")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.fill(agreement.id(), "sorn", "x")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_office_without_need_to_know_does_not_learn_of_the_draft() {
        SignIn.as(DemoPeople.ERO_PROGRAM_OFFICER);

        assertThatThrownBy(() -> drafts.current(agreement.id())).isInstanceOf(NoSuchAgreement.class);
        assertThatThrownBy(() -> drafts.versionsAfter(agreement.id(), 0)).isInstanceOf(NoSuchAgreement.class);
        assertThatThrownBy(() -> save("funding", 1, "Changed.")).isInstanceOf(NoSuchAgreement.class);
    }

    @Test
    void a_version_cannot_be_changed_or_removed_in_the_database() {
        assertThatThrownBy(() -> jdbc.sql("UPDATE draft_version SET plain_text = '' WHERE agreement_id = :id")
                        .param("id", agreement.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM draft_version WHERE agreement_id = :id")
                        .param("id", agreement.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private static int stored(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved) result).version().number();
    }

    private int refused(AgreementView asked) {
        return jdbc.sql("SELECT count(*) FROM trail.trail_record WHERE action = 'access.refused' AND subject = ?")
                .param(asked.number())
                .query(Integer.class)
                .single();
    }

    private static Block paragraph(String id, String words) {
        return new Paragraph(id, List.of(TextRun.plain(words)));
    }

    private SaveResult save(String key, int base, String words) {
        return drafts.saveSection(
                agreement.id(), key, base, List.of(new Paragraph("p-" + key, List.of(new TextRun(words, Set.of())))));
    }

    private String textOf(String key) {
        return String.join(
                "\n",
                section(drafts.current(agreement.id()).orElseThrow(), key).blocks().stream()
                        .map(Block::words)
                        .toList());
    }

    private static Section section(DraftView draft, String key) {
        return draft.document().section(key).orElseThrow();
    }
}
