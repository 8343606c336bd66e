package gov.ice.isaa.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessDaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03", "2026-09-07",
                "2026-10-12", "2026-11-11", "2026-11-26", "2026-12-25", "2021-12-31", "2023-11-10", "2027-12-24"
            })
    void a_federal_holiday_as_observed_is_no_business_day(LocalDate day) {
        assertThat(BusinessDays.isBusinessDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-06", "2026-11-27", "2020-06-19", "2026-12-31", "2026-05-18"})
    void a_weekday_without_a_holiday_is_a_business_day(LocalDate day) {
        assertThat(BusinessDays.isBusinessDay(day)).isTrue();
    }

    @Test
    void ten_business_days_skip_the_weekends_and_thanksgiving() {
        assertThat(BusinessDays.after(LocalDate.of(2026, 11, 20), 10)).isEqualTo(LocalDate.of(2026, 12, 7));
    }

    @Test
    void the_day_of_the_start_is_not_counted() {
        assertThat(BusinessDays.after(LocalDate.of(2026, 5, 11), 1)).isEqualTo(LocalDate.of(2026, 5, 12));
        assertThat(BusinessDays.after(LocalDate.of(2026, 5, 16), 1)).isEqualTo(LocalDate.of(2026, 5, 18));
    }

    @Test
    void nothing_is_due_in_no_days() {
        assertThatThrownBy(() -> BusinessDays.after(LocalDate.of(2026, 5, 11), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
