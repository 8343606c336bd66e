package gov.ice.isaa.intake;

import gov.ice.isaa.policy.PartyKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much an agreement looks like a request, and why (IN-04): a weighted sum of party, systems, information and
 * purpose, of which every part that counts is told in words.
 */
final class Likeness {

    private static final double PARTY = 0.35;
    private static final double SYSTEM = 0.25;
    private static final double INFORMATION = 0.25;
    private static final double PURPOSE = 0.15;

    /** Settles a tie and no more: hundreds of agreements are with a party of the same kind. */
    private static final double KIND = 0.03;

    /** A party's name is similar when so much of both names is the same, by the rarity of the words. */
    private static final double SIMILAR_NAME = 0.6;

    /** A text is similar when so much of the shorter one stands in the other. */
    private static final double SIMILAR_TEXT = 0.3;

    /** What a text must say at least, so that a few words in common are not all of it: about four rare words. */
    private static final double SAYS_SOMETHING = 30;

    private static final int MOST_WORDS_SHOWN = 6;

    private final List<Reason> reasons = new ArrayList<>();
    private final WantedWords wanted;

    /** The words of an agreement that are compared; stems but for the parties' names and the texts. */
    record Compared(
            List<String> partyNames,
            List<Set<String>> parties,
            Set<PartyKind> kinds,
            Set<String> information,
            Set<String> purpose,
            String texts) {}

    private record Reason(double counts, String sentence) {}

    private Likeness(WantedWords wanted) {
        this.wanted = wanted;
    }

    /** Compares an agreement with what is wanted, from a party of this kind where it is known. */
    static Likeness of(WantedWords wanted, @Nullable PartyKind kind, Compared agreement) {
        var likeness = new Likeness(wanted);
        likeness.party(agreement);
        likeness.systems(agreement);
        likeness.text("Similar information", INFORMATION, wanted.information(), agreement.information());
        likeness.text("Similar purpose", PURPOSE, wanted.purpose(), agreement.purpose());
        likeness.kind(kind, agreement);
        return likeness;
    }

    /** 0 for nothing alike, about 1 for the same party, system, information and purpose. */
    double score() {
        return reasons.stream().mapToDouble(Reason::counts).sum();
    }

    /** Why, the strongest reason first; empty when nothing but the kind of party is alike. */
    List<String> reasons() {
        return reasons.stream()
                .sorted(Comparator.comparingDouble(Reason::counts).reversed())
                .map(Reason::sentence)
                .toList();
    }

    private void party(Compared agreement) {
        String name = plain(wanted.partyName());
        double best = 0;
        String bestName = "";
        for (int i = 0; i < agreement.partyNames().size(); i++) {
            String other = agreement.partyNames().get(i);
            if (!name.isEmpty() && plain(other).equals(name)) {
                add(PARTY, "Same party");
                return;
            }
            Set<String> stems = agreement.parties().get(i);
            double alike = 2
                    * wanted.weight(shared(wanted.party(), stems))
                    / (wanted.weight(wanted.party().keySet()) + wanted.weight(stems));
            if (alike > best) {
                best = alike;
                bestName = other;
            }
        }
        if (best >= SIMILAR_NAME) {
            add(PARTY * 0.9 * best, "Similar party: " + bestName);
        }
    }

    private void systems(Compared agreement) {
        var same = new TreeSet<>(SystemNames.in(agreement.texts()));
        same.retainAll(wanted.systems());
        if (!same.isEmpty()) {
            add(SYSTEM, "Names the same system: " + String.join(", ", same));
        }
    }

    private void text(String what, double counts, Map<String, String> ours, Set<String> theirs) {
        Set<String> shared = shared(ours, theirs);
        double shorter = Math.min(wanted.weight(ours.keySet()), wanted.weight(theirs));
        double alike = wanted.weight(shared) / Math.max(shorter, SAYS_SOMETHING);
        if (alike >= SIMILAR_TEXT) {
            add(
                    counts * alike,
                    what + ": "
                            + shared.stream()
                                    .sorted(Comparator.comparingDouble(
                                            stem -> wanted.rarity().part(stem)))
                                    .limit(MOST_WORDS_SHOWN)
                                    .map(ours::get)
                                    .collect(Collectors.joining(", ")));
        }
    }

    private void kind(@Nullable PartyKind kind, Compared agreement) {
        if (kind != null && agreement.kinds().contains(kind) && !reasons.isEmpty()) {
            add(KIND, "Same kind of party: " + kind.title());
        }
    }

    private void add(double counts, String sentence) {
        reasons.add(new Reason(counts, sentence));
    }

    private static Set<String> shared(Map<String, String> ours, Collection<String> theirs) {
        var shared = new LinkedHashSet<>(ours.keySet());
        shared.retainAll(theirs);
        return shared;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
