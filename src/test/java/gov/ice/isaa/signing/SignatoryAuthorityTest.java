package gov.ice.isaa.signing;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatoryAuthorityTest {

    @ParameterizedTest(name = "{0} signs for {1} as {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "hsi-ead | HSI | Executive Associate Director, Homeland Security Investigations",
                "ero-ead | ERO | Executive Associate Director, Enforcement and Removal Operations",
                "ma-ead | MA | Executive Associate Director, Management and Administration",
                "hsi-leisi-ad | HSI_LEISI | Assistant Director, HSI Law Enforcement Information Sharing Initiative",
                "hsi-intel-ad | HSI_INTEL | Assistant Director, HSI Office of Intelligence",
                "hsi-io-ad | HSI_IO | Assistant Director, HSI International Operations",
                "opr-ad | OPR | Assistant Director, Office of Professional Responsibility",
                "opr-dd | OPR | Deputy Director, Office of Professional Responsibility",
                "ero-enforcement-ad | ERO_ENFORCEMENT | Assistant Director, ERO Enforcement Division",
                "ero-deputy-ead | ERO | Deputy Executive Associate Director, Enforcement and Removal Operations",
                "ice-director | DIRECTOR | Director, U.S. Immigration and Customs Enforcement",
            })
    void a_signatory_signs_above_the_own_title_and_nobody_else_of_the_realm_does(
            String account, Office office, String title) {
        assertThat(DemoPeople.all().stream()
                        .filter(person -> SignatoryAuthority.maySign(person, office, title))
                        .map(Person::account))
                .containsExactly(account);
    }

    @Test
    void the_position_that_the_identity_provider_says_counts_and_not_the_name() {
        assertThat(SignatoryAuthority.maySign(opr("J. Doe", "Deputy Director"), Office.OPR, "Deputy Director, OPR"))
                .isTrue();
        assertThat(SignatoryAuthority.maySign(
                        opr("J. Doe, Deputy Director", "Assistant Director"), Office.OPR, "Deputy Director, OPR"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Deputy Assistant Director", "Acting Assistant Director", "Executive Assistant", "J. Doe"})
    void whoever_holds_a_like_sounding_position_or_none_that_is_known_does_not_sign(String position) {
        assertThat(SignatoryAuthority.maySign(opr("J. Doe", position), Office.OPR, "Assistant Director, OPR"))
                .isFalse();
    }

    @Test
    void nobody_of_ice_signs_for_an_external_party() {
        assertThat(DemoPeople.all())
                .noneMatch(person -> SignatoryAuthority.maySign(person, null, ExecutiveAgent.HSI.title()));
    }

    private static Person opr(String name, String position) {
        return new Person("somebody", name, Set.of(Role.DELEGATED_SIGNATORY), Set.of(Office.OPR), position);
    }
}
