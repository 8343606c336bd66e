package gov.ice.isaa.casefile;

import static gov.ice.isaa.casefile.SampleCaseFiles.because;
import static gov.ice.isaa.casefile.SampleCaseFiles.described;
import static gov.ice.isaa.casefile.SampleCaseFiles.element;
import static gov.ice.isaa.casefile.SampleCaseFiles.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.intake.SampleRequests;
import gov.ice.isaa.support.Clash;
import gov.ice.isaa.support.EditConflict;
import gov.ice.isaa.support.UserMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class DataElementsTest {

    @Autowired
    Requests requests;

    @Autowired
    CaseFiles files;

    @Autowired
    DataElements elements;

    UUID id;

    @BeforeEach
    void begin() {
        id = SampleRequests.begun(requests).caseFileId();
    }

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void elements_are_read_by_the_page_in_the_order_of_their_names() {
        for (String name : List.of("quay", "Berth", "Anchorage", "Pier")) {
            elements.save(id, null, element(name, PiiMark.NONE));
        }

        assertThat(names(ElementQuery.ALL, 0, 3)).containsExactly("Anchorage", "Berth", "Pier");
        assertThat(names(ElementQuery.ALL, 3, 3)).containsExactly("quay");
        assertThat(elements.count(id, ElementQuery.ALL)).isEqualTo(4);
    }

    @Test
    void elements_are_found_by_mark_and_by_part_of_a_name_taken_literally() {
        elements.save(id, null, element("Alien number", PiiMark.SENSITIVE_PII));
        elements.save(id, null, element("100% match", PiiMark.PII));
        elements.save(id, null, element("Port", PiiMark.NONE));

        assertThat(names(new ElementQuery(PiiMark.SENSITIVE_PII, ""), 0, 9)).containsExactly("Alien number");
        assertThat(names(new ElementQuery(null, "0% M"), 0, 9)).containsExactly("100% match");
        assertThat(names(new ElementQuery(null, "_"), 0, 9)).isEmpty();
        assertThat(names(new ElementQuery(PiiMark.NONE, "alien"), 0, 9)).isEmpty();
    }

    @Test
    void two_people_in_different_fields_both_keep_what_they_wrote_and_in_the_same_see_both() {
        var port = element("Port", PiiMark.NONE);
        elements.save(id, null, port);
        elements.save(id, port, described(port, "Of entry"));

        elements.save(id, port, because(port, "Where"));
        var conflict = catchThrowableOfType(
                EditConflict.class, () -> elements.save(id, port, described(port, "Of departure")));

        assertThat(elements.find(id, port.id())).contains(because(described(port, "Of entry"), "Where"));
        assertThat(conflict.clashes())
                .containsExactly(new Clash("Description", "Description", "Of departure", "Of entry"));
    }

    @Test
    void one_name_stands_in_two_systems_and_only_once_in_each() {
        files.save(id, null, CaseSystem.named("ICM"));
        elements.save(id, null, element("Port", PiiMark.NONE));
        elements.save(id, null, in(element("Port", PiiMark.NONE), "ICM"));

        for (var again : List.of(element(" port ", PiiMark.PII), in(element("PORT", PiiMark.PII), "icm"))) {
            assertThatExceptionOfType(UserMistake.class)
                    .isThrownBy(() -> elements.save(id, null, again))
                    .withMessageContaining("is there already");
        }
    }

    @Test
    void a_system_that_is_not_there_is_named() {
        assertThatExceptionOfType(UserMistake.class)
                .isThrownBy(() -> elements.save(id, null, in(element("Port", PiiMark.NONE), "EID")))
                .withMessageContaining("no system “EID”");
    }

    @Test
    void an_import_adds_what_is_new_with_its_systems_and_passes_by_what_is_the_same() {
        files.save(id, null, CaseSystem.named("ICM"));
        elements.save(id, null, in(element("Port", PiiMark.NONE), "ICM"));
        var table = List.of(
                in(element("port", PiiMark.NONE), "icm"),
                in(element("Berth", PiiMark.PII), "EID"),
                element("Quay", PiiMark.NONE));

        var check = elements.check(id, table);
        var done = elements.importAll(id, table);

        assertThat(check).isEqualTo(done);
        assertThat(done.added()).isEqualTo(2);
        assertThat(done.unchanged()).isEqualTo(1);
        assertThat(done.newSystems()).containsExactly("EID");
        assertThat(names(ElementQuery.ALL, 0, 9)).containsExactly("Berth", "Port", "Quay");
        assertThat(files.require(id).systems()).extracting(CaseSystem::name).containsExactly("EID", "ICM");
    }

    @Test
    void importing_twice_is_importing_once() {
        var table = List.of(element("Port", PiiMark.NONE), element("Berth", PiiMark.PII));
        elements.importAll(id, table);
        int revision = files.require(id).revision();

        assertThat(elements.importAll(id, table).added()).isZero();

        assertThat(elements.count(id, ElementQuery.ALL)).isEqualTo(2);
        assertThat(files.require(id).revision()).isEqualTo(revision);
    }

    @Test
    void one_row_that_differs_from_the_table_keeps_the_whole_import_out() {
        elements.save(id, null, element("Port", PiiMark.NONE));
        var differing = element("Port", PiiMark.PII);
        var table = List.of(in(element("Berth", PiiMark.NONE), "EID"), differing);

        assertThat(elements.check(id, table).differing()).containsExactly(differing.id());
        assertThatExceptionOfType(UserMistake.class)
                .isThrownBy(() -> elements.importAll(id, table))
                .withMessageContaining("Nothing was imported");

        assertThat(names(ElementQuery.ALL, 0, 9)).containsExactly("Port");
        assertThat(files.require(id).systems()).isEmpty();
    }

    @Test
    void one_row_that_the_table_cannot_take_keeps_the_whole_import_out() {
        var table = List.of(element("Berth", PiiMark.NONE), element("x".repeat(CaseLimits.NAME + 1), PiiMark.NONE));

        assertThatExceptionOfType(UserMistake.class).isThrownBy(() -> elements.importAll(id, table));

        assertThat(elements.count(id, ElementQuery.ALL)).isZero();
    }

    @Test
    @Timeout(60)
    void the_table_takes_twenty_thousand_elements_and_not_one_more() {
        List<DataElement> table = new ArrayList<>(IntStream.range(0, CaseLimits.ELEMENTS)
                .mapToObj(i -> in(element("Element " + i, PiiMark.PII), "System " + i % 10))
                .toList());
        elements.importAll(id, table);
        var one = element("One more", PiiMark.NONE);

        assertThatExceptionOfType(UserMistake.class)
                .isThrownBy(() -> elements.importAll(id, List.of(one)))
                .withMessageContaining("20,000");
        assertThatExceptionOfType(UserMistake.class)
                .isThrownBy(() -> elements.save(id, null, one))
                .withMessageContaining("20,000");
        assertThat(elements.check(id, List.of(one)).tooMany()).isTrue();
        assertThat(elements.count(id, ElementQuery.ALL)).isEqualTo(CaseLimits.ELEMENTS);
        assertThat(elements.handOut(id)).hasSize(CaseLimits.ELEMENTS);
    }

    @Test
    void a_table_with_too_many_systems_is_refused_as_a_whole() {
        List<DataElement> table = IntStream.rangeClosed(0, CaseLimits.ROWS)
                .mapToObj(i -> in(element("Element " + i, PiiMark.PII), "System " + i))
                .toList();

        assertThatExceptionOfType(UserMistake.class)
                .isThrownBy(() -> elements.importAll(id, table))
                .withMessageContaining("200 systems");

        assertThat(files.require(id).systems()).isEmpty();
    }

    private List<String> names(ElementQuery query, int offset, int limit) {
        return elements.page(id, query, offset, limit).stream()
                .map(DataElement::name)
                .toList();
    }
}
