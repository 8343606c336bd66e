package gov.ice.isaa.bench;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.discussion.NewThread;
import gov.ice.isaa.discussion.Speaking;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftVersionSaved;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.PlainText;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.TextRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What 2,000 threads add to a save of a draft of sixty pages, on one thread: reading where they stand and both versions from
 * the database, comparing these, finding every passage, and writing what changed place; all but the commit, which the save
 * has anyway. Once for a save of one section, and once for one that changed every paragraph of the draft.
 */
final class PortFigures implements Figure {

    private static final int THREADS = 2_000;
    private static final int WARM_UPS = 30;
    private static final int ROUNDS = 30;

    private final ApplicationContext portal;
    private final DataSource owner;

    PortFigures(ApplicationContext portal, DataSource owner) {
        this.portal = portal;
        this.owner = owner;
    }

    @Override
    public void measure(Figures figures) {
        AgreementView agreement = LongDraft.agreement(portal, LongDraft.text(portal));
        discuss(agreement);
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        String section = longest(current(agreement).document()).key();
        figures.add("port.ms_2000", ported(agreement, one -> one.key().equals(section)), "ms");
        figures.add("port.all_changed_ms_2000", ported(agreement, one -> true), "ms");
    }

    private void discuss(AgreementView agreement) {
        DraftView draft = current(agreement);
        List<PlainText.Line> lines = draft.document().plainText().blocks().stream()
                .filter(line -> line.text().length() > 40)
                .toList();
        SignIn.as(DemoPeople.IGP_PRIVACY);
        var random = new Random(2_000);
        for (int i = 0; i < THREADS; i++) {
            PlainText.Line line = lines.get(i % lines.size());
            int start = random.nextInt(line.text().length() - 30);
            var passage = new Passage(line.sectionKey(), line.blockId(), start, start + 4 + random.nextInt(26), "");
            portal.getBean(Speaking.class)
                    .open(new NewThread(agreement.id(), draft.number(), passage, "Comment " + i, UUID.randomUUID()));
        }
    }

    /** Saves a change and gives the 95th percentile of carrying the threads into it, each time undone. */
    private double ported(AgreementView agreement, Predicate<Section> changed) {
        int before = current(agreement).number();
        portal.getBean(Drafts.class).change(agreement.id(), text -> edited(text, changed), "Changed");
        // What the save carried is taken away again, so that it can be carried as often as it takes to measure it.
        JdbcClient.create(owner)
                .sql("DELETE FROM isaa.comment_place WHERE version > ?")
                .param(before)
                .update();
        var saved = new DraftVersionSaved(agreement.id(), before, before + 1);
        var transaction = new TransactionTemplate(portal.getBean(PlatformTransactionManager.class));
        double[] times = new double[ROUNDS];
        for (int i = -WARM_UPS; i < ROUNDS; i++) {
            double time = transaction.execute(status -> {
                status.setRollbackOnly();
                long started = System.nanoTime();
                portal.publishEvent(saved);
                return (System.nanoTime() - started) / 1e6;
            });
            if (i >= 0) {
                times[i] = time;
            }
        }
        transaction.executeWithoutResult(status -> portal.publishEvent(saved));
        return Figures.p95(times);
    }

    /** Every paragraph gets another beginning, another end, and another word in its middle. */
    private static DraftDocument edited(DraftDocument text, Predicate<Section> changed) {
        return new DraftDocument(text.sections().stream()
                .map(section -> changed.test(section) ? section.with(edited(section.blocks())) : section)
                .toList());
    }

    private static List<Block> edited(List<Block> blocks) {
        List<Block> edited = new ArrayList<>();
        for (Block block : blocks) {
            edited.add(
                    block instanceof Paragraph paragraph
                            ? new Paragraph(block.id(), List.of(TextRun.plain(words(paragraph))))
                            : block);
        }
        return edited;
    }

    private static String words(Paragraph paragraph) {
        String[] words = paragraph.text().split(" ");
        words[words.length / 2] = "otherwise";
        return "In general: " + String.join(" ", words) + " This holds without exception.";
    }

    private DraftView current(AgreementView agreement) {
        return portal.getBean(Drafts.class).current(agreement.id()).orElseThrow();
    }

    private static Section longest(DraftDocument text) {
        return text.sections().stream()
                .max(Comparator.comparingInt(section -> section.blocks().size()))
                .orElseThrow();
    }
}
