package gov.ice.isaa.discussion.ui;

import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import gov.ice.isaa.discussion.Place;
import gov.ice.isaa.discussion.ThreadView;
import gov.ice.isaa.drafting.DraftPanelContext;
import gov.ice.isaa.drafting.Highlight;
import gov.ice.isaa.drafting.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The passages painted in the text of one page: little is kept of each thread, and painting again only when it shows. */
final class Painted {

    private record Passage(
            UUID thread, String sectionKey, @Nullable Place place, boolean open) {}

    /** Kept once for all pages that show it. */
    private static final Interner<Passage> PASSAGES = Interners.newWeakInterner();

    private final DraftPanelContext context;
    /** A list, and no map, because every open page has one. */
    private final List<Passage> passages = new ArrayList<>();

    private @Nullable UUID active;

    Painted(DraftPanelContext context) {
        this.context = context;
    }

    /** Takes these threads instead of all before. */
    void take(List<ThreadView> threads) {
        passages.clear();
        threads.forEach(thread -> passages.add(passage(thread)));
    }

    /** Takes changed threads over, for the next time it paints; whether anything of it shows in the text or the outline. */
    boolean update(List<ThreadView> threads) {
        boolean shows = false;
        for (ThreadView thread : threads) {
            shows |= put(passage(thread));
        }
        return shows;
    }

    /** Paints the thread as the one looked at and gives the block it stands in; empty when it is on a whole section. */
    Optional<String> activate(UUID thread) {
        active = thread;
        paint();
        return passages.stream()
                .filter(passage -> passage.thread().equals(thread))
                .findAny()
                .map(Passage::place)
                .map(Place::blockId)
                .filter(block -> !block.isEmpty());
    }

    /** How many threads are open in each section, by its key; sections without any are left out. */
    Map<String, Integer> openBySection() {
        Map<String, Integer> open = new TreeMap<>();
        passages.stream().filter(Passage::open).forEach(passage -> open.merge(passage.sectionKey(), 1, Integer::sum));
        return open;
    }

    /** Paints the threads as they are known now. */
    void paint() {
        PlainText text = TextOrder.of(context.draft().document()).text();
        context.highlight(
                passages.stream().flatMap(passage -> highlights(passage, text)).toList());
    }

    private Stream<Highlight> highlights(Passage passage, PlainText text) {
        UUID thread = passage.thread();
        Place place = passage.place();
        if (place == null || !place.stands()) {
            return Stream.empty();
        }
        Highlight.Tone open = passage.open() ? Highlight.Tone.OPEN : Highlight.Tone.RESOLVED;
        Highlight.Tone tone = thread.equals(active) ? Highlight.Tone.ACTIVE : open;
        if (place.inOneBlock()) {
            return Stream.of(new Highlight(thread.toString(), place.blockId(), place.start(), place.end(), tone));
        }
        return place.parts(text).stream()
                .map(part -> new Highlight(thread.toString(), part.line().blockId(), part.start(), part.end(), tone));
    }

    /** Gives whether it is new or changed. */
    private boolean put(Passage passage) {
        for (ListIterator<Passage> each = passages.listIterator(); each.hasNext(); ) {
            Passage known = each.next();
            if (known.thread().equals(passage.thread())) {
                each.set(passage);
                return !known.equals(passage);
            }
        }
        return passages.add(passage);
    }

    private static Passage passage(ThreadView thread) {
        return PASSAGES.intern(new Passage(thread.id(), thread.sectionKey(), thread.place(), thread.open()));
    }
}
