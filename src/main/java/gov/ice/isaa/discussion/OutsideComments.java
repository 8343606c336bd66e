package gov.ice.isaa.discussion;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.word.WordThread;
import gov.ice.isaa.support.AgencyTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The discussion as it goes along in a Word file, and what the other party said in one, which never signs in. */
@Service
@Transactional
public class OutsideComments {

    private static final String SHORTENED = " […]";

    private final Agreements agreements;
    private final Drafts drafts;
    private final Discussions discussions;
    private final Speaking speaking;
    private final CommentThreadRepository threads;
    private final Entries wordings;
    private final Places places;
    private final AgencyTime time;

    OutsideComments(
            Agreements agreements,
            Drafts drafts,
            Discussions discussions,
            Speaking speaking,
            CommentThreadRepository threads,
            Entries wordings,
            Places places,
            AgencyTime time) {
        this.agreements = agreements;
        this.drafts = drafts;
        this.discussions = discussions;
        this.speaking = speaking;
        this.threads = threads;
        this.wordings = wordings;
        this.places = places;
        this.time = time;
    }

    /** The threads beside this version of the draft, as comments of a file. */
    @Transactional(readOnly = true)
    public List<WordThread> going(UUID agreementId, int version) {
        DraftDocument text = drafts.version(agreementId, version).document();
        return discussions.threads(agreementId, version).stream()
                .filter(thread ->
                        thread.madeOnVersion() <= version && !thread.kind().ownOfficeOnly())
                .map(thread -> going(thread, text))
                .toList();
    }

    private static WordThread going(ThreadView thread, DraftDocument text) {
        Place place = thread.place();
        String section = text.section(thread.sectionKey()).isPresent()
                ? thread.sectionKey()
                : text.sections().getFirst().key();
        Passage passage =
                place == null || !place.stands() ? Passage.wholeSection(section) : first(section, place, text);
        return new WordThread(passage, !thread.open(), said(thread));
    }

    /** In a file a comment stands on words of one paragraph: the first of those it is about. */
    private static Passage first(String section, Place place, DraftDocument text) {
        return place.parts(text.plainText()).stream()
                .findFirst()
                .map(part -> new Passage(section, part.line().blockId(), part.start(), part.end(), part.words()))
                .orElseGet(() -> Passage.wholeSection(section));
    }

    private static List<WordThread.Said> said(ThreadView thread) {
        return thread.entries().stream()
                .map(entry -> new WordThread.Said(
                        author(entry), LocalDateTime.ofInstant(entry.at(), AgencyTime.ZONE), words(entry)))
                .toList();
    }

    /** How what was changed or deleted since may still read in a file that went out before. */
    private Stream<String> before(ThreadView thread) {
        return thread.entries().stream()
                .filter(entry -> entry.revisedAt() != null)
                .flatMap(entry -> wordings.before(entry).stream()
                        .map(was -> key(author(entry), was.said().text())));
    }

    private static String author(Entry entry) {
        String outsider = entry.outsider();
        return outsider == null ? entry.author() + ", " + entry.office().shortName() : outsider;
    }

    private static String words(Entry entry) {
        Disposition disposition = entry.disposition();
        String decided = switch (entry.kind()) {
            case COMMENT -> entry.deleted() ? "Deleted by its author" : "";
            case REOPENED -> "Reopened";
            case ATTACHED -> "Attached to other words";
            case RESOLVED -> disposition == null ? "" : disposition.title();
        };
        return decided.isEmpty() ? entry.body() : entry.body().isEmpty() ? decided : decided + ": " + entry.body();
    }

    /**
     * Takes over what is new in the comments of a file: threads of the other party, and its replies to threads that went
     * along.
     *
     * @param version the version that the file is about
     * @param text the text of the file, on which its comments stand
     * @return how many comments and replies were taken over
     */
    public int take(UUID agreementId, int version, DraftDocument text, List<WordThread> incoming) {
        AgreementView agreement = agreements.require(agreementId);
        Speaker author = speaking.requireSpeaker(agreement, "comment.open");
        DraftView newest = drafts.hold(agreementId);
        DraftView seen = version == newest.number() ? newest : drafts.version(agreementId, version);
        Map<String, UUID> known = new HashMap<>();
        discussions.threads(agreementId, newest.number()).stream()
                .filter(thread -> !thread.kind().ownOfficeOnly())
                .forEach(thread -> {
                    said(thread).forEach(one -> known.put(key(one.author(), one.text()), thread.id()));
                    before(thread).forEach(key -> known.put(key, thread.id()));
                });
        var ports = new DraftPorts(text.plainText(), seen.document().plainText());
        int taken = 0;
        for (WordThread thread : incoming) {
            taken += take(agreement, author, seen, newest, ports, thread, known);
        }
        return taken;
    }

