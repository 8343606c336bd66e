package gov.ice.isaa.browser;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import gov.ice.isaa.CommentedDraft;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.DirectSignOn;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.discussion.CommentBody;
import gov.ice.isaa.discussion.CommentJson;
import gov.ice.isaa.discussion.Discussions;
import gov.ice.isaa.discussion.Entry;
import gov.ice.isaa.discussion.ThreadView;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.PlainText;
import gov.ice.isaa.drafting.TextRun;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/**
 * A draft on which 32 people comment at once, each on a {@link WirePage} of their own, while four others look on in browsers,
 * one of which after the other is cut off for a while, and new versions are saved. A writer's line is lost now and then before
 * the answer is there: then the writer opens the page anew and sends the same comment again, as a browser does.
 */
public final class BusyDraft {

    private static final int WRITERS = 32;
    private static final int THREADS = 16;

    /** So many comments pass while a browser is cut off, and before the next one is. */
    private static final int CUT_OFF = 24;

    private static final int LINE_LOST_EVERY = 8;
    private static final Duration BETWEEN_COMMENTS = Duration.ofMillis(1_500);
    private static final List<String> SPEAKERS = List.of(
            "hsi-program-officer-2",
            "opla",
            "igp-privacy",
            "igp-records",
            "igp-governance",
            "igp-coordinator",
            "hsi-ead");
    private static final List<String> ONLOOKERS = List.of("hsi-program-officer", "opla", "igp-privacy", "igp-records");

    /** What stands in each thread of the page, in order; long threads are unfolded by it. */
    private static final String SHOWN = """
            () => Object.fromEntries([...document.querySelector('isaa-discussion').shadowRoot
              .querySelectorAll('isaa-thread')].map(card => {
                [...card.shadowRoot.querySelectorAll('li button')].find(one => one.textContent.startsWith('Show'))?.click();
                return [card.dataset.thread,
                  [...card.shadowRoot.querySelectorAll('li .body')].map(body => body.textContent.trim())];
              }))""";

    private final ApplicationContext portal;
    private final String address;
    private final CommentedDraft draft;
    private final List<UUID> threads;
    private final Queue<Said> acknowledged = new ConcurrentLinkedQueue<>();

    private record Said(UUID thread, int writer, String words) {}

    /** Begins the draft, at the portal of this address. */
    public BusyDraft(ApplicationContext portal, String address) {
        this.portal = portal;
        this.address = address;
        draft = CommentedDraft.begin(portal);
        List<PlainText.Line> lines = draft.longerThan(40);
        threads = IntStream.range(0, THREADS)
                .mapToObj(i -> draft.comment(lines.get(i % lines.size()), 0, 30, "Thread " + i))
                .toList();
    }

    /** Lets everybody write for so long, and waits until every page shows what is stored. */
    public void run(Duration time) throws Exception {
        try (var chromium = new Chromium();
                HttpClient http = WirePage.client();
                ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Page> pages = ONLOOKERS.stream()
                    .map(account -> looking(chromium, account))
                    .toList();
            Instant until = Instant.now().plus(time);
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writing.add(pool.submit(() -> write(http, writer, until)));
            }
            for (int cut = 0; Instant.now().isBefore(until); cut++) {
                Page page = pages.get(cut % pages.size());
                page.context().setOffline(true);
                passes(CUT_OFF, until);
                save("Saved while somebody was cut off: " + cut);
                page.context().setOffline(false);
                passes(CUT_OFF, until);
                save("Saved while all were there: " + cut);
            }
            for (Future<?> each : writing) {
                each.get();
            }
            Map<String, List<String>> stored = stored();
            for (Page page : pages) {
                // Lines are lost on purpose, and the server's own threads may stumble over one just then.
                await("what is stored, on every page")
                        .dontCatchUncaughtExceptions()
                        .atMost(Duration.ofSeconds(60))
                        .pollInSameThread()
                        .until(() -> page.evaluate(SHOWN), stored::equals);
            }
        }
    }

    /** How many comments were acknowledged. */
    public int acknowledged() {
        return acknowledged.size();
    }

    /**
     * The acknowledged comments that are not stored exactly once or stand before one that their writer wrote earlier, and what
     * is stored beside them.
     */
    public List<String> amiss() {
        Map<String, List<String>> left = stored();
        left.values().forEach(List::removeFirst);
        List<String> amiss = new ArrayList<>();
        Map<UUID, Map<Integer, Integer>> last = new HashMap<>();
        Map<String, List<String>> stored = stored();
        for (Said said : acknowledged) {
            String thread = said.thread().toString();
            int at = stored.getOrDefault(thread, List.of()).indexOf(said.words());
            Integer before =
                    last.computeIfAbsent(said.thread(), any -> new HashMap<>()).put(said.writer(), at);
            if (!left.getOrDefault(thread, List.of()).remove(said.words()) || before != null && before > at) {
                amiss.add(said.words());
            }
        }
        left.values().forEach(amiss::addAll);
        return amiss;
    }

    private Page looking(Chromium chromium, String account) {
        Page page = chromium.browser().newContext().newPage();
        page.navigate(address + DirectSignOn.route(account, draft.route()));
        page.locator("isaa-discussion isaa-thread").nth(THREADS - 1).waitFor();
        return page;
    }

    private Void write(HttpClient http, int writer, Instant until) throws InterruptedException {
        String account = SPEAKERS.get(writer % SPEAKERS.size());
        WirePage page = WirePage.open(http, address, account, draft.route());
        for (int i = 0; Instant.now().isBefore(until); i++) {
            UUID thread = threads.get((writer + i) % THREADS);
            String words = "Writer %d, comment %d".formatted(writer, i);
            UUID token = UUID.randomUUID();
            send(page, thread, token, words);
            if (i % LINE_LOST_EVERY == LINE_LOST_EVERY - 1) {
                page.close();
                page = WirePage.open(http, address, account, draft.route());
                send(page, thread, token, words);
            }
            acknowledged.add(new Said(thread, writer, words));
            Thread.sleep(BETWEEN_COMMENTS);
        }
        page.close();
        return null;
    }

    private static void send(WirePage page, UUID thread, UUID token, String words) {
        String lines = CommentJson.write(CommentBody.plain(words)).toString();
        String hindrance =
                page.call("isaa-discussion", "reply", thread, token, lines).asString();
        if (!hindrance.isEmpty()) {
            throw new IllegalStateException(hindrance);
        }
    }

    private void passes(int comments, Instant until) {
        int enough = acknowledged.size() + comments;
        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(60))
                .until(() -> acknowledged.size() >= enough || Instant.now().isAfter(until));
    }

    private void save(String words) {
        Drafts drafts = portal.getBean(Drafts.class);
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        DraftView newest = drafts.current(draft.agreement().id()).orElseThrow();
        List<Block> blocks = new ArrayList<>(
                newest.document().section("funding").orElseThrow().blocks());
        blocks.addFirst(new Paragraph("saved-" + newest.number(), List.of(TextRun.plain(words))));
        drafts.saveSection(draft.agreement().id(), "funding", newest.number(), blocks);
    }

    private Map<String, List<String>> stored() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        Map<String, List<String>> stored = new LinkedHashMap<>();
        for (ThreadView thread :
                portal.getBean(Discussions.class).threads(draft.agreement().id(), 1)) {
            stored.put(
                    thread.id().toString(),
                    new ArrayList<>(thread.entries().stream().map(Entry::body).toList()));
        }
        return stored;
    }
}
