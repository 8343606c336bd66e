package gov.ice.isaa.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a request asks for, in the words that agreements are compared by: from a stem to the word as typed, in the order
 * in which they stand.
 *
 * @param partyName as typed
 * @param systems the systems it names
 */
record WantedWords(
        String partyName,
        Map<String, String> party,
        Map<String, String> information,
        Map<String, String> purpose,
        Set<String> systems,
        WordRarity.Counted rarity) {

    /** More words than these bring in everything and tell nothing apart. */
    private static final int MOST_WORDS = 60;

    /** A search looks at about so many agreements and no more: the common words wait until the rare ones are found. */
    private static final double MOST_AGREEMENTS = 8_000;

    /** A word in more agreements than these tells nothing, even where there is none rarer. */
    private static final double EVERYWHERE = 20_000;

    /** A system in common weighs as much as so many words. */
    private static final double SYSTEM = 4;

    /** The words of the request, of which {@code stems} knows the stems; a word without one says nothing. */
    static WantedWords of(RequestEntries entries, Map<String, String> stems, WordRarity.Counted rarity) {
        String party = entries.text(RequestField.PARTY_NAME);
        var systems = new TreeSet<String>();
        for (RequestField field : List.of(
                RequestField.SUBJECT, RequestField.INFORMATION, RequestField.INTENDED_USE, RequestField.MISSION_NEED)) {
            systems.addAll(SystemNames.in(entries.text(field)));
        }
        systems.removeAll(SystemNames.in(party));
        return new WantedWords(
                party,
                byStem(List.of(party), stems),
                byStem(List.of(entries.text(RequestField.SUBJECT), entries.text(RequestField.INFORMATION)), stems),
                byStem(
                        List.of(entries.text(RequestField.INTENDED_USE), entries.text(RequestField.MISSION_NEED)),
                        stems),
                systems,
                rarity);
    }

    /** The words of a text in small letters, in the order in which they stand. */
    static Set<String> words(String text) {
        var words = new LinkedHashSet<String>();
        for (String word : text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** The stems that bring in the agreements to compare: the rarest, as many as can be looked at in time. */
    List<String> sought() {
        var sought = new ArrayList<String>();
        double looked = 0;
        for (String stem : rarestFirst()) {
            double more = rarity.agreementsWith(stem);
            if (sought.size() == MOST_WORDS || looked + more > (sought.isEmpty() ? EVERYWHERE : MOST_AGREEMENTS)) {
                break;
            }
            sought.add(stem);
            looked += more;
        }
        return sought;
    }

    /** All stems, those that tell the most first. */
    List<String> rarestFirst() {
        var all = new LinkedHashSet<>(party.keySet());
        all.addAll(information.keySet());
        all.addAll(purpose.keySet());
        return all.stream().sorted(Comparator.comparingDouble(rarity::part)).collect(Collectors.toList());
    }

    /** The stems that order what is found before it is compared: systems first, and then the rarest. */
    List<String> ordering() {
        var ordering = new LinkedHashSet<>(systemStems());
        ordering.addAll(rarestFirst());
        return List.copyOf(ordering);
    }

    /** How much it counts in that order that an agreement has the stem. */
    double orderingWeight(String stem) {
        return rarity.weight(stem) * (systemStems().contains(stem) ? SYSTEM : 1);
    }

    private Set<String> systemStems() {
        var stems = new LinkedHashSet<String>();
        for (Map<String, String> part : List.of(information, purpose)) {
            part.forEach((stem, word) -> {
                if (systems.stream().anyMatch(system -> words(system).contains(word))) {
                    stems.add(stem);
                }
            });
        }
        return stems;
    }

    /** How much the stems tell together. */
    double weight(Collection<String> stems) {
        return stems.stream().mapToDouble(rarity::weight).sum();
    }

    private static Map<String, String> byStem(List<String> texts, Map<String, String> stems) {
        var byStem = new LinkedHashMap<String, String>();
        for (String text : texts) {
            for (String word : words(text)) {
                String stem = stems.get(word);
                if (stem != null) {
                    byStem.putIfAbsent(stem, word);
                }
            }
        }
        return byStem;
    }
}
