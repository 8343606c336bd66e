package gov.ice.isaa.drafting.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.VeraPdf;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Note;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.SampleEdits;
import gov.ice.isaa.drafting.SampleText;
import gov.ice.isaa.drafting.TextRun;
import gov.ice.isaa.drafting.VersionNames;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.support.paper.PrintingPress;
import gov.ice.isaa.trail.FactWords;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecords;
import gov.ice.isaa.trail.TrailWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class DraftPaperTest {

    private static final String NAME = "as it went to the “State” <police> " + "unbroken".repeat(8);

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    VersionNames names;

    @Autowired
    DraftPaper paper;

    @Autowired
    PrintingPress press;

    @Autowired
    TrailRecords trail;

    AgreementView agreement;

    @BeforeEach
    void begin() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
        drafts.createFromTemplate(agreement.id());
    }

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 11, 29})
    void a_reading_copy_of_everything_the_model_knows_is_valid_with_and_without_line_numbers(long seed) {
        DraftDocument text = new SampleText(seed).document(24);

        assertThat(VeraPdf.complaints(copy(text, false))).isEmpty();
        assertThat(VeraPdf.complaints(copy(text, true))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 11, 29})
    void a_redline_of_everything_the_model_knows_is_valid(long seed) {
        DraftDocument before = new SampleText(seed).document(24);
        DraftDocument after = new SampleEdits(seed).apply(before, 60);

        assertThat(VeraPdf.complaints(press.print(Redline.of(agreement, view(1, before), view(2, after)))))
                .isEmpty();
    }

    @Test
    void every_page_says_at_head_and_foot_that_it_is_a_draft_and_which_one() throws IOException {
        names.name(agreement.id(), 1, NAME);

        byte[] pdf = paper.readingCopy(agreement.id(), 1, true);
        Files.write(Path.of("target/sample-draft.pdf"), pdf);

        List<String> pages = pages(pdf);

        assertThat(pages).hasSizeGreaterThan(5).allSatisfy(page -> {
            String words = page.replaceAll("\\s+", "");
            String marking = agreement.marking().replace(" ", "");
            String draft = ("DRAFT, version 1, “" + NAME + "”, saved ").replaceAll("\\s+", "");
            assertThat(words).startsWith(marking + draft);
            assertThat(words.split(Pattern.quote(draft), -1))
                    .as("head and foot")
                    .hasSize(3);
            assertThat(words.split(marking, -1)).as("head and foot").hasSize(3);
            assertThat(page).contains(agreement.number() + " — Page ").contains("Eastern time");
        });
    }

    @Test
    void what_is_open_stands_in_brackets_and_notes_are_left_out() throws IOException {
        DraftDocument text = drafts.version(agreement.id(), 1).document();

        String printed = ReadAloud.of(paper.readingCopy(agreement.id(), 1, false));

        assertThat(text.openPlaceholders())
                .isNotEmpty()
                .allSatisfy(open -> assertThat(printed).contains("[" + open.label() + "]"));
        List<String> notes = text.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Note.class::isInstance)
                .map(note -> note.beginning(30).replace("…", ""))
                .toList();
        assertThat(notes).isNotEmpty().allSatisfy(note -> assertThat(printed).doesNotContain(note));
    }

    @Test
    void a_redline_tells_both_versions_and_holds_what_came_in_and_what_went_out() throws IOException {
        save(1, "Each Party pays its own costs.");
        save(2, "Each Party bears its own costs of sharing.");
        names.name(agreement.id(), 2, "before the call");

        byte[] pdf = paper.redline(agreement.id(), 2, 3);
        Files.write(Path.of("target/sample-redline.pdf"), pdf);

        assertThat(VeraPdf.complaints(pdf)).isEmpty();
        assertThat(ReadAloud.of(pdf))
                .contains("Changes from version 2 to version 3", "Version 2, “before the call”, saved ")
                .contains("Each Party (removed: pays)(added: bears) its own costs(added: of sharing).");
        assertThat(pages(pdf))
                .allSatisfy(page -> assertThat(page)
                        .startsWith(agreement.marking() + "\nDRAFT, changes from version 2 to version 3, saved "));
    }

    @Test
    void a_redline_tells_what_was_moved_and_that_nothing_changed() throws IOException {
        DraftDocument before = drafts.version(agreement.id(), 1).document();
        var sections = new ArrayList<>(before.sections());
        sections.add(sections.remove(1));

        byte[] moved = press.print(Redline.of(agreement, view(1, before), view(2, new DraftDocument(sections))));
        byte[] same = press.print(Redline.of(agreement, view(1, before), view(2, before)));

        assertThat(ReadAloud.of(moved))
                .contains("This section stood here and was moved.", "This section was moved here;");
        assertThat(ReadAloud.of(same)).contains("Nothing changed: both versions have the same text.");
    }

    @Test
    void whoever_may_read_the_draft_gets_both_and_others_learn_nothing() {
        save(1, "Each Party pays its own costs.");
        List<Person> readers = DemoPeople.all().stream().filter(this::reads).toList();
        assertThat(readers)
                .contains(DemoPeople.IGP_PRIVACY, DemoPeople.HSI_EAD)
                .doesNotContain(DemoPeople.ERO_PROGRAM_OFFICER, DemoPeople.NO_ROLE);
        for (Person person : DemoPeople.all()) {
            SignIn.as(person);
            if (readers.contains(person)) {
                assertThat(paper.readingCopy(agreement.id(), 2, false)).isNotEmpty();
                assertThat(paper.redline(agreement.id(), 1, 2)).isNotEmpty();
            } else {
                assertThatThrownBy(() -> paper.readingCopy(agreement.id(), 2, false))
                        .isInstanceOf(NoSuchAgreement.class);
                assertThatThrownBy(() -> paper.redline(agreement.id(), 1, 2)).isInstanceOf(NoSuchAgreement.class);
            }
        }
        assertThatThrownBy(() -> paper.readingCopy(UUID.randomUUID(), 1, false)).isInstanceOf(NoSuchAgreement.class);
    }

    @Test
    void a_version_that_there_is_not_is_said() {
        assertThatThrownBy(() -> paper.readingCopy(agreement.id(), 7, true)).isInstanceOf(UserMistake.class);
        assertThatThrownBy(() -> paper.redline(agreement.id(), 1, 7)).isInstanceOf(UserMistake.class);
    }

    @Test
    void the_trail_tells_what_was_handed_out() {
        save(1, "Each Party pays its own costs.");

        paper.readingCopy(agreement.id(), 1, true);
        paper.redline(agreement.id(), 1, 2);

        assertThat(trail.find(TrailFilter.subject(agreement.number()), 0, 2))
                .extracting(record -> TrailWords.of(record.action()) + ": " + FactWords.told(record))
                .containsExactly(
                        "Redline of the draft printed: from 1 · to 2",
                        "Reading copy of the draft printed: version 1 · line numbers yes");
    }

    private boolean reads(Person person) {
        SignIn.as(person);
        try {
            return !drafts.version(agreement.id(), 2).document().sections().isEmpty();
        } catch (NoSuchAgreement none) {
            return false;
        }
    }

    private void save(int base, String words) {
        drafts.saveSection(
                agreement.id(), "funding", base, List.of(new Paragraph("p1", List.of(TextRun.plain(words)))));
    }

    private byte[] copy(DraftDocument text, boolean lineNumbers) {
        return press.print(ReadingCopy.of(agreement, view(3, text), lineNumbers));
    }

    private DraftView view(int number, DraftDocument text) {
        var version = new DraftVersion(
                number, "hsi-program-officer", "HSI", Instant.parse("2026-03-02T15:00:00Z"), null, null, NAME, "");
        return new DraftView(agreement.id(), version, text);
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        var pages = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }
}
