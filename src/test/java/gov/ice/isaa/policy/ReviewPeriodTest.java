package gov.ice.isaa.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReviewPeriodTest {

    @Test
    void an_agreement_is_reviewed_two_years_after_it_takes_effect() {
        assertThat(ReviewPeriod.nextReview(LocalDate.of(2026, 5, 12))).isEqualTo("2028-05-12");
    }

    @Test
    void an_agreement_of_a_leap_day_is_reviewed_on_the_last_day_of_February() {
        assertThat(ReviewPeriod.nextReview(LocalDate.of(2028, 2, 29))).isEqualTo("2030-02-28");
    }
}
