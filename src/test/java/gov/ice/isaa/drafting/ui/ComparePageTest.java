package gov.ice.isaa.drafting.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.TextRun;
import gov.ice.isaa.drafting.compared.ComparedText;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.Message;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ComparePageTest extends ViewTest {

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    AgreementView agreement;

    @BeforeEach
    void openAgreement() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
    }

    @Test
    void the_last_change_is_shown_with_figures_and_a_way_to_each_section() {
        write("Each Party pays.", "Each Party pays for itself.");

        compare("");

        assertThat(_get(ComparedText.class).getElement().getTextRecursively())
                .contains("1 section changed. 2 words came in, 0 words went out.");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("#compared-funding");
        assertThat(text()).contains("Each Party pays<ins class=\"touched\"> for itself</ins>.");
    }

    @Test
    void any_two_versions_are_compared_and_chosen_on_the_page() {
        write("Each Party pays.", "ICE pays.");

        compare("from=2&to=3");
        assertThat(text()).contains("<del class=\"touched\">Each Party</del><ins class=\"touched\">ICE</ins>");
        choose("To", 2);

        _get(
                EmptyState.class,
                spec -> spec.withPredicate(
                        state -> state.getElement().getTextRecursively().contains("Nothing changed")));
        choose("From", 1);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .endsWith("compare?from=1&to=2");
    }

    @Test
    void versions_are_found_page_by_page_and_by_their_number() {
        write("One.", "Two.", "Three.");
        compare("");
        VersionField from = field("From");

        assertThat(found(from, "", 0)).extracting(DraftVersion::number).containsExactly(4, 3);
        assertThat(found(from, "", 2)).extracting(DraftVersion::number).containsExactly(2, 1);
        assertThat(found(from, "Version 3", 0)).extracting(DraftVersion::number).containsExactly(3);
        assertThat(found(from, "77", 0)).isEmpty();
    }

    @Test
    void the_texts_stand_side_by_side_and_whole_when_asked() {
        write("Each Party pays.", "ICE pays.");
        compare("");

        @SuppressWarnings("unchecked")
        RadioButtonGroup<String> layout = _get(RadioButtonGroup.class);
        layout.setValue("Side by side");
        _get(Checkbox.class).setValue(true);

        assertThat(text()).contains("<div class=\"old\">", "<div class=\"new\">");
        assertThat(shown().getClassNames()).contains("beside").doesNotContain("changes-only");
    }

    @Test
    void the_two_versions_on_the_page_are_taken_as_a_redline() throws IOException {
        write("Each Party pays.", "ICE pays.");
        compare("from=2&to=3");

        byte[] pdf = DownloadKt._download(_get(Anchor.class, spec -> spec.withText("Redline (PDF)")));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Changes from version 2 to version 3", "Each Party", "ICE");
        }
    }

    @Test
    void a_version_that_is_not_there_is_said_with_what_there_is() {
        write("Each Party pays.");

        compare("from=1&to=77");

        assertThat(_get(Message.class).getElement().getTextRecursively())
                .contains("The draft has no version 77. Its newest is version 2.");
        compare("from=x&to=");
        assertThat(text()).contains("Each Party pays.");
    }

    @Test
    void without_a_draft_the_page_says_what_will_be_here() {
        compare("");

        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("There is no draft yet");
    }

    @Test
    void the_history_leads_to_the_changes_of_each_version() {
        write("Each Party pays.");
        open(DemoPeople.HSI_PROGRAM_OFFICER, "agreements/" + agreement.number() + "/draft");
        _get(HistoryPanel.class).setOpened(true);

        assertThat(_find(Anchor.class))
                .filteredOn(link -> link.getText().equals("Changes"))
                .extracting(Anchor::getHref)
                .containsExactly("agreements/" + agreement.number() + "/compare?from=1&to=2");
    }

    @Test
    void nobody_compares_versions_without_need_to_know() {
        write("Each Party pays.");

        open(DemoPeople.ERO_PROGRAM_OFFICER, "agreements/" + agreement.number() + "/compare");

        _assertNone(ComparePage.class);
        _assertNone(ComparedText.class);
    }

    private void write(String... texts) {
        drafts.createFromTemplate(agreement.id());
        for (int i = 0; i < texts.length; i++) {
            drafts.saveSection(
                    agreement.id(), "funding", i + 1, List.of(new Paragraph("p1", List.of(TextRun.plain(texts[i])))));
        }
    }

    private void compare(String query) {
        open(DemoPeople.IGP_PRIVACY, "");
        UI.getCurrent().navigate("agreements/" + agreement.number() + "/compare", QueryParameters.fromString(query));
    }

    private static VersionField field(String label) {
        return _get(VersionField.class, spec -> spec.withLabel(label));
    }

    private static void choose(String label, int number) {
        VersionField field = field(label);
        DraftVersion before = field.getValue();
        field.setValue(found(field, String.valueOf(number), 0).getFirst());
        ComponentUtil.fireEvent(field, new ComponentValueChangeEvent<>(field, field, before, true));
    }

    @SuppressWarnings("unchecked")
    private static List<DraftVersion> found(VersionField field, String typed, int offset) {
        var versions = (DataProvider<DraftVersion, String>) field.getDataProvider();
        return versions.fetch(new Query<>(offset, 2, List.of(), null, typed)).toList();
    }

    private static Div shown() {
        return _get(Div.class, spec -> spec.withClasses("compared-text"));
    }

    private static String text() {
        return shown().getElement().getProperty("innerHTML");
    }
}
