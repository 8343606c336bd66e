package gov.ice.isaa.intake.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.intake.Memoranda;
import gov.ice.isaa.intake.MemorandumField;
import gov.ice.isaa.intake.RequestField;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.intake.SampleRequests;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MemorandumPageTest extends ViewTest {

    @Autowired
    Requests requests;

    @Autowired
    Memoranda memoranda;

    @Test
    void an_officer_comes_from_the_request_fills_in_the_rest_and_records_it() {
        RequestView request = SampleRequests.insideDhs(requests, "Ferry lists");
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/scope");
        assertThat(_get(Anchor.class, spec -> spec.withText("Memorandum of Record"))
                        .getHref())
                .isEqualTo("requests/" + request.number() + "/memorandum");

        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/memorandum");
        assertThat(area(MemorandumField.SHARED).getValue())
                .isEqualTo(request.entries().text(RequestField.INFORMATION));
        click("Record this version");
        assertThat(text()).contains("Fill in: Restrictions, Data owner to be asked, SORN consulted.");
        area(MemorandumField.RESTRICTIONS).setValue("<b>None</b>");
        area(MemorandumField.DATA_OWNER).setValue("HSI Domestic");
        area(MemorandumField.SORN).setValue("External Investigations");
        click("Record this version");

        assertThat(text()).contains("Version 1 is recorded.").contains("<b>None</b>");
        assertThat(_get(Anchor.class, spec -> spec.withText("Print version 1 (PDF)"))
                        .getHref())
                .isNotEmpty();
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/scope");
        assertThat(text()).contains(": version 1 recorded");
    }

    @Test
    void a_version_recorded_meanwhile_is_shown_and_recording_asks_which_text_to_keep() {
        RequestView request = SampleRequests.insideDhs(requests, "Ferry lists");
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/memorandum");
        for (MemorandumField field : MemorandumField.values()) {
            area(field).setValue("Mine");
        }
        memoranda.record(request.id(), 0, texts("Theirs"));
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip(true);
            assertThat(text()).contains("Version 1 was recorded while you have the page open");
        });
        assertThat(area(MemorandumField.SHARED).getValue()).isEqualTo("Mine");

        click("Record this version");
        assertThat(memoranda.of(request)).hasSize(1);
        click("Keep mine");

        assertThat(memoranda.of(request)).hasSize(2);
        assertThat(memoranda.of(request).getFirst().text(MemorandumField.SHARED))
                .isEqualTo("Mine");
    }

    @Test
    void who_only_reads_the_request_reads_the_versions_and_writes_none() {
        RequestView request = SampleRequests.insideDhs(requests, "Ferry lists");
        memoranda.record(request.id(), 0, texts("What was written"));

        open(DemoPeople.IGP_COORDINATOR, "requests/" + request.number() + "/memorandum");

        assertThat(text()).contains("What was written");
        assertThat(_find(TextArea.class)).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("Record this version")))
                .isEmpty();
    }

    @Test
    void a_request_that_has_none_says_what_it_is_for_and_another_office_finds_nothing() {
        RequestView request = SampleRequests.begun(requests);
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/memorandum");
        assertThat(text()).contains("No Memorandum of Record yet").contains("stay inside DHS");

        open(DemoPeople.ERO_PROGRAM_OFFICER, "requests/" + request.number() + "/memorandum");
        assertThat(text()).contains("There is nothing here that you may see");
    }

    private static Map<MemorandumField, String> texts(String text) {
        var texts = new EnumMap<MemorandumField, String>(MemorandumField.class);
        for (MemorandumField field : MemorandumField.values()) {
            texts.put(field, text);
        }
        return texts;
    }

    private static TextArea area(MemorandumField field) {
        return _get(TextArea.class, spec -> spec.withLabel(field.label()));
    }

    private static void click(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    /** Everything that can be read in the window. */
    private static String text() {
        return _find(Component.class).stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }
}
