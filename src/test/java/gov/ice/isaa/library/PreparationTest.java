package gov.ice.isaa.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.ClauseId;
import gov.ice.isaa.drafting.ClauseUse;
import gov.ice.isaa.drafting.ClauseUses;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Level;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.Template;
import gov.ice.isaa.drafting.Template.Clause;
import gov.ice.isaa.drafting.Template.Kind;
import gov.ice.isaa.drafting.Templates;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.UserMistake;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** How a version of the template is prepared and published, and what drafts are told of it (TE-05). */
@PortalTest
class PreparationTest {

    static final ClauseId QUALITY = new ClauseId("data", "quality");

    @Autowired
    Preparation preparation;

    @Autowired
    ClauseLibrary library;

    @Autowired
    Templates templates;

    @Autowired
    ClauseUses uses;

    @Autowired
    NewsForDrafts news;

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    AgencyTime time;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void sign_in() {
        LibraryRows.reset();
        SignIn.as(DemoPeople.CLAUSE_ADMINISTRATOR);
    }

    @AfterEach
    void leave() {
        SignIn.out();
        LibraryRows.reset();
    }

    private Template now() {
        return preparation.current().orElseThrow().template();
    }

    private void reword(ClauseId id, String words, String why) {
        Clause seen = now().clause(id).orElseThrow();
        preparation.edit(
                now -> TemplateEdits.replace(
                        now,
                        id.section(),
                        seen,
                        new Clause(seen.key(), seen.kind(), seen.choice(), seen.option(), words)),
                why);
    }

    private List<String> trail(String action) {
        return jdbc.sql("SELECT facts::text FROM trail.trail_record WHERE action = :action ORDER BY sequence DESC")
                .param("action", action)
                .query(String.class)
                .list();
    }

