package gov.ice.isaa.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkingTest {

    @Test
    void a_report_over_nothing_is_unclassified() {
        assertThat(Marking.over(List.of())).isEqualTo("UNCLASSIFIED");
    }

    @Test
    void every_restriction_of_what_is_listed_stands_once_in_the_banner() {
        assertThat(Marking.over(List.of(
                        "UNCLASSIFIED//LAW ENFORCEMENT SENSITIVE",
                        "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
                        "UNCLASSIFIED//FOR OFFICIAL USE ONLY//LAW ENFORCEMENT SENSITIVE")))
                .isEqualTo("UNCLASSIFIED//FOR OFFICIAL USE ONLY//LAW ENFORCEMENT SENSITIVE");
    }
}
