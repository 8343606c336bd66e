package gov.ice.isaa.casefile.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.provider.Query;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.casefile.CaseField;
import gov.ice.isaa.casefile.CaseFiles;
import gov.ice.isaa.casefile.CaseSystem;
import gov.ice.isaa.casefile.DataElement;
import gov.ice.isaa.casefile.DataElements;
import gov.ice.isaa.casefile.ElementQuery;
import gov.ice.isaa.casefile.PiiMark;
import gov.ice.isaa.casefile.SampleCaseFiles;
import gov.ice.isaa.casefile.sheet.RowNote;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.intake.SampleRequests;
import gov.ice.isaa.people.Person;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Data and terms on the page of the request, and on that of the agreement that came of it. */
class CaseFilePanelTest extends ViewTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)> & \"quotes\"";

    @Autowired
    Requests requests;

    @Autowired
    Agreements agreements;

    @Autowired
    CaseFiles files;

    @Autowired
    DataElements elements;

    @Autowired
    JdbcClient jdbc;

    RequestView request;
    UUID id;

    @BeforeEach
    void begin() {
        request = SampleRequests.begun(requests);
        id = request.caseFileId();
    }

    @Test
    void what_is_written_is_kept_and_shown_as_text_when_the_step_is_opened_again() {
        show();

        write("Use", HOSTILE);
        show();

        assertThat(area("Use").getValue()).isEqualTo(HOSTILE);
    }

    @Test
    void a_text_that_is_too_long_is_refused_at_its_field_and_stays_there() {
        show();

        write("Use", "a".repeat(CaseField.LONGEST + 1));

        assertThat(area("Use").isInvalid()).isTrue();
        assertThat(area("Use").getErrorMessage()).contains("too long").contains("4001");
        assertThat(area("Use").getValue()).hasSize(CaseField.LONGEST + 1);
    }

    @Test
    void saving_one_text_leaves_alone_what_is_being_written_in_another() {
        show();
        area("Disposition").setValue("Destroyed aft");

        write("Use", "Joint investigations");

        assertThat(area("Disposition").getValue()).isEqualTo("Destroyed aft");
    }

    @Test
    void a_text_that_somebody_else_wrote_meanwhile_is_decided_by_a_person_even_after_another_was_saved() {
        show();
        area("Use").setValue("Mi");
        files.enter(id, CaseField.USE, "", "Theirs");
        write("Disposition", "Destroyed");

        write("Use", "Mine");
        assertThat(text()).contains("Nothing was overwritten").contains("Theirs");
        assertThat(files.require(id).text(CaseField.USE)).isEqualTo("Theirs");

        press("Keep mine");
        assertThat(files.require(id).text(CaseField.USE)).isEqualTo("Mine");
    }

    @Test
    void the_text_of_somebody_else_can_be_taken_instead() {
        show();
        files.enter(id, CaseField.USE, "", "Theirs");

        write("Use", "Mine");
        press("Take what was saved");

        assertThat(area("Use").getValue()).isEqualTo("Theirs");
        assertThat(files.require(id).text(CaseField.USE)).isEqualTo("Theirs");
    }

    @Test
    void what_others_change_is_said_and_shown_when_asked_for() {
        show();

        files.enter(id, CaseField.USE, "", "Theirs");
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(text()).contains("Somebody else changed data or terms");
        });
        assertThat(area("Use").getValue()).isEmpty();
        press("Show the changes");

        assertThat(area("Use").getValue()).isEqualTo("Theirs");
    }

    @Test
    void those_who_may_only_read_find_no_way_to_change_anything() {
        files.enter(id, CaseField.USE, "", "Joint investigations");
        files.save(id, null, CaseSystem.named("ICM"));
        elements.save(id, null, SampleCaseFiles.element("Port", PiiMark.NONE));
        for (Person reader : List.of(DemoPeople.HSI_PROGRAM_APPROVER, DemoPeople.IGP_COORDINATOR)) {
            show(reader);

            assertThat(_find(TextArea.class)).isNotEmpty().allMatch(TextArea::isReadOnly);
            assertThat(buttons()).noneMatch(label -> label.matches("(Add|Import|Change|Remove).*"));
            assertThat(text()).contains("ICM").doesNotContain("Still open");
        }
    }

    @Test
    void a_system_is_added_changed_and_removed() {
        show();
        press("Add a system");
        field("Name of the system").setValue(HOSTILE);
        field("Number of the SORN").setValue("DHS/ICE-009");
        press("Save");
        assertThat(text()).contains(HOSTILE).contains("DHS/ICE-009");

        _click(_get(Button.class, spec -> spec.withPredicate(button -> labelled(button, "Change " + HOSTILE))));
        assertThat(field("Number of the SORN").getValue()).isEqualTo("DHS/ICE-009");
        field("Privacy impact assessment (PIA)").setValue("DHS/ICE/PIA-045");
        press("Save");
        assertThat(text()).contains("DHS/ICE/PIA-045");

        _click(_get(Button.class, spec -> spec.withPredicate(button -> labelled(button, "Remove " + HOSTILE))));
        assertThat(text()).contains("No system yet.");
    }

    @Test
    void a_data_element_needs_its_mark_and_what_was_written_stays_until_it_has_one() {
        show();
        press("Add a data element");
        field("Name of the data element").setValue("Alien number");
        area("Reason").setValue("Tells people apart");

        press("Save");
        assertThat(text()).contains("Say whether it is personally identifiable information.");
        assertThat(area("Reason").getValue()).isEqualTo("Tells people apart");
        mark(PiiMark.SENSITIVE_PII);
        press("Save");

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(rows()).extracting(DataElement::name).containsExactly("Alien number");
        assertThat(text()).contains("1 of 1 data elements, 1 of them sensitive").contains("NE-02");
        assertThat(_find(TextArea.class)).anyMatch(area -> "Individual participation".equals(area.getLabel()));
    }

    @Test
    void the_privacy_principles_are_not_asked_for_without_personal_information() {
        elements.save(id, null, SampleCaseFiles.element("Port", PiiMark.NONE));
        show();

        assertThat(_find(TextArea.class)).noneMatch(area -> "Individual participation".equals(area.getLabel()));
    }

    @Test
    void a_row_that_two_people_change_is_put_together_by_field() {
        var port = SampleCaseFiles.element("Port", PiiMark.NONE);
        elements.save(id, null, port);
        show();
        _click(changeOf(port));
        elements.save(
                id, port, SampleCaseFiles.because(SampleCaseFiles.described(port, "Theirs"), "Because of theirs"));
        area("Description").setValue("Mine");
        field("Name of the data element").setValue("Port of entry");

        press("Save");
        assertThat(text()).contains("Nothing was overwritten").contains("Theirs");
        press("Keep mine");

        var saved = elements.find(id, port.id()).orElseThrow();
        assertThat(saved.name()).isEqualTo("Port of entry");
        assertThat(saved.description()).isEqualTo("Mine");
        assertThat(saved.reason()).isEqualTo("Because of theirs");
    }

    @Test
    void a_row_that_somebody_else_removed_stays_in_the_form_and_is_added_anew_when_saved_again() {
        var port = SampleCaseFiles.element("Port", PiiMark.NONE);
        elements.save(id, null, port);
        show();
        _click(changeOf(port));
        elements.remove(id, port.id());
        area("Description").setValue("Of entry");

        press("Save");
        assertThat(text()).contains("Somebody else removed “Port”");
        press("Save");

        assertThat(elements.find(id, port.id()).orElseThrow().description()).isEqualTo("Of entry");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_table_is_narrowed_to_a_mark() {
        elements.save(id, null, SampleCaseFiles.element("Port", PiiMark.NONE));
        elements.save(id, null, SampleCaseFiles.element("Alien number", PiiMark.SENSITIVE_PII));
        show();

        ComboBox<PiiMark> filter = _get(ComboBox.class, spec -> spec.withLabel("PII"));
        filter.setValue(PiiMark.SENSITIVE_PII);

        assertThat(rows()).extracting(DataElement::name).containsExactly("Alien number");
        assertThat(text()).contains("1 data element");
    }

    @Test
    void rows_pasted_are_checked_and_imported_only_when_all_are_right() {
        show();
        press("Import from a spreadsheet");

        paste("Name\tPII\n" + HOSTILE + "\tpii\nBerth\tperhaps\n=1+1\tnone\n");
        assertThat(text()).contains("2 things must be put right").contains("Nothing was imported");
        assertThat(notes()).extracting(RowNote::row).containsExactly(3L, 4L);
        assertThat(buttons()).noneMatch(label -> label.startsWith("Import 1"));
        assertThat(elements.count(id, ElementQuery.ALL)).isZero();

        paste("Name\tPII\tSystem\n" + HOSTILE + "\tpii\tEID\nBerth\tnone\t\n");
        assertThat(text()).contains("Nothing was imported yet").contains("added as sources: EID");
        assertThat(elements.count(id, ElementQuery.ALL)).isZero();
        press("Import 2 data elements");

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(rows()).extracting(DataElement::name).containsExactly(HOSTILE, "Berth");
        assertThat(text()).contains("Imported: 2 new data elements.");
    }

    @Test
    void rows_changed_after_the_check_are_not_imported_unchecked() {
        show();
        press("Import from a spreadsheet");
        paste("Name\tPII\nBerth\tnone\n");
        assertThat(buttons()).contains("Import 1 data element");

        area("Or paste rows from a spreadsheet").setValue("Name\tPII\nQuay\tnone\n");

        assertThat(buttons()).doesNotContain("Import 1 data element");
    }

    @Test
    void a_table_that_changed_after_the_check_keeps_the_import_out_and_the_rows_in_the_dialog() {
        show();
        press("Import from a spreadsheet");
        paste("Name\tPII\nBerth\tnone\nQuay\tnone\n");
        elements.save(id, null, SampleCaseFiles.element("Quay", PiiMark.PII));

        press("Import 2 data elements");
        assertThat(text()).contains("The table was changed meanwhile");
        assertThat(elements.count(id, ElementQuery.ALL)).isEqualTo(1);
        press("Check the rows pasted");

        assertThat(notes()).singleElement().satisfies(note -> {
            assertThat(note.row()).isEqualTo(3);
            assertThat(note.what()).contains("in the table already, with other values");
        });
    }

    @Test
    void an_uploaded_file_says_in_which_encoding_it_was_read() {
        show();
        press("Import from a spreadsheet");

        UploadKt._upload(
                _get(Upload.class),
                "elements.csv",
                "text/csv",
                "Name;PII\nAño;none\n".getBytes(Charset.forName("windows-1252")));
        MockVaadin.clientRoundtrip(true);
        assertThat(text()).contains("“elements.csv”: 1 row below the headings, read as Windows-1252.");
        press("Import 1 data element");

        assertThat(rows()).extracting(DataElement::name).containsExactly("Año");
    }

    @Test
    void the_agreement_goes_on_with_what_the_request_began() {
        RequestView complete = SampleRequests.complete(requests, "berths");
        files.enter(complete.caseFileId(), CaseField.USE, "", "Joint investigations");
        AgreementView agreement = SampleRequests.open(requests, complete);

        open(DemoPeople.HSI_PROGRAM_OFFICER, "agreements/" + agreement.number() + "/data");
        assertThat(area("Use").getValue()).isEqualTo("Joint investigations");
        write("Use", "Joint investigations of trafficking");

        assertThat(files.require(complete.caseFileId()).text(CaseField.USE)).endsWith("of trafficking");
        open(DemoPeople.IGP_RECORDS, "agreements/" + agreement.number() + "/data");
        assertThat(_find(TextArea.class)).isNotEmpty().allMatch(TextArea::isReadOnly);
        open(DemoPeople.ERO_PROGRAM_OFFICER, "agreements/" + agreement.number() + "/data");
        assertThat(text()).contains("There is nothing here that you may see").doesNotContain("trafficking");
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + complete.number() + "/data");
        assertThat(area("Use").getValue()).endsWith("of trafficking");
    }

    @Test
    void a_request_whose_agreement_is_for_named_people_only_says_that_its_data_went_on() {
        RequestView complete = SampleRequests.complete(requests, "piers");
        AgreementView agreement = SampleRequests.open(requests, complete);
        jdbc.sql("UPDATE agreement SET named_people_only = true WHERE id = ?")
                .param(agreement.id())
                .update();

        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + complete.number() + "/data");

        assertThat(text()).contains("Data and terms are not open to you");
    }

    @Test
    void an_agreement_from_outside_the_portal_says_where_its_terms_are() {
        AgreementView agreement = SampleRequests.open(requests, SampleRequests.complete(requests, "quays"));
        jdbc.sql("UPDATE agreement SET case_file_id = NULL WHERE id = ?")
                .param(agreement.id())
                .update();

        open(DemoPeople.HSI_PROGRAM_OFFICER, "agreements/" + agreement.number() + "/data");

        assertThat(text()).contains("Nothing was collected here");
    }

    private void show() {
        show(DemoPeople.HSI_PROGRAM_OFFICER);
    }

    private void show(Person person) {
        open(person, "requests/" + request.number() + "/data");
        SignIn.as(person);
    }

    private static void write(String label, String text) {
        TextArea area = area(label);
        area.setValue(text);
        _fireValueChange(area);
    }

    private static void paste(String rows) {
        area("Or paste rows from a spreadsheet").setValue(rows);
        press("Check the rows pasted");
    }

    private static void press(String label) {
        _click(_get(Button.class, spec -> spec.withText(label)));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static void mark(PiiMark mark) {
        RadioButtonGroup<PiiMark> group =
                _get(RadioButtonGroup.class, spec -> spec.withLabel("Personally identifiable information"));
        group.setValue(mark);
    }

    /** The button of the element's row, as the table renders it. */
    private static Button changeOf(DataElement element) {
        ElementGrid grid = _get(ElementGrid.class);
        var actions = grid.getColumns().getLast();
        Component cell = ((com.vaadin.flow.data.renderer.ComponentRenderer<?, DataElement>) actions.getRenderer())
                .createComponent(element);
        return (Button) cell.getChildren().findFirst().orElseThrow();
    }

    private static boolean labelled(Button button, String label) {
        return button.getAriaLabel().filter(label::equals).isPresent();
    }

    private static List<DataElement> rows() {
        return _get(ElementGrid.class).getDataProvider().fetch(new Query<>()).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<RowNote> notes() {
        return _find(Grid.class).stream()
                .filter(grid -> !(grid instanceof ElementGrid))
                .flatMap(grid -> (Stream<RowNote>) grid.getListDataView().getItems())
                .toList();
    }

    private static List<String> buttons() {
        return _find(Button.class).stream().map(Button::getText).toList();
    }

    /** Everything that can be read in the window. */
    private static String text() {
        return _find(Component.class).stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }
}
