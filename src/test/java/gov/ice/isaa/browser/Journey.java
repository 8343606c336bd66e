package gov.ice.isaa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A walk through the real portal in a real browser: its own page bundle, sign-on at the demonstration's identity
 * provider, PostgreSQL. Each account has a browser session of its own, kept to the end of the test.
 */
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = {gov.ice.isaa.TestDatabase.class, JourneySettings.class})
public abstract class Journey {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final String SETTLED = """
            () => {
              const outlet = document.getElementById('outlet');
              if (!outlet) return document.readyState === 'complete';
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(client => client.isActive);
              return outlet.childElementCount > 0 && clients.length > 0 && document.title !== ''
                  && clients.every(client => !client.isActive());
            }""";

    /** What comes into view by and by has come; what turns for ever is not waited for. */
    private static final String STILL = """
            () => document.getAnimations().every(moving => moving.playState !== 'running'
                || moving.effect?.getComputedTiming().endTime === Infinity)""";

    /** What was typed or clicked is on its way to the portal only after the browser had its turn. */
    private static final String TURN = "() => new Promise(turn => setTimeout(turn, 40))";

    /** What the browser kept of each account's sign-on, for the tests that share it. */
    private static final Map<String, String> SIGNED_ON = new ConcurrentHashMap<>();

    private final Map<String, Page> pages = new LinkedHashMap<>();

    /** What everybody saw when a test failed, in target/journeys. */
    @RegisterExtension
    final AfterTestExecutionCallback pictures =
            context -> context.getExecutionException().ifPresent(failure -> {
                String test = context.getRequiredTestMethod().getName();
                pages.forEach((account, page) -> picture(page, test + "-" + account));
            });

    @AfterEach
    void leave() {
        pages.values().forEach(page -> page.context().close());
    }

    /** The address of a route of the portal, such as {@code agreements}. */
    protected String address(String route) {
        return KeycloakServer.RUNNING.portalAddress() + "/" + route;
    }

    /** The page of this account, which signs on at its first use, in a browser that has these cookies already. */
    protected Page as(String account, Cookie... cookies) {
        return pages.computeIfAbsent(account, name -> signOn(name, List.of(cookies)));
    }

    /** The account's page after going to a route of the portal, when the page has come to rest. */
    protected Page open(String account, String route) {
        Page page = as(account);
        page.navigate(address(route));
        return settled(page);
    }

    /** Waits until the page has nothing more to ask of the portal. */
    protected Page settled(Page page) {
        page.waitForLoadState();
        page.waitForFunction(SETTLED);
        page.evaluate(TURN);
        page.waitForFunction(SETTLED);
        return page;
    }

    /** Fills in the identity provider's form, as somebody who is asked to sign in (again). */
    protected void answerSignOn(Page page, String account) {
        if (page.locator("#username").isVisible()) {
            page.locator("#username").fill(account);
        }
        page.locator("#password").fill("isaa");
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(address("")));
    }

    /** Asserts that axe finds nothing serious or critical in the page as it stands (WCAG 2.1 AA, Section 508). */
    protected void accessible(Page page) {
        List<String> findings = amiss(page);
        if (!findings.isEmpty()) {
            // What is still fading in is pale for a moment; what is amiss is amiss when everything has come to rest.
            page.waitForFunction(STILL);
            findings = amiss(page);
        }
        assertThat(findings).as("what axe finds at %s", page.url()).isEmpty();
    }

    private static List<String> amiss(Page page) {
        // Details of what is found amiss alone, worked out in the page itself and not in a second one: half the time.
        var amiss = new AxeRunOptions();
        amiss.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                        .setLegacyMode(true)
                        .options(amiss)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "section508"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Journey::told)
                        .toList();
    }

    /** Takes a picture of the whole page into target/journeys. */
    protected Path picture(Page page, String name) {
        Path file = Path.of("target", "journeys", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    /** Whether the tests of this class have each account sign on anew, since signing on is what they are about. */
    protected boolean signsOnAnew() {
        return false;
    }

    private Page signOn(String account, List<Cookie> cookies) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale("en-US")
                .setTimezoneId("America/New_York")
                .setStorageState(signsOnAnew() ? null : SIGNED_ON.get(account));
        BrowserContext context = OneBrowser.CHROMIUM.browser().newContext(options);
        context.addCookies(cookies);
        Page page = context.newPage();
        page.navigate(address(""));
        // The identity provider may know the person still, and send the browser back by itself.
        page.waitForCondition(() -> page.url().startsWith(address("")) || asksForPassword(page));
        if (asksForPassword(page)) {
            answerSignOn(page, account);
            if (!signsOnAnew()) {
                SIGNED_ON.put(account, context.storageState());
            }
        }
        return settled(page);
    }

    /** Whether the page is the identity provider's form. */
    static boolean asksForPassword(Page page) {
        return page.locator("#password").isVisible();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** The browser of all journeys of a JVM, started by the first and ended with it. */
    private static final class OneBrowser {

        static final Chromium CHROMIUM = new Chromium();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(CHROMIUM::close));
        }
    }
}
