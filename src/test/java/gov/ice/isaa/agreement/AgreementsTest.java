package gov.ice.isaa.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class AgreementsTest {

    @Autowired
    Agreements agreements;

    AgreementView opened;

    @BeforeEach
    void open() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        opened = agreements.open(SampleAgreements.STATE_POLICE);
    }

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void an_opened_agreement_has_the_next_number_of_the_year_and_is_in_negotiation() {
        AgreementView next = agreements.open(SampleAgreements.STATE_POLICE);

        assertThat(opened.number()).matches("ISAA-\\d{4}-\\d{4}");
        assertThat(sequence(next)).isEqualTo(sequence(opened) + 1);
        assertThat(next.phase()).isEqualTo(Phase.NEGOTIATION);
        assertThat(agreements.require(next.number())).isEqualTo(next);
    }

    @Test
    void an_agreement_goes_through_its_phases_in_order() {
        agreements.beginDevelopment(opened.id());
        agreements.beginClearance(opened.id());
        agreements.returnToDevelopment(opened.id());
        agreements.beginClearance(opened.id());
        agreements.beginSignature(opened.id());
        agreements.execute(opened.id(), LocalDate.of(2026, 1, 5), null);

        AgreementView executed = agreements.require(opened.id());
        assertThat(executed.phase()).isEqualTo(Phase.IN_FORCE);
        assertThat(executed.effectiveOn()).isEqualTo(LocalDate.of(2026, 1, 5));
    }

    @Test
    void a_step_out_of_order_is_refused_with_words_for_the_page() {
        assertThatThrownBy(() -> agreements.beginSignature(opened.id()))
                .isInstanceOf(IllegalTransition.class)
                .hasMessageContaining(opened.number())
                .hasMessageContaining("negotiation");
    }

    @ParameterizedTest(name = "{0} sees it: {1}")
    @CsvSource({
        "hsi-program-officer, true",
        "hsi-program-approver, true",
        "ero-program-officer, false",
        "igp-coordinator, true",
        "igp-privacy, true",
        "ocio, false",
        "hsi-ead, true",
        "ero-ead, false",
        "ma-ead, false",
        "oversight, false",
        "clause-administrator, false",
        "system-administrator, false",
        "hsi-leisi-ad, false",
        "ero-deputy-ead, false",
        "ice-director, true",
        "no-role, false",
    })
    void need_to_know_decides_who_sees_an_agreement_in_negotiation(String account, boolean sees) {
        assertThat(seenBy(DemoPeople.of(account))).isEqualTo(sees);
    }

    @ParameterizedTest(name = "{0} sees it: {1}")
    @CsvSource({
        "hsi-ead, true",
        "hsi-io-ad, true",
        "ero-ead, true",
        "ma-ead, false",
        "ero-deputy-ead, false",
        "hsi-leisi-ad, false",
        "ice-director, true",
    })
    void whoever_is_to_sign_sees_the_agreement_whatever_its_categories(String account, boolean sees) {
        NewAgreement sample = SampleAgreements.STATE_POLICE;
        opened = agreements.open(new NewAgreement(
                sample.title(),
                sample.type(),
                sample.programOffice(),
                Set.of(Category.IMMIGRATION_ADMINISTRATION),
                Set.of(ExecutiveAgent.ERO),
                sample.offices(),
                sample.parties(),
                sample.contacts(),
                List.of(signing(Office.HSI), signing(Office.HSI_IO)),
                sample.information(),
                sample.intendedUse(),
                sample.facts(),
                null));

        assertThat(seenBy(DemoPeople.of(account))).isEqualTo(sees);
    }

    @Test
    void oversight_sees_an_agreement_once_it_is_in_force() {
        agreements.beginDevelopment(opened.id());
        agreements.beginClearance(opened.id());
        agreements.beginSignature(opened.id());
        agreements.execute(opened.id(), LocalDate.of(2026, 1, 5), LocalDate.of(2030, 1, 5));

        assertThat(seenBy(DemoPeople.of("oversight"))).isTrue();
    }

    private static Signatory signing(Office office) {
        return new Signatory(office, "U.S. Immigration and Customs Enforcement", office.title(), office.title());
    }

    private boolean seenBy(Person person) {
        SignIn.as(person);
        try {
            agreements.require(opened.number());
            return true;
        } catch (NoSuchAgreement e) {
            return false;
        }
    }

    private static int sequence(AgreementView agreement) {
        return Integer.parseInt(agreement.number().substring(10));
    }
}
