package gov.ice.isaa.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import gov.ice.isaa.CommentedDraft;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.DirectSignOn;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.browser.Chromium;
import gov.ice.isaa.discussion.anchor.AnchorCases;
import gov.ice.isaa.drafting.PlainText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;

/**
 * How long a comment takes from the call that posts it to its card in the page of everybody who has the draft open: real
 * pages, each with a session and a web socket of its own, and one clock, because all run on this machine. What
 * threads add to a save. And, where the texts lie beside the project, how many commented passages are found again in later
 * versions.
 */
final class CommentFigures implements Figure {

    private static final int PAGES = 50;
    private static final int COMMENTS = 20;
    private static final int WARM_UP = 30;
    private static final Path CASES = Path.of("..", "shared", "cases", "anchors");
    private static final List<String> READERS =
            List.of("opla", "igp-privacy", "igp-records", "igp-governance", "hsi-ead");

    /** Notes when the card of a thread enters the list. */
    private static final String WATCH = """
            () => {
              window.arrivals = {};
              const list = document.querySelector('isaa-discussion').shadowRoot.querySelector('.list');
              new MutationObserver(records => records.forEach(record => record.addedNodes.forEach(node => {
                if (node.dataset && node.dataset.thread) window.arrivals[node.dataset.thread] = Date.now();
              }))).observe(list, { childList: true });
            }""";

    private static final String ARRIVED = "thread => window.arrivals[thread]";

    /** People write no faster. The pages note the moment themselves; asking them before would keep them from it. */
    private static final Duration BETWEEN_COMMENTS = Duration.ofSeconds(2);

    private final ApplicationContext portal;
    private final String address;
    private final Figure manyPages;
    private final Figure ports;

    CommentFigures(ApplicationContext portal, Figure manyPages, Figure ports) {
        this.portal = portal;
        this.manyPages = manyPages;
        this.ports = ports;
        this.address = Figure.address(portal);
    }

    @Override
    public void measure(Figures figures) throws Exception {
        figures.add("comment.arrival50_p95_ms", arrival(), "ms");
        manyPages.measure(figures);
        ports.measure(figures);
        if (Files.isDirectory(CASES)) {
            AnchorCases.Score score = new AnchorCases(CASES).measure();
            figures.add("port.unchanged", score.unchanged(), "passages");
            figures.add("port.edited", score.edited(), "passages");
            figures.add("port.false", score.wrong(), "passages");
        }
    }

    /** Somebody who reads the draft; one of few, again and again. */
    static String reader(int number) {
        return READERS.get(number % READERS.size());
    }

    private double arrival() throws InterruptedException {
        CommentedDraft draft = CommentedDraft.begin(portal);
        PlainText.Line block = draft.longerThan(60 + WARM_UP).getFirst();
        SignIn.as(DemoPeople.IGP_PRIVACY);
        try (var chromium = new Chromium()) {
            List<Page> open = new ArrayList<>();
            for (int i = 0; i < PAGES; i++) {
                open.add(watching(chromium.browser(), reader(i), draft.route()));
            }
            List<Double> waited = new ArrayList<>();
            for (int i = 0; i < WARM_UP + COMMENTS; i++) {
                long posted = System.currentTimeMillis();
                String thread = draft.comment(block, i, 20, "Comment " + i).toString();
                Thread.sleep(BETWEEN_COMMENTS);
                for (Page page : open) {
                    page.waitForFunction(ARRIVED, thread);
                    double at = ((Number) page.evaluate(ARRIVED, thread)).doubleValue();
                    if (i >= WARM_UP) {
                        waited.add(at - posted);
                    }
                }
            }
            return Figures.p95(waited.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    private Page watching(Browser browser, String account, String route) {
        Page page = browser.newContext().newPage();
        page.navigate(address + DirectSignOn.route(account, route));
        page.locator("isaa-discussion .list").waitFor();
        page.evaluate(WATCH);
        return page;
    }
}
