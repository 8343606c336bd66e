package gov.ice.isaa.bench;

import com.microsoft.playwright.Page;
import gov.ice.isaa.DirectSignOn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.browser.Chromium;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.PlainText;
import gov.ice.isaa.drafting.SaveResult;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.TextRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.ApplicationContext;

/**
 * Work on a draft of sixty pages: from the click on its tab until its last paragraph stands in a real page; a save of one
 * section, and one that is joined with what somebody else saved in the section meanwhile, to the database and back.
 */
final class DraftWorkFigures implements Figure {

    /** Until the compiler is done with what a page in use runs through. */
    private static final int WARM_UPS = 60;

    private static final int ROUNDS = 60;

    /** From the click to the frame in which the last block can be seen. */
    private static final String OPEN = """
            ([tab, last]) => new Promise(done => {
              const started = performance.now();
              const seen = () => document.querySelector(`[data-block="${last}"]`) !== null;
              const look = () => seen() ? done(performance.now() - started) : requestAnimationFrame(look);
              document.querySelector(tab).click();
              look();
            })""";

    /** The page before has nothing more to ask, as when somebody reads it. */
    private static final String AT_REST = """
            () => Object.values(window.Vaadin.Flow.clients).filter(client => client.isActive)
              .every(client => !client.isActive())""";

    private final ApplicationContext portal;

    DraftWorkFigures(ApplicationContext portal) {
        this.portal = portal;
    }

    @Override
    public void measure(Figures figures) {
        DraftDocument text = LongDraft.text(portal);
        AgreementView agreement = LongDraft.agreement(portal, text);
        figures.add("draft.open_p95_ms", open(agreement, text), "ms");
        figures.add("draft.save_p95_ms", saves(agreement, false), "ms");
        figures.add("draft.merge_p95_ms", saves(agreement, true), "ms");
    }

    private double open(AgreementView agreement, DraftDocument text) {
        List<PlainText.Line> lines = text.plainText().blocks();
        String last = lines.getLast().blockId();
        String address = Figure.address(portal);
        double[] times = new double[ROUNDS];
        try (var chromium = new Chromium()) {
            Page page = chromium.browser().newContext().newPage();
            page.navigate(address + DirectSignOn.route("hsi-program-officer", "agreements/" + agreement.number()));
            for (int i = -WARM_UPS; i < ROUNDS; i++) {
                page.locator(tab(agreement, "/draft")).waitFor();
                page.waitForFunction(AT_REST);
                double time = ((Number) page.evaluate(OPEN, List.of(tab(agreement, "/draft"), last))).doubleValue();
                if (i >= 0) {
                    times[i] = time;
                }
                page.locator(tab(agreement, "/record")).click();
                page.waitForURL("**/record");
            }
        }
        return Figures.p95(times);
    }

    private static String tab(AgreementView agreement, String path) {
        return "a[href='agreements/" + agreement.number() + path + "']";
    }

    private double saves(AgreementView agreement, boolean meanwhile) {
        Drafts drafts = portal.getBean(Drafts.class);
        double[] times = new double[ROUNDS];
        for (int i = -WARM_UPS; i < ROUNDS; i++) {
            DraftView seen = drafts.current(agreement.id()).orElseThrow();
            Section section = seen.document().sections().stream()
                    .max(Comparator.comparingInt(one -> one.blocks().size()))
                    .orElseThrow();
            if (meanwhile) {
                save(drafts, agreement, seen, section, paragraph(section, false), "Theirs " + i);
            }
            int mine = paragraph(section, true);
            long started = System.nanoTime();
            SaveResult result = save(drafts, agreement, seen, section, mine, "Mine " + i);
            double time = (System.nanoTime() - started) / 1e6;
            if (!(result instanceof SaveResult.Saved saved) || (saved.joined() != null) != meanwhile) {
                throw new IllegalStateException("The save is to be joined with another one: " + meanwhile);
            }
            if (i >= 0) {
                times[i] = time;
            }
        }
        return Figures.p95(times);
    }

    private static int paragraph(Section section, boolean first) {
        List<Integer> paragraphs = new ArrayList<>();
        for (int i = 0; i < section.blocks().size(); i++) {
            if (section.blocks().get(i) instanceof Paragraph) {
                paragraphs.add(i);
            }
        }
        return first ? paragraphs.getFirst() : paragraphs.getLast();
    }

    private static SaveResult save(
            Drafts drafts, AgreementView agreement, DraftView seen, Section section, int at, String words) {
        List<Block> blocks = new ArrayList<>(section.blocks());
        blocks.set(at, new Paragraph(blocks.get(at).id(), List.of(TextRun.plain(words))));
        return drafts.saveSection(agreement.id(), section.key(), seen.number(), blocks);
    }
}
