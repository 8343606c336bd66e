package gov.ice.isaa.intake.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.intake.Evidence;
import gov.ice.isaa.intake.EvidenceFile;
import gov.ice.isaa.intake.RequestField;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.intake.SampleFiles;
import gov.ice.isaa.intake.SampleRequests;
import gov.ice.isaa.intake.VerificationMethod;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The step that asks how the requestor was verified. */
class VerificationPageTest extends ViewTest {

    @Autowired
    Requests requests;

    @Autowired
    Evidence evidence;

    RequestView request;

    @BeforeEach
    void begun() {
        request = SampleRequests.begun(requests);
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_method_is_kept_as_soon_as_it_is_chosen() {
        open();
        RadioButtonGroup<VerificationMethod> method = _get(RadioButtonGroup.class);

        method.setValue(VerificationMethod.IN_PERSON);
        _fireValueChange(method);

        assertThat(requests.require(request.number()).entries().text(RequestField.VERIFIED_METHOD))
                .isEqualTo("IN_PERSON");
    }

    @Test
    void a_file_is_listed_with_who_added_it_and_the_reason_for_none_is_no_longer_asked() {
        open();
        assertThat(text()).contains("No file yet");
        assertThat(_find(TextArea.class, spec -> spec.withLabel("Why there is no evidence")))
                .hasSize(1);

        upload("<b>letter & co.pdf", SampleFiles.pdf());

        assertThat(_get(Anchor.class, spec -> spec.withText("<b>letter & co.pdf"))
                        .getHref())
                .isNotEmpty();
        assertThat(text()).contains("1 KB, added").doesNotContain("No file yet");
        assertThat(_find(TextArea.class, spec -> spec.withLabel("Why there is no evidence")))
                .isEmpty();
    }

    @Test
    void a_file_that_is_not_taken_is_named_with_the_reason() {
        open();

        upload("letter.pdf", SampleFiles.bytes("<html>"));
        assertThat(text()).contains("letter.pdf: This file is not taken").contains("No file yet");

        ComponentUtil.fireEvent(_get(Upload.class), new FileRejectedEvent(_get(Upload.class), "File is Too Big.", "x"));
        assertThat(text()).contains("not taken: File is Too Big.");
    }

    @Test
    void a_file_is_removed_after_asking_once_more() {
        evidence.add(request.id(), "letter.pdf", SampleFiles.pdf());
        open();

        _click(_get(Button.class, spec -> spec.withText("Remove")));
        assertThat(evidence.of(request)).hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("Remove it")));

        assertThat(evidence.of(request)).isEmpty();
        assertThat(text()).contains("No file yet");
    }

    @Test
    void a_file_that_a_colleague_removed_meanwhile_is_said_to_be_gone() {
        evidence.add(request.id(), "letter.pdf", SampleFiles.pdf());
        open();
        EvidenceFile file = evidence.of(request).getFirst();
        evidence.remove(request.id(), file.id());

        _click(_get(Button.class, spec -> spec.withText("Remove")));
        _click(_get(Button.class, spec -> spec.withText("Remove it")));

        assertThat(text()).contains("Somebody removed this file already").contains("No file yet");
    }

    @Test
    void who_only_reads_the_request_adds_and_removes_nothing() {
        evidence.add(request.id(), "letter.pdf", SampleFiles.pdf());

        open(DemoPeople.IGP_COORDINATOR, "requests/" + request.number() + "/verification");

        assertThat(_find(Anchor.class, spec -> spec.withText("letter.pdf"))).hasSize(1);
        assertThat(_find(Upload.class)).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("Remove"))).isEmpty();
    }

    @Test
    void the_scope_step_says_what_is_missing_before_the_determination_is_recorded() {
        RequestView answered = requests.answer(request.id(), request.facts(), SampleRequests.facts(request.facts()));
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + answered.number() + "/scope");

        _click(_get(Button.class, spec -> spec.withText("Record this determination")));

        assertThat(text()).contains("only once the requestor is verified").contains("Method of verification");
        assertThat(requests.determinations(answered)).isEmpty();
    }

    private void open() {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/verification");
    }

    private static void upload(String name, byte[] content) {
        UploadKt._upload(_get(Upload.class), name, "application/octet-stream", content);
        MockVaadin.clientRoundtrip(true);
    }

    /** Everything that can be read in the window. */
    private static String text() {
        return _find(Component.class).stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }
}
