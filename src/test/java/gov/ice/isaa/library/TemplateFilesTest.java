package gov.ice.isaa.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.drafting.ClauseId;
import gov.ice.isaa.drafting.Template;
import gov.ice.isaa.drafting.Template.Clause;
import gov.ice.isaa.drafting.Template.Kind;
import gov.ice.isaa.drafting.Templates;
import gov.ice.isaa.drafting.word.RefusedFile;
import gov.ice.isaa.drafting.word.WordFiles;
import gov.ice.isaa.support.UserMistake;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The template as a Word file and as JSON, and what comes back in them. */
@PortalTest
class TemplateFilesTest {

    private static final String DOCUMENT = "word/document.xml";

    @Autowired
    TemplateFiles files;

    @Autowired
    Preparation preparation;

    @Autowired
    Templates templates;

    Template base;

    @BeforeEach
    void prepare() {
        LibraryRows.reset();
        SignIn.as(DemoPeople.CLAUSE_ADMINISTRATOR);
        preparation.begin();
        base = preparation.current().orElseThrow().template();
    }

    @AfterEach
    void leave() {
        SignIn.out();
        LibraryRows.reset();
    }

    private IncomingTemplate json(String text) {
        return files.read("template.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private String json() {
        return new String(files.json(base.version()), StandardCharsets.UTF_8);
    }

    @Test
    void what_comes_back_unchanged_differs_in_nothing() {
        for (int version : new int[] {1, 2, base.version()}) {
            Template written = version == base.version() ? base : templates.version(version);
            IncomingTemplate word = TemplateWord.read(files.word(version), written);
            assertThat(word.template()).as("version %d", version).isEqualTo(written);
            assertThat(word.losses()).isEmpty();
        }
        assertThat(files.read("Clause library.DOCX", files.word(base.version())).template())
                .isEqualTo(base);
        assertThat(json(json()).template()).isEqualTo(base);
    }

    @Test
    void in_a_Word_file_clauses_are_known_again_and_new_ones_are_of_every_agreement() {
        byte[] changed = WordFiles.with(
                files.word(base.version()),
                DOCUMENT,
                text -> text.replace("from receipt to disposal", "from receipt until disposal")
                        .replaceFirst(
                                "(?s)(<w:p>(?:(?!</w:p>).)*from receipt until disposal.*?</w:p>)",
                                "$1<w:p><w:r><w:t>Markings of [External party] are kept.</w:t></w:r></w:p>"));
        IncomingTemplate incoming = files.read("changed.docx", changed);

        assertThat(incoming.losses()).isEmpty();
        Template.Part part = incoming.template().section("sensitivity").orElseThrow();
        Template.Part was = base.section("sensitivity").orElseThrow();
        assertThat(part.clauses()).hasSize(was.clauses().size() + 1);
        assertThat(part.clauses().getFirst().key()).isEqualTo("level");
        assertThat(part.clauses().getFirst().text()).contains("until disposal").contains("{{marking}}");
        Clause added = part.clauses().get(1);
        assertThat(added.text()).isEqualTo("Markings of {{external-party}} are kept.");
        assertThat(added.choice()).isNull();
        assertThat(part.clauses().subList(2, part.clauses().size()))
                .isEqualTo(was.clauses().subList(1, was.clauses().size()));

        preparation.edit(incoming::onto, "The office sent its text");
        assertThat(preparation.current().orElseThrow().changes())
                .extracting(change -> change.what().kind() + " " + change.reason())
                .containsExactlyInAnyOrder("CHANGED The office sent its text", "ADDED The office sent its text");
    }

    @Test
    void what_a_clause_cannot_hold_is_listed() {
        byte[] changed = WordFiles.with(
                files.word(base.version()),
                DOCUMENT,
                text -> text.replace("Taken when ", "Always taken when ")
                        .replaceFirst(
                                "<w:r>(<w:t xml:space=\"preserve\">No classified)", "<w:r><w:rPr><w:b/></w:rPr>$1"));
        IncomingTemplate incoming = files.read("changed.docx", changed);
        assertThat(incoming.losses())
                .anyMatch(loss -> loss.startsWith("When a clause is taken, in"))
                .anyMatch(loss -> loss.startsWith("Emphasis in “No classified"));
        assertThat(incoming.template()).isEqualTo(base);
    }

    @Test
    void a_file_is_not_taken_over_what_was_changed_since_it_was_read() {
        IncomingTemplate incoming = json(json().replace("from receipt to disposal", "from receipt until disposal"));
        preparation.edit(
                now -> TemplateEdits.add(now, "data", new Clause("more", Kind.PARAGRAPH, null, null, "More.")), "Why");
        assertThatThrownBy(() -> preparation.edit(incoming::onto, "Why"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("Choose the file again");
        assertThat(preparation.current().orElseThrow().template().clause(new ClauseId("data", "more")))
                .isPresent();
    }

    @Test
    void JSON_carries_choices_and_their_reasons() {
        IncomingTemplate incoming = json(json().replace("How is data delivered", "")
                .replace("\"title\" : \"Way of delivery\"", "\"title\" : \"Delivery\""));
        assertThat(incoming.template().choice("delivery").orElseThrow().title()).isEqualTo("Delivery");
        assertThat(Differences.between(base, incoming.template()))
                .containsExactly(
                        new Difference(Difference.Subject.CHOICE, "delivery", "delivery", Difference.Kind.CHANGED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\" : \"EXCLUSIVE\" | \"kind\" : \"SOMETIMES\" | goes wrong in line",
                "\"kind\" : \"EXCLUSIVE\" | \"kind\" : null | kind of a choice is missing",
                "\"sections\" : | \"surprise\" : 1, \"sections\" : | goes wrong in line",
                "\"option\" : \"access\" | \"option\" : \"nowhere\" | option that",
                "{{marking}} | {{markings}} | does not know",
                "\"level\" : \"ARTICLE\" | \"level\" : \"SUBSECTION\" | article above it",
                "\"placeholders\" : { | \"placeholders\" : [ | goes wrong in line",
                "\"fact\" : \"SYSTEM_ACCESS\" | \"fact\" : null | either a fact",
            })
    void JSON_that_is_no_template_is_refused_with_the_reason(String from, String to, String said) {
        String broken = json().replace(from, to);
        assertThat(broken).isNotEqualTo(json());
        assertThatThrownBy(() -> json(broken)).isInstanceOf(RefusedFile.class).hasMessageContaining(said);
    }

    @Test
    void hostile_files_are_refused() {
        assertThatThrownBy(() -> json("[".repeat(100_000))).isInstanceOf(RefusedFile.class);
        assertThatThrownBy(() -> json("null")).isInstanceOf(RefusedFile.class);
        assertThatThrownBy(() -> json("")).isInstanceOf(RefusedFile.class);
        assertThatThrownBy(() -> files.read("big.json", new byte[TemplateJson.LARGEST + 1]))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("MB");
        assertThatThrownBy(() -> files.read("not.docx", "PK but no zip".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RefusedFile.class);
    }

    @Test
    void only_the_clause_administrator_reads_files_in_and_sees_the_version_in_preparation() {
        byte[] file = files.json(base.version());
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        assertThatThrownBy(() -> files.read("template.json", file)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> files.json(base.version())).isInstanceOf(UserMistake.class);
        assertThat(files.word(2)).isNotEmpty();
        assertThat(List.of(files.json(2).length)).allMatch(length -> length > 10_000);
    }
}
