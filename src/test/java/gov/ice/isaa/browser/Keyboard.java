package gov.ice.isaa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody who uses no mouse. Keys go to whatever has the focus, as they do in life. */
final class Keyboard {

    /** More stops than any page of the portal has. */
    private static final int STOPS = 200;

    private static final String FOCUSED =
            "field => field === document.activeElement" + " || field.contains(document.activeElement)";

    private final Page page;
    private final Runnable rest;

    /** The keyboard of a page; {@code rest} waits until the portal has answered. */
    Keyboard(Page page, Runnable rest) {
        this.page = page;
        this.rest = rest;
    }

    /** Moves the focus there with the Tab key. */
    void tabTo(Locator target) {
        for (int i = 0; i < STOPS; i++) {
            if (hasFocus(target)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The Tab key does not lead to " + target);
    }

    /** Whether the field, or something in it, has the focus. */
    boolean hasFocus(Locator target) {
        return (Boolean) target.evaluate(FOCUSED);
    }

    void press(Locator button) {
        tabTo(button);
        page.keyboard().press("Enter");
        rest.run();
    }

    void write(Locator field, String text) {
        tabTo(field);
        page.keyboard().type(text);
        page.keyboard().press("Tab");
        rest.run();
    }

    /** Chooses from a list by typing the choice. */
    void pick(Locator list, String choice) {
        tabTo(list);
        page.keyboard().type(choice);
        page.locator("vaadin-combo-box-item:visible").first().waitFor();
        page.keyboard().press("Enter");
        rest.run();
    }

    /** Turns the choice on with the arrow key, which goes through the choices before it. */
    void choose(Locator radios, String choice, String arrow) {
        tabTo(radios);
        Locator wanted = radios.locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(choice, new Page.GetByTextOptions().setExact(true))))
                .first();
        if ((Boolean) wanted.evaluate("radio => radio.checked")) {
            return;
        }
        page.keyboard().press(hasFocus(wanted) ? "Space" : arrow);
        rest.run();
        assertThat((Boolean) wanted.evaluate("radio => radio.checked"))
                .as("%s is chosen", choice)
                .isTrue();
        assertThat(hasFocus(radios))
                .as("the focus stays where the answer was given")
                .isTrue();
    }

    void tick(Locator checkbox) {
        tabTo(checkbox);
        page.keyboard().press("Space");
        rest.run();
        assertThat((Boolean) checkbox.evaluate("box => box.checked")).isTrue();
        assertThat(hasFocus(checkbox))
                .as("the focus stays where the answer was given")
                .isTrue();
    }
}
