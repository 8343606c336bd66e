package gov.ice.isaa.intake.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementType;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.Signatory;
import gov.ice.isaa.intake.OpeningDraft;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.intake.SampleRequests;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The last step of a request, with a colleague at the same request. */
class OpeningPageTest extends ViewTest {

    private static final String TITLE = "Title of the agreement";

    @Autowired
    Requests requests;

    @Autowired
    Agreements agreements;

    @Test
    void after_taking_what_a_colleague_saved_the_fields_hold_it_and_the_next_save_keeps_it() {
        RequestView request = SampleRequests.complete(requests, "isfahan");
        open(request);
        retitle(request, "Theirs");

        type("Position", "Mine");
        click("Take what was saved");
        assertThat(field(TITLE).getValue()).isEqualTo("Theirs");
        type("Position", "Deputy Harbor Master");

        assertThat(saved(request).opening().title()).isEqualTo("Theirs");
        assertThat(saved(request).opening().signatories())
                .anyMatch(signatory -> signatory.title().equals("Deputy Harbor Master"));
    }

    @Test
    void showing_the_changes_fills_the_fields_with_them() {
        RequestView request = SampleRequests.complete(requests, "gondeshapur");
        open(request);
        retitle(request, "Theirs");
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(_find(Button.class, spec -> spec.withText("Show the changes")))
                    .hasSize(1);
        });

        click("Show the changes");
        assertThat(field(TITLE).getValue()).isEqualTo("Theirs");
        type("Position", "Deputy Harbor Master");

        assertThat(saved(request).opening().title()).isEqualTo("Theirs");
    }

    @Test
    void nothing_is_opened_while_the_page_and_a_colleague_differ() {
        RequestView request = SampleRequests.complete(requests, "bukhara");
        open(request);
        retitle(request, "Theirs");

        click("Open the agreement");
        assertThat(text()).contains("saved another text while you were writing").contains("Theirs");
        assertThat(saved(request).open()).isTrue();
        click("Take what was saved");
        click("Open the agreement");

        assertThat(agreements.require(saved(request).agreementId()).title()).isEqualTo("Theirs");
    }

    @Test
    void what_is_proposed_on_the_page_is_not_called_missing_and_is_what_is_opened() {
        RequestView request = SampleRequests.complete(requests, "merv");
        OpeningDraft draft = request.opening();
        requests.plan(
                request.id(),
                draft,
                new OpeningDraft("", AgreementType.MOU, draft.parties(), draft.contacts(), draft.signatories()));
        open(request);

        assertThat(field(TITLE).getValue()).isEqualTo("merv");
        assertThat(text()).contains("Everything is there").doesNotContain("Give the agreement a title");
        click("Open the agreement");

        assertThat(agreements.require(saved(request).agreementId()).title()).isEqualTo("merv");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_signatory_follows_the_party_when_it_is_renamed_and_is_offered_only_parties() {
        RequestView request = SampleRequests.complete(requests, "nishapur");
        open(request);

        type("Name", "Port authority");

        ComboBox<String> party = _get(ComboBox.class, spec -> spec.withLabel("Signs for (party)"));
        assertThat(party.getValue()).isEqualTo("Port authority");
        assertThat(party.getListDataView().getItems()).containsExactly("Port authority");
        assertThat(saved(request).opening().signatories())
                .filteredOn(Signatory::external)
                .extracting(Signatory::party)
                .containsExactly("Port authority");
    }

    @Test
    void a_signatory_whose_party_was_removed_is_marked_and_listed() {
        RequestView request = SampleRequests.complete(requests, "balkh");
        OpeningDraft draft = request.opening();
        var signatories = new ArrayList<>(draft.signatories());
        signatories.add(new Signatory(null, "A party that went away", "Somebody", "Chief"));
        requests.plan(
                request.id(),
                draft,
                new OpeningDraft(draft.title(), draft.type(), draft.parties(), draft.contacts(), signatories));

        open(request);

        assertThat(_find(ComboBox.class, spec -> spec.withLabel("Signs for (party)")))
                .extracting(ComboBox::isInvalid)
                .containsExactly(false, true);
        assertThat(text()).contains("Complete or remove every signatory row");
    }

    private void open(RequestView request) {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/opening");
    }

    /** A colleague of the same office writes another title in a window of their own. */
    private void retitle(RequestView request, String title) {
        OpeningDraft draft = request.opening();
        requests.plan(
                request.id(),
                draft,
                new OpeningDraft(title, draft.type(), draft.parties(), draft.contacts(), draft.signatories()));
    }

    private RequestView saved(RequestView request) {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        return requests.require(request.number());
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void type(String label, String text) {
        TextField field = _find(TextField.class, spec -> spec.withLabel(label)).getFirst();
        field.setValue(text);
        _fireValueChange(field);
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
