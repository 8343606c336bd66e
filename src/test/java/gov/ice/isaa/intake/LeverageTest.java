package gov.ice.isaa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementType;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.EndReason;
import gov.ice.isaa.agreement.NewAgreement;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.agreement.Party;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.support.EditConflict;
import gov.ice.isaa.support.UserMistake;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class LeverageTest {

    @Autowired
    Requests requests;

    @Autowired
    Agreements agreements;

    RequestView request;

    @BeforeEach
    void ask() {
        var begun = SampleRequests.begun(requests);
        request = requests.enter(
                begun.id(), begun.entries(), SampleRequests.entries("Narwhal tusk smuggling vessel manifests"));
    }

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void an_agreement_in_force_about_the_same_is_shown_with_the_words_in_common() {
        var agreement = inForce("Narwhal tusks", "Vessel manifests of tusk smuggling", "A harbor");

        var candidate = only(agreement);

        assertThat(candidate.reasons())
                .anyMatch(reason -> reason.startsWith("Similar information: ")
                        && reason.contains("narwhal")
                        && reason.contains("vessel"));
    }

    @Test
    void an_agreement_that_names_the_same_system_is_shown_with_it() {
        request = requests.enter(
                request.id(),
                request.entries(),
                SampleRequests.entries("Berths").with(RequestField.INTENDED_USE, "Look-ups in ZEPHYR9 beforehand"));
        var agreement = inForce("Quite other things", "Whatever ZEPHYR9 holds", "A harbor");

        assertThat(only(agreement).reasons()).contains("Names the same system: ZEPHYR9");
    }

    @Test
    void what_has_more_in_common_stands_first() {
        var party = request.entries().text(RequestField.PARTY_NAME);
        var sameParty = inForce("Unlike", "Other things", party);
        var samePartyAndInformation = inForce("Narwhal tusks", "Vessel manifests of tusk smuggling", party);

        assertThat(requests.candidates(request))
                .extracting(LeverageCandidate::id)
                .startsWith(samePartyAndInformation.id(), sameParty.id());
    }

    @Test
    void an_agreement_with_the_same_party_is_shown_whatever_it_is_about() {
        var agreement = inForce(
                "Something else", "Quite other things", request.entries().text(RequestField.PARTY_NAME));

        assertThat(only(agreement).reasons()).contains("Same party");
    }

    @Test
    void an_agreement_that_is_not_in_force_cannot_be_leveraged() {
        var agreement = opened("Narwhal tusks", "Vessel manifests of tusk smuggling", "A harbor");

        assertThat(requests.candidates(request))
                .extracting(LeverageCandidate::id)
                .doesNotContain(agreement.id());
    }

    @Test
    void an_agreement_of_another_office_is_neither_shown_nor_decided_on() {
        var party = request.entries().text(RequestField.PARTY_NAME);
        SignIn.as(DemoPeople.ERO_PROGRAM_OFFICER);
        var other = executed(agreements.open(agreement("Narwhals", "Vessel manifests", party, Office.ERO_FIELD)));
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);

        assertThat(requests.candidates(request))
                .extracting(LeverageCandidate::id)
                .doesNotContain(other.id());
        assertThatExceptionOfType(NoSuchAgreement.class)
                .isThrownBy(() -> requests.decide(request.id(), request.leverage(), Set.of(other.id()), false, "No"));
    }

    @Test
    void an_undecided_agreement_keeps_a_new_one_from_being_opened() {
        var agreement = inForce("Narwhals", "Manifests", request.entries().text(RequestField.PARTY_NAME));
        assertThat(missing()).anyMatch(missing -> missing.sentence().contains(agreement.number()));

        request = requests.decide(request.id(), request.leverage(), Set.of(agreement.id()), false, "Another purpose");

        assertThat(missing()).noneMatch(missing -> missing.sentence().contains(agreement.number()));
        assertThat(request.decisionOn(agreement.id()).orElseThrow().reason()).isEqualTo("Another purpose");
    }

    @Test
    void a_request_is_closed_with_the_agreement_that_can_be_leveraged() {
        assertThatExceptionOfType(UserMistake.class)
                .isThrownBy(() -> requests.close(request.id(), Closing.LEVERAGED, ""));
        var agreement = inForce("Narwhals", "Manifests", request.entries().text(RequestField.PARTY_NAME));
        requests.decide(request.id(), request.leverage(), Set.of(agreement.id()), true, "Covers it");

        assertThat(requests.close(request.id(), Closing.LEVERAGED, "").closing())
                .isEqualTo(Closing.LEVERAGED);
    }

    @Test
    void a_later_decision_takes_the_place_of_the_earlier_one() {
        var agreement = inForce("Narwhals", "Manifests", request.entries().text(RequestField.PARTY_NAME));
        request = requests.decide(request.id(), request.leverage(), Set.of(agreement.id()), true, "Covers it");

        request = requests.decide(
                request.id(), request.leverage(), Set.of(agreement.id()), false, "It does not after all");

        assertThat(request.leverage()).hasSize(1);
        assertThat(request.decisionOn(agreement.id()).orElseThrow().usable()).isFalse();
    }

    @Test
    void a_decision_of_a_colleague_is_not_overwritten_unseen() {
        var agreement = inForce("Narwhals", "Manifests", request.entries().text(RequestField.PARTY_NAME));
        var seen = request.leverage();
        requests.decide(request.id(), seen, Set.of(agreement.id()), true, "Theirs");

        var conflict = catchThrowableOfType(
                EditConflict.class, () -> requests.decide(request.id(), seen, Set.of(agreement.id()), false, "Mine"));

        assertThat(conflict.clashes()).singleElement().satisfies(clash -> {
            assertThat(clash.label()).contains(agreement.number());
            assertThat(clash.mine()).contains("Mine");
            assertThat(clash.saved()).contains("Theirs");
        });
        assertThat(requests.require(request.number())
                        .decisionOn(agreement.id())
                        .orElseThrow()
                        .usable())
                .isTrue();
    }

    @Test
    void an_agreement_that_is_not_in_force_is_never_said_to_be_usable() {
        var agreement = opened("Narwhals", "Manifests", "A harbor");

        assertThatThrownBy(() -> decide(agreement, true))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining(agreement.number() + " is not in force");
    }

    @Test
    void an_agreement_decided_on_stays_in_view_when_the_request_no_longer_looks_like_it() {
        var agreement = inForce("Narwhal tusks", "Vessel manifests of tusk smuggling", "A harbor");
        request = decide(agreement, true);

        request = requests.enter(
                request.id(), request.entries(), SampleRequests.entries("Quite another thing altogether"));

        assertThat(only(agreement).inForce()).isTrue();
        assertThat(missing()).anyMatch(missing -> missing.sentence().contains(agreement.number()));
        request = decide(agreement, false);
        assertThat(missing()).noneMatch(missing -> missing.sentence().contains(agreement.number()));
    }

    @Test
    void an_agreement_that_ended_after_the_decision_neither_closes_the_request_nor_stands_in_its_way() {
        var agreement = inForce("Narwhals", "Manifests", request.entries().text(RequestField.PARTY_NAME));
        request = decide(agreement, true);

        agreements.end(agreement.id(), EndReason.MUTUAL_CONSENT, LocalDate.of(2026, 2, 5));

        assertThat(only(agreement).reasons()).anyMatch(reason -> reason.contains("not in force any more"));
        assertThat(missing()).noneMatch(missing -> missing.sentence().contains(agreement.number()));
        assertThatExceptionOfType(UserMistake.class)
                .isThrownBy(() -> requests.close(request.id(), Closing.LEVERAGED, ""));
    }

    @Test
    void a_request_that_says_little_beside_its_party_finds_that_partys_agreements_first() {
        var party = "Lighthouse keepers of " + UUID.randomUUID();
        request = requests.enter(
                request.id(),
                request.entries(),
                RequestEntries.EMPTY.with(RequestField.PARTY_NAME, party).with(RequestField.SUBJECT, "the and of"));
        var agreement = inForce("Narwhals", "Manifests", party);

        assertThat(requests.candidates(request).getFirst().id()).isEqualTo(agreement.id());
    }

    @Test
    void a_decision_without_a_reason_is_refused() {
        var agreement = inForce("Narwhals", "Manifests", request.entries().text(RequestField.PARTY_NAME));

        assertThatThrownBy(() -> requests.decide(request.id(), request.leverage(), Set.of(agreement.id()), false, "  "))
                .isInstanceOf(UserMistake.class);
    }

    @Test
    void words_that_mean_something_to_the_database_are_only_words() {
        var odd = requests.enter(
                request.id(),
                request.entries(),
                request.entries().with(RequestField.SUBJECT, "' | !( & :* <-> \\ %s ? :words"));

        assertThat(requests.candidates(odd)).isNotNull();
    }

    private List<Missing> missing() {
        return requests.missing(request, request.opening(), requests.candidates(request));
    }

    private RequestView decide(AgreementView agreement, boolean usable) {
        return requests.decide(request.id(), request.leverage(), Set.of(agreement.id()), usable, "Looked at it");
    }

    private LeverageCandidate only(AgreementView agreement) {
        return requests.candidates(request).stream()
                .filter(candidate -> candidate.id().equals(agreement.id()))
                .findFirst()
                .orElseThrow();
    }

    private AgreementView inForce(String title, String information, String party) {
        return executed(opened(title, information, party));
    }

    private AgreementView opened(String title, String information, String party) {
        return agreements.open(agreement(title, information, party, Office.HSI_DOMESTIC));
    }

    private AgreementView executed(AgreementView opened) {
        UUID id = opened.id();
        agreements.beginDevelopment(id);
        agreements.beginClearance(id);
        agreements.beginSignature(id);
        agreements.execute(id, LocalDate.of(2026, 1, 5), null);
        return opened;
    }

    private static NewAgreement agreement(String title, String information, String party, Office office) {
        return new NewAgreement(
                title,
                AgreementType.MOA,
                office,
                Set.of(Category.LAW_ENFORCEMENT),
                Set.of(ExecutiveAgent.HSI),
                Set.of(Office.IGP_GOVERNANCE),
                List.of(new Party(party, PartyKind.STATE)),
                List.of(),
                List.of(),
                information,
                "Investigations",
                CaseFacts.NONE,
                null);
    }
}