    private int take(
            AgreementView agreement,
            Speaker author,
            DraftView seen,
            DraftView newest,
            DraftPorts ports,
            WordThread incoming,
            Map<String, UUID> known) {
        UUID ours = incoming.said().stream()
                .flatMap(said -> thread(said, known).stream())
                .findFirst()
                .orElse(null);
        List<WordThread.Said> fresh = incoming.said().stream()
                .filter(said -> thread(said, known).isEmpty() && !said.text().isBlank())
                .toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        CommentThread thread = ours == null ? null : threads.hold(ours).orElse(null);
        List<Entry> entries = new ArrayList<>();
        if (thread == null) {
            Optional<Passage> passage = passage(incoming.passage(), seen, ports);
            Passage on = passage.orElseGet(() -> Passage.wholeSection(section(incoming, seen.document())));
            Quoted quoted = Quoted.in(seen, on);
            thread = new CommentThread(
                    agreement.id(), threads.lastNumber(agreement.id()) + 1, author, time.now(), seen.number(), quoted);
            String quote = passage.isPresent() ? "" : incoming.passage().quote();
            entries.add(thread.sayFor(outsider(fresh.getFirst()), author, words(fresh.getFirst(), quote), time.now()));
            threads.saveAndFlush(thread);
            if (on.blockId() != null) {
                places.begin(thread.id(), quoted, seen, newest);
            }
        }
        CommentThread held = thread;
        fresh.stream()
                .skip(entries.size())
                .forEach(said -> entries.add(held.sayFor(outsider(said), author, words(said, ""), time.now())));
        if (incoming.resolved() && ours == null) {
            entries.add(held.resolve(author, Disposition.WITHDRAWN, "Marked as resolved in the file", time.now()));
        }
        entries.forEach(entry -> speaking.record(agreement, held, entry, UUID.randomUUID()));
        return fresh.size();
    }

    /** Where the words of the file stand in the version that it is about; empty when they do not. */
    private static Optional<Passage> passage(Passage there, DraftView seen, DraftPorts ports) {
        String block = there.blockId();
        if (block == null) {
            return Optional.empty();
        }
        Place place = ports.port(new Place(block, there.start(), there.end(), 1, null));
        return place.parts(seen.document().plainText()).stream()
                .findFirst()
                .map(part -> Passage.words(
                        part.line().sectionKey(), place.blockId(), place.start(), place.endBlockId(), place.end(), ""));
    }

    private static String section(WordThread incoming, DraftDocument seen) {
        String key = incoming.passage().sectionKey();
        return seen.section(key).isPresent() ? key : seen.sections().getFirst().key();
    }

    private static String outsider(WordThread.Said said) {
        LocalDateTime at = said.at();
        return at == null ? said.author() : said.author() + ", " + AgencyTime.shortDate(at.toLocalDate());
    }

    /** A comment on words that are not in the draft quotes them; what is too long to keep is shortened, and says so. */
    private static String words(WordThread.Said said, String quote) {
        String words = quote.isBlank() ? said.text() : "On “" + quote + "”: " + said.text();
        return words.length() <= CommentText.LONGEST
                ? words
                : words.substring(0, CommentText.LONGEST - SHORTENED.length()) + SHORTENED;
    }

    /** The thread in which this was said already, by us or in a file that was taken in before. */
    private static Optional<UUID> thread(WordThread.Said said, Map<String, UUID> known) {
        return Optional.ofNullable(known.get(key(said.author(), said.text())))
                .or(() -> Optional.ofNullable(known.get(key(outsider(said), said.text()))));
    }

    private static String key(String author, String text) {
        return author + "\n" + text.replaceAll("\\s+", " ").strip();
    }
}
