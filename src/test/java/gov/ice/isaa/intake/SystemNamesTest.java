package gov.ice.isaa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SystemNamesTest {

    @Test
    void systems_are_known_by_their_capitals() {
        assertThat(SystemNames.in("Subject records of ICM, RAVEn and FALCON-SA; see (TECS)."))
                .containsExactly("FALCON-SA", "ICM", "RAVEn", "TECS");
    }

    @Test
    void agencies_markings_and_terms_are_no_systems() {
        assertThat(SystemNames.in("The FBI gives DHS and ICE PII under an MOU; SORNs and LES apply. I agree."))
                .isEmpty();
    }

    @Test
    void a_text_all_in_capitals_names_none() {
        assertThat(SystemNames.in("INVESTIGATION RECORDS OF ICM")).isEmpty();
    }
}
