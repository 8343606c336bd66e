package gov.ice.isaa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Section;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A walk on the page of a draft that was just made from the template. */
abstract class DraftJourney extends Journey {

    static final String OFFICER = "hsi-program-officer";

    /** Pastes content of a type where the cursor is. */
    static final String PASTE = """
            (element, [type, content]) => {
              const data = new DataTransfer();
              data.setData(type, content);
              element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }""";

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    AgreementView agreement;
    String draft;

    @BeforeEach
    void a_draft() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
        drafts.createFromTemplate(agreement.id());
        draft = "agreements/" + agreement.number() + "/draft";
    }

    @AfterEach
    void nobody() {
        SignIn.out();
    }

    static Locator edit(Page page, String section) {
        page.locator("#section-" + section)
                .getByRole(AriaRole.BUTTON, named("^Edit section"))
                .click();
        Locator text = page.locator("isaa-editor [role=textbox]");
        text.click();
        return text;
    }

    static Locator emptied(Locator text) {
        text.press("Control+A");
        text.press("Delete");
        return text;
    }

    /** Goes through the toolbar, whose last tool stays reached, to this one and uses it. */
    static void useTool(Page page, String name) {
        Locator tool = page.getByRole(AriaRole.TOOLBAR).getByRole(AriaRole.BUTTON, named("^" + name + "$"));
        page.keyboard().press("Home");
        for (int i = 0; i < 20 && !(Boolean) tool.evaluate("button => button === document.activeElement"); i++) {
            page.keyboard().press("ArrowRight");
        }
        page.keyboard().press("Enter");
    }

    static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    /** Saves what is written and ends writing. */
    static void finish(Page page) {
        press(page, "Done");
        assertThat(page.locator("isaa-editor")).hasCount(0);
    }

    static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    static Locator.GetByRoleOptions exactlyIn(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    static Locator.GetByRoleOptions named(String pattern) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile(pattern));
    }

    String heading(String section) {
        return section(section).heading();
    }

    String words(String section) {
        return blocks(section).stream().map(Block::words).collect(Collectors.joining("\n"));
    }

    List<Block> blocks(String section) {
        return section(section).blocks();
    }

    Section section(String key) {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        return drafts.current(agreement.id())
                .orElseThrow()
                .document()
                .section(key)
                .orElseThrow();
    }
}
