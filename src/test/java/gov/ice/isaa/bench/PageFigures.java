package gov.ice.isaa.bench;

import gov.ice.isaa.CommentedDraft;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalProcess;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.drafting.PlainText;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;

/**
 * What an open page takes of the portal's memory: the heap in use after a full collection with a hundred more of these pages
 * than before, for a draft that 200 threads are on and for a page with one label. Each is a page in a session of its own with
 * a web socket; they are opened by a process of their own, so that nothing of them but the portal's part is counted.
 */
final class PageFigures implements Figure {

    private static final int THREADS = 200;
    private static final int PAGES = 100;

    /** Before the first is counted: what is loaded once for all. */
    private static final int FIRST = 10;

    private final ApplicationContext portal;
    private final List<Process> opened = new ArrayList<>();

    PageFigures(ApplicationContext portal) {
        this.portal = portal;
    }

    @Override
    public void measure(Figures figures) throws Exception {
        LabelPage.addTo(portal);
        String draft = discussed().route();
        try {
            double label = heap(LabelPage.ROUTE);
            double page = heap(draft);
            figures.add("page.heap_kb", page, "kB", "a page with one label", label);
            figures.add("page.heap_ratio", page / label, "times");
        } finally {
            opened.forEach(Process::destroy);
        }
    }

    private CommentedDraft discussed() {
        CommentedDraft draft = CommentedDraft.begin(portal);
        List<PlainText.Line> lines = draft.longerThan(40);
        SignIn.as(DemoPeople.IGP_PRIVACY);
        for (int i = 0; i < THREADS; i++) {
            draft.comment(lines.get(i % lines.size()), 0, 30, "Comment " + i);
        }
        return draft;
    }

    /** In kilobytes a page. */
    private double heap(String route) throws IOException {
        open(route, FIRST);
        double before = used();
        open(route, PAGES);
        return (used() - before) / PAGES / 1024;
    }

    private void open(String route, int pages) throws IOException {
        String address = Figure.address(portal);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        PortalProcess.classPath(),
                        OpenPages.class.getName(),
                        address,
                        route,
                        Integer.toString(pages))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        opened.add(process);
        BufferedReader said = process.inputReader();
        if (!OpenPages.OPEN.equals(said.readLine())) {
            throw new IllegalStateException("The pages were not opened.");
        }
    }

    /** In bytes, when another collection finds no more. */
    private static long used() {
        long before = Long.MAX_VALUE;
        while (true) {
            System.gc();
            long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            if (before - now < 50_000) {
                return now;
            }
            before = now;
        }
    }
}
