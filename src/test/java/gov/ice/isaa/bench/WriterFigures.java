package gov.ice.isaa.bench;

import gov.ice.isaa.browser.BusyDraft;
import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** What becomes of the comments that 32 people write on one draft for two minutes while connections drop. */
final class WriterFigures implements Figure {

    private static final Duration TIME = Duration.ofMinutes(2);

    private final ApplicationContext portal;

    WriterFigures(ApplicationContext portal) {
        this.portal = portal;
    }

    @Override
    public void measure(Figures figures) throws Exception {
        var draft = new BusyDraft(portal, Figure.address(portal));
        draft.run(TIME);
        figures.add("comment.writers_acknowledged", draft.acknowledged(), "comments");
        figures.add("comment.writers_lost", draft.amiss().size(), "comments");
    }
}
