package gov.ice.isaa.bench;

import gov.ice.isaa.CommentedDraft;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.browser.WirePage;
import gov.ice.isaa.drafting.PlainText;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;

/**
 * How long a comment takes from the call that posts it until 200 pages of the draft have it, and the same for a label that
 * is pushed to 200 pages with nothing else in them; in turn, on one clock. A label is stored nowhere: the push
 * ratio takes a comment from when it is stored and its call is back. So many pages are more than this machine can draw: each
 * is a {@link WirePage}, hence a session and a UI of its own on the portal and a web socket whose messages are decoded, but
 * nothing is drawn.
 */
final class ManyPagesFigures implements Figure {

    private static final int PAGES = 200;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 20;

    /** What is done once for a comment is then about as warm as what is done once for each of the pages. */
    private static final int STORED_BEFORE = 1_000;

    /** Until what follows a comment a little later, the marks in the text and in the outline, is over. */
    private static final long BETWEEN_MS = 1_200;

    private final ApplicationContext portal;
    private final String address;

    ManyPagesFigures(ApplicationContext portal) {
        this.portal = portal;
        this.address = Figure.address(portal);
    }

    @Override
    public void measure(Figures figures) throws Exception {
        LabelPage.addTo(portal);
        storeOnAnotherDraft();
        CommentedDraft draft = CommentedDraft.begin(portal);
        PlainText.Line block = draft.longerThan(60 + WARM_UP).getFirst();
        SignIn.as(DemoPeople.IGP_PRIVACY);
        try (HttpClient http = WirePage.client();
                var drafts = new Pages(http, draft.route(), "text");
                var labels = new Pages(http, LabelPage.ROUTE, "value")) {
            List<Arrival> comments = new ArrayList<>();
            List<Arrival> bare = new ArrayList<>();
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                int start = i + WARM_UP;
                String words = "Words " + i;
                Arrival commented = drafts.until(words, () -> draft.comment(block, start, 20, words));
                Thread.sleep(BETWEEN_MS);
                Arrival labelled = labels.until(words, () -> LabelPage.show(words));
                Thread.sleep(BETWEEN_MS);
                if (i >= 0) {
                    comments.add(commented);
                    bare.add(labelled);
                }
            }
            double comment = p95(comments, Arrival::waited);
            double label = p95(bare, Arrival::waited);
            figures.add("comment.arrival200_p95_ms", comment, "ms", "a label pushed to as many pages", label);
            figures.add("comment.ratio", comment / label, "times");
            figures.add("comment.push_ratio", p95(comments, Arrival::waitedSinceStored) / label, "times");
        }
    }

    private void storeOnAnotherDraft() {
        CommentedDraft draft = CommentedDraft.begin(portal);
        PlainText.Line block = draft.longerThan(60).getFirst();
        SignIn.as(DemoPeople.IGP_PRIVACY);
        for (int i = 0; i < STORED_BEFORE; i++) {
            draft.comment(block, i % 40, 20, "Comment " + i);
        }
    }

    private static double p95(List<Arrival> arrivals, Function<Arrival, double[]> waited) {
        return Figures.p95(
                arrivals.stream().map(waited).flatMapToDouble(Arrays::stream).toArray());
    }

    /** When, in nanoseconds of one clock, words were posted, the call that did it was back, and each page had them. */
    private record Arrival(long posted, long stored, long[] told) {

        double[] waited() {
            return since(posted);
        }

        double[] waitedSinceStored() {
            return since(stored);
        }

        private double[] since(long begin) {
            return Arrays.stream(told).mapToDouble(at -> (at - begin) / 1e6).toArray();
        }
    }

    /** Open pages of one route, and when each is told of words. */
    private final class Pages implements AutoCloseable {

        private final List<WirePage> open = new ArrayList<>();
        private final AtomicLongArray told = new AtomicLongArray(PAGES);
        private volatile String awaited = "";
        private volatile CountDownLatch missing = new CountDownLatch(0);

        /** The words are known by the name of the JSON field that they come in. */
        Pages(HttpClient http, String route, String field) {
            for (int i = 0; i < PAGES; i++) {
                int number = i;
                WirePage page = WirePage.open(http, address, CommentFigures.reader(i), route);
                page.onMessage(message -> {
                    if (message.findValuesAsString(field).contains(awaited)
                            && told.compareAndSet(number, 0, System.nanoTime())) {
                        missing.countDown();
                    }
                });
                open.add(page);
            }
        }

        /** Does what brings the words about, and waits until each page has them. */
        Arrival until(String words, Runnable posting) throws InterruptedException {
            for (int i = 0; i < PAGES; i++) {
                told.set(i, 0);
            }
            missing = new CountDownLatch(PAGES);
            awaited = words;
            long posted = System.nanoTime();
            posting.run();
            long stored = System.nanoTime();
            if (!missing.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException(missing.getCount() + " pages were never told of " + words);
            }
            long[] at = new long[PAGES];
            Arrays.setAll(at, told::get);
            return new Arrival(posted, stored, at);
        }

        @Override
        public void close() {
            open.forEach(WirePage::close);
        }
    }
}
