package gov.ice.isaa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.intake.Likeness.Compared;
import gov.ice.isaa.policy.PartyKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Words here are their own stems; those in {@link #COMMON} stand in many agreements. */
class LikenessTest {

    private static final Map<String, Double> COMMON = Map.of("sharing", 1.0, "record", 0.6, "crime", 0.3, "gang", 0.1);

    @Test
    void the_same_party_and_system_stand_before_similar_information() {
        Likeness likeness = compare(
                wanted("Gulf Port Authority", "vessel manifest berth crew in ICM", "smuggler"),
                agreement("Gulf port authority.", "ICM vessel manifest berth crew", "something else"));

        assertThat(likeness.reasons())
                .containsExactly(
                        "Same party",
                        "Names the same system: ICM",
                        "Similar information: vessel, manifest, berth, crew, icm",
                        "Same kind of party: State agency");
    }

    @Test
    void a_party_is_similar_by_the_rare_words_of_its_name() {
        assertThat(compare(wanted("Gulf Port Authority", "x", "y"), agreement("Authority of Gulf Port", "", ""))
                        .reasons())
                .contains("Similar party: Authority of Gulf Port");
        assertThat(compare(wanted("Gang Crime Record Boston", "x", "y"), agreement("Gang Crime Record Denver", "", ""))
                        .reasons())
                .isEmpty();
    }

    @Test
    void rare_words_in_common_count_more_than_many_common_ones() {
        WantedWords wanted = wanted("A", "sharing record crime gang narwhal ivory", "");

        assertThat(compare(wanted, agreement("B", "narwhal ivory of collectors", ""))
                        .score())
                .isGreaterThan(compare(wanted, agreement("B", "sharing record crime gang collectors", ""))
                        .score());
    }

    @Test
    void the_purpose_is_named_with_its_rarest_words_first() {
        Likeness likeness = compare(
                wanted("A", "x", "crime gang narwhal ivory auction prosecution"),
                agreement("B", "y", "prosecution gang narwhal ivory auction"));

        assertThat(likeness.reasons())
                .first()
                .satisfies(reason -> assertThat(reason)
                        .startsWith("Similar purpose: narwhal, ivory")
                        .endsWith("gang"));
    }

    @Test
    void words_that_stand_everywhere_make_nothing_alike() {
        assertThat(compare(wanted("A", "sharing record crime", ""), agreement("B", "sharing record crime", ""))
                        .reasons())
                .isEmpty();
    }

    @Test
    void the_same_kind_of_party_alone_is_no_reason() {
        Likeness likeness = compare(wanted("A", "x", "y"), agreement("B", "z", "w"));

        assertThat(likeness.reasons()).isEmpty();
        assertThat(likeness.score()).isZero();
    }

    private static Likeness compare(WantedWords wanted, Compared agreement) {
        return Likeness.of(wanted, PartyKind.STATE, agreement);
    }

    private static WantedWords wanted(String party, String information, String purpose) {
        var entries = new RequestEntries(Map.of(
                RequestField.PARTY_NAME, party,
                RequestField.INFORMATION, information,
                RequestField.INTENDED_USE, purpose));
        var stems = new LinkedHashMap<String, String>();
        entries.texts()
                .values()
                .forEach(text -> WantedWords.words(text).stream()
                        .filter(word -> !Set.of("in", "of").contains(word))
                        .forEach(word -> stems.put(word, word)));
        return WantedWords.of(entries, stems, new WordRarity.Counted(COMMON, 10_000, Instant.EPOCH));
    }

    private static Compared agreement(String party, String information, String purpose) {
        return new Compared(
                List.of(party),
                List.of(without(party)),
                Set.of(PartyKind.STATE),
                without(information),
                without(purpose),
                information + "; " + purpose);
    }

    private static Set<String> without(String text) {
        Set<String> words = WantedWords.words(text);
        words.remove("of");
        return words;
    }
}
