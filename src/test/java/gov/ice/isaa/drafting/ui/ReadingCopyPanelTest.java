package gov.ice.isaa.drafting.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.TextRun;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecord;
import gov.ice.isaa.trail.TrailRecords;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReadingCopyPanelTest extends ViewTest {

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    TrailRecords trail;

    AgreementView agreement;

    @BeforeEach
    void twoVersions() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
        drafts.createFromTemplate(agreement.id());
        drafts.saveSection(
                agreement.id(), "funding", 1, List.of(new Paragraph("p1", List.of(TextRun.plain("Each Party pays.")))));
    }

    @Test
    void an_office_takes_the_version_it_reads_with_line_numbers_or_without() throws IOException {
        openDraft();

        assertThat(words("Version 2 (PDF)"))
                .contains("DRAFT, version 2", "Each Party pays.")
                .doesNotContainPattern("(?m)^17$");
        assertThat(words("Version 2 with line numbers (PDF)"))
                .contains("DRAFT, version 2")
                .containsPattern("(?m)^17$");
    }

    @Test
    void an_earlier_version_is_taken_while_it_is_read() throws IOException {
        openDraft();
        _get(HistoryPanel.class).setOpened(true);

        _click(_get(Button.class, spec -> spec.withText("Version 1")));

        assertThat(words("Version 1 (PDF)")).contains("DRAFT, version 1").doesNotContain("Each Party pays.");
        _click(_get(Button.class, spec -> spec.withText("Back to the newest version")));
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getText)
                .contains("Version 2 (PDF)")
                .doesNotContain("Version 1 (PDF)");
    }

    @Test
    void nothing_is_printed_before_it_is_asked_for() throws IOException {
        openDraft();
        assertThat(trail.find(TrailFilter.subject(agreement.number()), 0, 9))
                .extracting(TrailRecord::action)
                .doesNotContain("draft.copy-printed");

        words("Version 2 (PDF)");

        assertThat(trail.find(TrailFilter.subject(agreement.number()), 0, 9))
                .extracting(TrailRecord::action)
                .contains("draft.copy-printed");
    }

    @Test
    void whoever_lost_the_need_to_know_gets_nothing_from_an_open_page() {
        openDraft();
        SignIn.as(DemoPeople.ERO_PROGRAM_OFFICER);

        assertThatThrownBy(() -> words("Version 2 (PDF)")).isInstanceOf(NoSuchAgreement.class);
    }

    private void openDraft() {
        open(DemoPeople.IGP_PRIVACY, "agreements/" + agreement.number() + "/draft");
    }

    private static String words(String link) throws IOException {
        byte[] pdf = DownloadKt._download(_get(Anchor.class, spec -> spec.withText(link)));
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
