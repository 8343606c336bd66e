package gov.ice.isaa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.TextRun;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is taken along from the pages of a draft, under names that people know again. */
class PaperTest extends Journey {

    private static final String PRIVACY = "igp-privacy";

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @AfterEach
    void nobody() {
        SignIn.out();
    }

    @Test
    void a_draft_and_what_changed_in_it_are_taken_along_with_the_keyboard() throws IOException {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        AgreementView agreement = agreements.open(SampleAgreements.STATE_POLICE);
        drafts.createFromTemplate(agreement.id());
        drafts.saveSection(
                agreement.id(), "funding", 1, List.of(new Paragraph("p1", List.of(TextRun.plain("Each Party pays.")))));
        String pages = "agreements/" + agreement.number();

        Page page = open(PRIVACY, pages + "/draft");
        accessible(page);
        picture(page, "draft-reading-copy");
        taken(page, "Version 2 (PDF)", agreement.number() + " draft version 2.pdf");
        taken(page, "Version 2 with line numbers (PDF)", agreement.number() + " draft version 2 with line numbers.pdf");

        page = open(PRIVACY, pages + "/compare");
        accessible(page);
        picture(page, "compare-redline");
        taken(page, "Redline (PDF)", agreement.number() + " redline version 1 to 2.pdf");
    }

    private static void taken(Page page, String link, String name) throws IOException {
        Download file = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .press("Enter"));
        assertThat(file.suggestedFilename()).isEqualTo(name);
        assertThat(Files.readAllBytes(file.path()))
                .startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
