package gov.ice.isaa.bench;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.discussion.NewThread;
import gov.ice.isaa.discussion.Speaking;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.PlainText;
import gov.ice.isaa.drafting.SampleEdits;
import gov.ice.isaa.drafting.word.WordFiles;
import gov.ice.isaa.exchange.Outgoing;
import gov.ice.isaa.exchange.Returning;
import gov.ice.isaa.exchange.Sending;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/**
 * A draft of sixty pages as a Word file with 120 tracked changes and 40 comments, made and recorded; and such a file taken
 * in, down to the proposals and threads in the database.
 */
final class WordFigures implements Figure {

    private static final int CHANGES = 120;
    private static final int COMMENTS = 40;
    private static final int WARM_UPS = 4;
    private static final int ROUNDS = 9;

    private final ApplicationContext portal;

    WordFigures(ApplicationContext portal) {
        this.portal = portal;
    }

    @Override
    public void measure(Figures figures) {
        DraftDocument text = LongDraft.text(portal);
        AgreementView agreement = LongDraft.agreement(portal, text);
        Drafts drafts = portal.getBean(Drafts.class);
        int before = drafts.current(agreement.id()).orElseThrow().number();
        int after = drafts.change(agreement.id(), old -> new SampleEdits(60).apply(old, CHANGES), "Changes")
                .number();
        comment(agreement, after);
        Sending sending = portal.getBean(Sending.class);
        Returning returning = portal.getBean(Returning.class);
        byte[] redline = sending.file(agreement.id(), new Outgoing(after, before, true, true));
        // The same file as if the other party had made the changes and comments, and knew no version.
        byte[] theirs = WordFiles.with(
                WordFiles.with(redline, "docProps/custom.xml", part -> part.replace("ISAA agreement", "Other")),
                "word/comments.xml",
                part -> part.replaceAll("w:author=\"[^\"]*\"", "w:author=\"State counsel\""));
        double[] made = new double[ROUNDS];
        double[] taken = new double[ROUNDS];
        for (int i = -WARM_UPS; i < ROUNDS; i++) {
            double out = time(() -> sending.file(agreement.id(), new Outgoing(after, before, true, true)));
            double in = time(() -> {
                int proposed = returning
                        .take(agreement.id(), "State.docx", theirs, before)
                        .proposed();
                if (proposed < CHANGES / 2) {
                    throw new IllegalStateException("The file is to propose changes, and proposes " + proposed);
                }
            });
            if (i >= 0) {
                made[i] = out;
                taken[i] = in;
            }
        }
        figures.add("word.export_ms", Figures.median(made), "ms");
        figures.add("word.import_ms", Figures.median(taken), "ms");
    }

    private void comment(AgreementView agreement, int version) {
        List<PlainText.Line> lines = portal.getBean(Drafts.class)
                .version(agreement.id(), version)
                .document()
                .plainText()
                .blocks();
        List<PlainText.Line> telling =
                lines.stream().filter(line -> line.text().length() > 40).toList();
        for (int i = 0; i < COMMENTS; i++) {
            PlainText.Line line = telling.get(i * (telling.size() / COMMENTS));
            var passage = new Passage(line.sectionKey(), line.blockId(), 0, 20, "");
            portal.getBean(Speaking.class)
                    .open(new NewThread(agreement.id(), version, passage, "Comment " + i, UUID.randomUUID()));
        }
    }

    private static double time(Runnable work) {
        long started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1e6;
    }
}
