package gov.ice.isaa.bench;

import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftHtml;
import gov.ice.isaa.drafting.SampleEdits;
import gov.ice.isaa.drafting.compare.Comparison;
import gov.ice.isaa.drafting.compare.PlainDiff;
import gov.ice.isaa.support.paper.PrintedDocument;
import gov.ice.isaa.support.paper.PrintingPress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.springframework.context.ApplicationContext;

/**
 * A draft of sixty pages: two versions of it compared, against the library's plain difference of the same words; and the
 * reading copy of it printed.
 */
final class DraftFigures implements Figure {

    private static final int CHANGES = 120;
    private static final int WARM_UPS = 30;
    private static final int ROUNDS = 41;
    private static final int PRINTINGS = 15;

    private final ApplicationContext portal;

    DraftFigures(ApplicationContext portal) {
        this.portal = portal;
    }

    @Override
    public void measure(Figures figures) {
        DraftDocument before = LongDraft.text(portal);
        DraftDocument after = new SampleEdits(60).apply(before, CHANGES);
        var plain = new PlainDiff(before, after);
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        for (int i = -WARM_UPS; i < ROUNDS; i++) {
            double mine = time(() -> require(!Comparison.between(before, after).same()));
            double library = time(() -> require(plain.edits() > 0));
            if (i >= 0) {
                ours[i] = mine;
                theirs[i] = library;
            }
        }
        double milliseconds = Figures.median(ours);
        double reference = Figures.median(theirs);
        figures.add("compare.ms", milliseconds, "ms", "plain difference of the words", reference);
        figures.add("compare.ratio", milliseconds / reference, "times");
        print(before, figures);
    }

    /** How fast the warm press prints, without line numbers and with them. */
    private void print(DraftDocument document, Figures figures) {
        var press = portal.getBean(PrintingPress.class);
        PrintedDocument plain = copy(document, false);
        PrintedDocument numbered = copy(document, true);
        int pages = pages(press.print(plain));
        double[] without = new double[PRINTINGS];
        double[] with = new double[PRINTINGS];
        for (int i = -PRINTINGS; i < PRINTINGS; i++) {
            double milliseconds = time(() -> press.print(plain));
            double millisecondsWith = time(() -> press.print(numbered));
            if (i >= 0) {
                without[i] = pages * 1000 / milliseconds;
                with[i] = pages * 1000 / millisecondsWith;
            }
        }
        figures.add("pdf.pages_per_s", Figures.median(without), "pages/s");
        figures.add("pdf.numbered_pages_per_s", Figures.median(with), "pages/s");
    }

    private static PrintedDocument copy(DraftDocument document, boolean lineNumbers) {
        return new PrintedDocument(
                "Draft", "ISAA-2026-0001", "CUI", "DRAFT", DraftHtml.paper(document), lineNumbers, List.of());
    }

    private static int pages(byte[] pdf) {
        try (var printed = Loader.loadPDF(pdf)) {
            return printed.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double time(Runnable work) {
        long started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1e6;
    }

    private static void require(boolean differs) {
        if (!differs) {
            throw new IllegalStateException("The two texts are to differ");
        }
    }
}