    @Test
    void the_next_version_begins_with_the_newest_and_stays_apart_until_it_is_published() {
        Template newest = templates.version(templates.versions().getFirst().number());
        preparation.begin();
        reword(QUALITY, "Each Party shares what is accurate.", "OPLA asked for it");

        assertThat(now().version()).isEqualTo(newest.version() + 1);
        assertThat(now().sections()).isNotEqualTo(newest.sections());
        assertThat(now().choices()).isEqualTo(newest.choices());
        assertThat(templates.current()).isEqualTo(newest);
        assertThat(preparation.current().orElseThrow().changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.what())
                            .isEqualTo(new Difference(
                                    Difference.Subject.CLAUSE, "data", "quality", Difference.Kind.CHANGED));
                    assertThat(change.by()).isEqualTo(DemoPeople.CLAUSE_ADMINISTRATOR.name());
                    assertThat(change.reason()).isEqualTo("OPLA asked for it");
                });
    }

    @Test
    void a_published_version_is_what_was_prepared_and_new_drafts_begin_with_it() {
        preparation.begin();
        reword(QUALITY, "Each Party shares what is accurate, for {{external-party}} as well.", "OPLA asked for it");
        Template prepared = now();
        var version = preparation.publish(time.today(), "Accuracy in plain words");

        assertThat(preparation.current()).isEmpty();
        assertThat(templates.current()).isEqualTo(prepared);
        assertThat(version.publishedBy()).isEqualTo(DemoPeople.CLAUSE_ADMINISTRATOR.name());
        assertThat(templates.versions().getFirst()).isEqualTo(version);
        assertThat(trail("template.published").getFirst()).contains(String.valueOf(version.number()));
        assertThat(library.changes(version.number())).hasSize(1);
    }

    @Test
    void a_version_takes_effect_on_its_date_and_not_before() {
        Template today = templates.current();
        preparation.begin();
        reword(QUALITY, "Later words.", "For later");
        preparation.publish(time.today().plusDays(1), "For later");
        assertThat(templates.current()).isEqualTo(today);

        preparation.begin();
        reword(QUALITY, "Still later words.", "Once more");
        assertThatThrownBy(() -> preparation.publish(time.today(), "Too early"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining(AgencyTime.date(time.today().plusDays(1)));
        assertThat(preparation.current()).isPresent();
    }

    @Test
    void nothing_is_published_without_a_change_a_reason_and_a_date_to_come() {
        preparation.begin();
        assertThatThrownBy(() -> preparation.publish(time.today(), "Why"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("Nothing differs");
        reword(QUALITY, "Other words.", "Why");
        assertThatThrownBy(() -> preparation.publish(time.today(), "  ")).isInstanceOf(UserMistake.class);
        assertThatThrownBy(() -> preparation.publish(LocalDate.of(2020, 1, 1), "Why"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("or later");
        assertThat(preparation.current()).isPresent();
    }

    @Test
    void a_change_needs_its_reason_and_one_that_changes_nothing_is_none() {
        preparation.begin();
        assertThatThrownBy(() -> reword(QUALITY, "Other words.", " ")).isInstanceOf(UserMistake.class);
        assertThat(now().clause(QUALITY)).isEqualTo(templates.current().clause(QUALITY));
        reword(QUALITY, now().clause(QUALITY).orElseThrow().text(), "For nothing");
        assertThat(preparation.current().orElseThrow().changes()).isEmpty();
    }

    @Test
    void who_did_not_see_what_somebody_else_wrote_does_not_overwrite_it() {
        preparation.begin();
        Clause seen = now().clause(QUALITY).orElseThrow();
        reword(QUALITY, "Theirs.", "First");
        assertThatThrownBy(() -> preparation.edit(
                        now -> TemplateEdits.replace(
                                now, "data", seen, new Clause("quality", Kind.PARAGRAPH, null, null, "Mine.")),
                        "Second"))
                .isInstanceOfSatisfying(
                        ClauseChanged.class,
                        changed -> assertThat(changed.now().text()).isEqualTo("Theirs."));
        assertThatThrownBy(() -> preparation.edit(now -> TemplateEdits.remove(now, "data", seen), "Third"))
                .isInstanceOf(ClauseChanged.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A {{no-such-thing}}.", "A **term of {{external-party}}**.", "", "An open {{"})
    void words_that_no_draft_could_begin_with_are_refused(String words) {
        preparation.begin();
        assertThatThrownBy(() -> reword(QUALITY, words, "Why")).isInstanceOf(UserMistake.class);
        assertThat(now().clause(QUALITY)).isEqualTo(templates.current().clause(QUALITY));
    }

    @Test
    void a_section_whose_subsections_could_stand_alone_is_refused() {
        preparation.begin();
        Clause lead = now().section("responsibilities").orElseThrow().clauses().getFirst();
        assertThatThrownBy(() -> preparation.edit(now -> TemplateEdits.remove(now, "responsibilities", lead), "Why"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("subsections");
        assertThatThrownBy(() -> preparation.edit(
                        now -> TemplateEdits.headed(now, "introduction", Level.SUBSECTION, "Introduction"), "Why"))
                .isInstanceOf(UserMistake.class);
    }

    @Test
    void sections_and_clauses_are_added_moved_and_removed_each_with_its_reason() {
        preparation.begin();
        preparation.edit(
                now -> TemplateEdits.addSection(
                        now,
                        "funding",
                        new Template.Part(
                                "press",
                                Level.ARTICLE,
                                "Press",
                                List.of(new Clause("ask", Kind.PARAGRAPH, null, null, "Questions go to ICE.")))),
                "The press asks");
        preparation.edit(now -> TemplateEdits.moveSection(now, "press", true), "Higher up");
        preparation.edit(now -> TemplateEdits.move(now, QUALITY, true), "Before its source");
        preparation.edit(now -> TemplateEdits.removeSection(now, "severability"), "Not needed");

        assertThat(preparation.current().orElseThrow().changes().reversed())
                .extracting(change ->
                        change.what().key() + " " + change.what().kind().title())
                .containsExactly(
                        "press added",
                        "ask added",
                        "press moved",
                        "quality moved",
                        "severability removed",
                        "text removed");
        preparation.publish(time.today(), "Press");
        AgreementView agreement = begun();
        assertThat(drafts.current(agreement.id()).orElseThrow().document().sections())
                .extracting(Section::key)
                .contains("press")
                .doesNotContain("severability");
        forget(agreement);
    }

    /** A draft begun with a version of this test would keep it from being taken back. */
    private void forget(AgreementView agreement) {
        LibraryRows.forget(agreement.id());
    }

    @Test
    void what_is_given_up_is_never_published_and_stays_on_record() {
        preparation.begin();
        reword(QUALITY, "Given up.", "Why");
        preparation.discard();
        assertThat(preparation.current()).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM template_change")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        preparation.begin();
        assertThat(now().clause(QUALITY)).isEqualTo(templates.current().clause(QUALITY));
        assertThatThrownBy(preparation::begin).isInstanceOf(UserMistake.class);
    }

    @Test
    void only_the_clause_administrator_prepares_and_attempts_are_recorded() {
        preparation.begin();
        SignIn.as(DemoPeople.IGP_COORDINATOR);
        assertThat(preparation.current()).isEmpty();
        int before = trail("access.refused").size();
        List<Runnable> asked = List.of(
                preparation::begin,
                preparation::discard,
                () -> preparation.edit(now -> now, "Why"),
                () -> preparation.publish(time.today(), "Why"),
                () -> templates.publish(templates.current(), time.today(), "Why"));
        asked.forEach(attempt -> assertThatThrownBy(attempt::run).isInstanceOf(AccessDeniedException.class));
        assertThat(trail("access.refused")).hasSize(before + asked.size());
    }

    private AgreementView begun() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        AgreementView agreement = agreements.open(SampleAgreements.STATE_POLICE);
        drafts.createFromTemplate(agreement.id());
        return agreement;
    }

    private String place(AgreementView agreement, ClauseId clause) {
        return uses.in(agreement.id()).entrySet().stream()
                .filter(origin -> origin.getValue().equals(clause))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    @Test
    void a_draft_keeps_its_version_and_is_told_of_what_concerns_it_in_a_newer_one() {
        AgreementView agreement = begun();
        DraftView draft = drafts.current(agreement.id()).orElseThrow();
        assertThat(news.about(draft).any()).isFalse();

        SignIn.as(DemoPeople.CLAUSE_ADMINISTRATOR);
        preparation.begin();
        reword(QUALITY, "Each Party shares what is accurate.", "OPLA asked for it");
        reword(new ClauseId("delivery", "access"), "Other words for an option that the draft did not take.", "Another");
        preparation.edit(
                now -> TemplateEdits.add(
                        now, "data", new Clause("dates", Kind.PARAGRAPH, null, null, "Each record bears its date.")),
                "Records asked for it");
        preparation.publish(time.today().plusDays(3), "Accuracy");

        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        TemplateNews told = news.about(draft);
        assertThat(told.any()).isTrue();
        assertThat(told.inEffect()).isFalse();
        assertThat(told.newest().reason()).isEqualTo("Accuracy");
        assertThat(told.clauses()).hasSize(2);
        assertThat(told.clauses().getFirst().place()).isEqualTo(place(agreement, QUALITY));
        assertThat(told.clauses().getFirst().reasons()).containsExactly("OPLA asked for it");
        assertThat(told.clauses().getLast().place()).isNull();
        assertThat(drafts.current(agreement.id()).orElseThrow()).isEqualTo(draft);
        assertThat(uses.templateVersion(agreement.id())).isEqualTo(told.begunWith());
        SignIn.as(DemoPeople.ERO_PROGRAM_OFFICER);
        assertThatThrownBy(() -> news.about(draft)).isInstanceOf(NoSuchAgreement.class);
    }

    @Test
    void the_library_tells_where_a_clause_is_used_and_what_became_of_it() {
        AgreementView agreement = begun();
        assertThat(use(agreement).became()).isEqualTo(ClauseUse.Became.AS_WRITTEN);

        change(agreement, false);
        assertThat(use(agreement).became()).isEqualTo(ClauseUse.Became.CHANGED);
        change(agreement, true);
        assertThat(use(agreement).became()).isEqualTo(ClauseUse.Became.REMOVED);
        assertThat(use(agreement).title()).isEqualTo(agreement.title());
        int all = uses.count(QUALITY);

        SignIn.as(DemoPeople.CLAUSE_ADMINISTRATOR);
        assertThat(use(agreement).title()).isNull();
        assertThat(uses.count(QUALITY)).isEqualTo(all);
        SignIn.as(DemoPeople.ERO_PROGRAM_OFFICER);
        assertThat(uses.of(QUALITY, 0, 100)).noneMatch(use -> use.number().equals(agreement.number()));
    }

    @Test
    void filling_a_gap_does_not_change_a_clause() {
        AgreementView agreement = begun();
        var source = new ClauseId("data", "source");
        assertThat(drafts.current(agreement.id()).orElseThrow().document().openPlaceholders())
                .anyMatch(open -> open.key().equals("source-system"));
        drafts.fill(agreement.id(), "source-system", "the Investigative Case Management system");
        assertThat(uses.of(source, 0, 1000)).anySatisfy(use -> {
            assertThat(use.number()).isEqualTo(agreement.number());
            assertThat(use.became()).isEqualTo(ClauseUse.Became.AS_WRITTEN);
        });
    }

    private ClauseUse use(AgreementView agreement) {
        return uses.of(QUALITY, 0, 1000).stream()
                .filter(use -> use.number().equals(agreement.number()))
                .findFirst()
                .orElseThrow();
    }

    private void change(AgreementView agreement, boolean remove) {
        String place = place(agreement, QUALITY);
        DraftView draft = drafts.current(agreement.id()).orElseThrow();
        Section section = draft.document().section("data").orElseThrow();
        List<Block> blocks = new ArrayList<>(section.blocks());
        if (remove) {
            blocks.removeIf(block -> block.ids().contains(place));
        } else {
            blocks.replaceAll(block -> block.ids().contains(place)
                    ? new gov.ice.isaa.drafting.Paragraph(
                            place, List.of(gov.ice.isaa.drafting.TextRun.plain("Other words.")))
                    : block);
        }
        drafts.saveSection(agreement.id(), "data", draft.number(), blocks);
    }

    @Test
    void a_clause_has_its_history_with_who_and_why() {
        preparation.begin();
        reword(QUALITY, "First words.", "First");
        reword(QUALITY, "Second words.", "Second");
        int version = preparation.publish(time.today(), "Accuracy").number();

        List<ClauseHistory> history = library.history(QUALITY);
        assertThat(history.getFirst().version().number()).isEqualTo(version);
        assertThat(history.getFirst().changes())
                .extracting(TemplateChange::reason)
                .containsExactly("Second", "First");
        assertThat(history.getLast().before()).isNull();
    }
}
