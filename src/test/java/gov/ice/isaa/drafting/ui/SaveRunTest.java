package gov.ice.isaa.drafting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.support.AgencyTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SaveRunTest {

    private static final Instant TEN = Instant.parse("2026-03-02T15:00:00Z");

    @Test
    void saves_of_one_person_in_one_section_are_one_run() {
        assertThat(sizes(save(5, "a", "funding", 9), save(4, "a", "funding", 3), save(3, "a", "funding", 0)))
                .containsExactly(3);
    }

    @Test
    void another_person_another_section_and_a_long_pause_begin_another_run() {
        assertThat(sizes(save(4, "b", "funding", 3), save(3, "a", "funding", 2), save(2, "a", "scope", 1)))
                .containsExactly(1, 1, 1);
        assertThat(sizes(save(3, "a", "funding", 16), save(2, "a", "funding", 0)))
                .containsExactly(1, 1);
    }

    @Test
    void what_was_named_or_restored_stands_for_itself() {
        assertThat(sizes(
                        save(6, "a", "funding", 5),
                        version(5, "a", "funding", 4, null, "for the review"),
                        save(4, "a", "funding", 3),
                        version(3, "a", null, 2, "Version 1 restored", null),
                        version(2, "a", null, 1, "Version 1 restored", null)))
                .containsExactly(1, 2, 1, 1);
    }

    @Test
    void its_time_is_told_in_few_words() {
        assertThat(AgencyTime.span(TEN, TEN.plusSeconds(20))).isEqualTo("Mar 2, 2026, 10:00 AM");
        assertThat(AgencyTime.span(TEN, TEN.plusSeconds(720))).isEqualTo("Mar 2, 2026, 10:00–10:12 AM");
        assertThat(AgencyTime.span(TEN, TEN.plus(Duration.ofHours(3)))).isEqualTo("Mar 2, 2026, 10:00 AM–1:00 PM");
        assertThat(AgencyTime.span(TEN, TEN.plus(Duration.ofDays(1))))
                .isEqualTo("Mar 2, 2026, 10:00 AM – Mar 3, 2026, 10:00 AM");
    }

    private static List<Integer> sizes(DraftVersion... versions) {
        return SaveRun.of(List.of(versions)).stream()
                .map(run -> run.versions().size())
                .toList();
    }

    private static DraftVersion save(int number, String account, String section, int minute) {
        return version(number, account, section, minute, null, null);
    }

    private static DraftVersion version(
            int number,
            String account,
            @Nullable String section,
            int minute,
            @Nullable String reason,
            @Nullable String name) {
        return new DraftVersion(
                number, account, account, TEN.plusSeconds(60L * minute), section, reason, name, "0".repeat(64));
    }
}
