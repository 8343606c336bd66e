package gov.ice.isaa.exchange;

import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.compare.BlockChange;
import gov.ice.isaa.drafting.compare.Comparison;
import gov.ice.isaa.drafting.compare.ComparisonHtml;
import gov.ice.isaa.drafting.compare.PartlyAccepted;
import gov.ice.isaa.drafting.compare.Piece;
import gov.ice.isaa.drafting.compare.Proposal;
import gov.ice.isaa.drafting.compare.Proposal.What;
import gov.ice.isaa.drafting.compare.Proposals;
import gov.ice.isaa.drafting.compare.TextChange;
import gov.ice.isaa.drafting.word.IncomingText.Tracked;
import gov.ice.isaa.drafting.word.Revision;
import gov.ice.isaa.support.AgencyTime;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is left to decide between the text that a file is about and the text of the other party. */
final class ProposedChanges {

    private static final int MOST_WORDS = 600;
    private static final int MOST_NAMES = 3;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

    /** What changes no words, and so says nothing of its author by them. */
    private static final Set<What> WORDLESS =
            Set.of(What.KIND, What.LEVEL, What.TABLE_HEADER, What.SECTION_MOVED, What.MOVED);

    private final DraftDocument base;
    private final Comparison comparison;
    private final List<Proposal> proposals;
    private final List<Tracked> tracked;
    private final Map<String, String> numbers;

    /** Everything that the other party's text changes. */
    ProposedChanges(DraftDocument base, DraftDocument theirs, Reading reading) {
        this.base = base;
        this.comparison = Comparison.between(base, theirs);
        this.proposals = Proposals.of(comparison, reading.joined());
        this.tracked = reading.tracked();
        this.numbers = base.numbers();
    }

    /** The changes in the order of the text. */
    List<Proposal> proposals() {
        return proposals;
    }

    /** The text that the file is about with these parts changed and no others. */
    DraftDocument with(Set<String> parts) {
        return PartlyAccepted.text(comparison, parts);
    }

    /** What people read of these changes. */
    List<ProposedChange> described(List<Proposal> some) {
        return some.stream().map(this::change).toList();
    }

    private ProposedChange change(Proposal proposal) {
        Comparison alone = alone(proposal);
        String out = words(alone, Piece.Kind.REMOVED);
        String in = words(alone, Piece.Kind.ADDED);
        String by = by(proposal, alone, out, in);
        return new ProposedChange(
                proposal,
                heading(proposal),
                ComparisonHtml.changes(alone),
                shortened(out),
                shortened(in),
                by,
                !by.isEmpty() || WORDLESS.contains(proposal.what()));
    }

    /** The text with this change and no other; of a change within sections, these alone. */
    private Comparison alone(Proposal proposal) {
        DraftDocument changed = with(proposal.parts());
        Set<String> touched = new HashSet<>(Set.of(proposal.section()));
        changed.sections().forEach(section -> {
            if (!base.section(section.key()).equals(Optional.of(section))) {
                touched.add(section.key());
            }
        });
        return proposal.block() == null
                ? Comparison.between(base, changed)
                : Comparison.between(only(base, touched), only(changed, touched));
    }

    private static DraftDocument only(DraftDocument document, Set<String> keys) {
        return new DraftDocument(document.sections().stream()
                .filter(section -> keys.contains(section.key()))
                .toList());
    }

    private String heading(Proposal proposal) {
        Section section = base.section(proposal.section())
                .or(() -> comparison.sections().stream()
                        .map(change -> change.shown())
                        .filter(shown -> shown.key().equals(proposal.section()))
                        .findFirst())
                .orElseThrow();
        return (numbers.getOrDefault(section.key(), "") + " " + section.heading()).strip();
    }

    private static String words(Comparison comparison, Piece.Kind kind) {
        return comparison.sections().stream()
                .flatMap(section -> Stream.concat(
                        section.heading().stream(),
                        section.blocks().stream()
                                .flatMap(BlockChange::texts)
                                .map(TextChange::pieces)
                                .flatMap(List::stream)))
                .filter(piece -> piece.kind() == kind)
                .map(piece -> piece.shown().shown())
                .collect(Collectors.joining(" … "));
    }

    private String by(Proposal proposal, Comparison alone, String out, String in) {
        Set<String> texts = alone.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(BlockChange::changed)
                .flatMap(BlockChange::texts)
                .filter(TextChange::changed)
                .flatMap(text -> Stream.of(text.before(), text.after()))
                .filter(Objects::nonNull)
                .map(text -> text.id())
                .collect(Collectors.toSet());
        if (proposal.block() == null) {
            texts.add(proposal.section());
        }
        boolean wordless = WORDLESS.contains(proposal.what()) || proposal.what() == What.EMPHASIS;
        return tracked.stream()
                .filter(one -> texts.contains(one.text()))
                .filter(one -> wordless || overlap(one.old() ? out : in, one.words()))
                .map(Tracked::by)
                .distinct()
                .map(ProposedChanges::named)
                .distinct()
                .limit(MOST_NAMES)
                .collect(Collectors.joining("; "));
    }

    private static boolean overlap(String words, String tracked) {
        String one = words.strip();
        String other = tracked.strip();
        return !one.isEmpty() && !other.isEmpty() && (one.contains(other) || other.contains(one));
    }

    private static String named(Revision by) {
        LocalDateTime at = by.at();
        return at == null
                ? by.author()
                : by.author() + ", " + AgencyTime.shortDate(at.toLocalDate()) + ", " + TIME.format(at);
    }

    private static String shortened(String words) {
        return words.length() <= MOST_WORDS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MOST_WORDS / 2)) + "…";
    }
}
