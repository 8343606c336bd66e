package gov.ice.isaa.intake.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NewAgreement;
import gov.ice.isaa.agreement.Party;
import gov.ice.isaa.intake.Closing;
import gov.ice.isaa.intake.RequestField;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.intake.SampleRequests;
import gov.ice.isaa.policy.PartyKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The step that asks whether an existing agreement will do. */
class LeveragePageTest extends ViewTest {

    @Autowired
    Requests requests;

    @Autowired
    Agreements agreements;

    RequestView request;
    AgreementView first;
    AgreementView second;

    @BeforeEach
    void agreementsWithTheParty() {
        RequestView begun = SampleRequests.begun(requests);
        request = requests.enter(begun.id(), begun.entries(), SampleRequests.entries("walrus ivory"));
        first = inForce();
        second = inForce();
    }

    @Test
    void a_reason_that_is_being_written_stays_while_another_decision_is_recorded() {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/leverage");
        TextArea other = reason(second);
        other.setValue("Half a sent");

        answer(first, false);
        reason(first).setValue("Another purpose");
        record(first);

        assertThat(reason(second)).isSameAs(other);
        assertThat(other.getValue()).isEqualTo("Half a sent");
        assertThat(reason(first).getValue()).isEmpty();
        assertThat(saved().decisionOn(first.id()).orElseThrow().reason()).isEqualTo("Another purpose");
    }

    @Test
    void a_colleagues_decision_is_shown_beside_the_own() {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/leverage");
        requests.decide(request.id(), Set.of(), Set.of(first.id()), true, "Theirs");

        answer(first, false);
        reason(first).setValue("Mine");
        record(first);
        assertThat(text()).contains("Decision on " + first.number()).contains("Theirs");
        _click(_get(Button.class, spec -> spec.withText("Keep mine")));

        assertThat(saved().decisionOn(first.id()).orElseThrow().reason()).isEqualTo("Mine");
    }

    @Test
    void a_request_closed_with_an_existing_agreement_names_it() {
        requests.decide(request.id(), Set.of(), Set.of(first.id()), true, "Covers it");
        requests.close(request.id(), Closing.LEVERAGED, "");

        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number());

        assertThat(_find(Anchor.class, spec -> spec.withText("Go to " + first.number())))
                .hasSize(1);
        assertThat(_find(Anchor.class, spec -> spec.withText("Go to " + second.number())))
                .isEmpty();
    }

    @Test
    void every_reason_for_the_match_stands_on_the_card() {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/leverage");

        assertThat(text()).contains("Same party").contains("Same kind of party: State agency");
    }

    @Test
    void an_agreement_that_can_be_leveraged_is_modified_or_not_after_all() {
        requests.decide(request.id(), Set.of(), Set.of(first.id()), true, "It lacks the ivory");
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/leverage");
        assertThat(_find(Button.class, spec -> spec.withText("Open a modification of " + second.number())))
                .isEmpty();

        click("Open a modification of " + first.number());
        assertThat(text()).contains("It will be opened as a modification of " + first.number());
        assertThat(saved().modifiesId()).isEqualTo(first.id());

        click("Open a new agreement instead");
        assertThat(text()).doesNotContain("It will be opened as a modification");
        assertThat(saved().modifiesId()).isNull();
    }

    @Test
    void the_opening_names_what_is_modified() {
        requests.decide(request.id(), Set.of(), Set.of(first.id()), true, "It lacks the ivory");
        requests.modify(request.id(), first.id());

        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/opening");

        assertThat(_get(TextField.class, spec -> spec.withLabel("Title of the agreement"))
                        .getValue())
                .isEqualTo(first.title());
        assertThat(_find(Button.class, spec -> spec.withText("Open the modification of " + first.number())))
                .hasSize(1);
    }

    @Test
    void why_an_agreement_cannot_be_modified_now_is_told_where_it_was_asked() {
        requests.decide(request.id(), Set.of(), Set.of(first.id()), true, "It lacks the ivory");
        AgreementView modification = agreements.modify(first.id(), SampleAgreements.STATE_POLICE);
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/leverage");

        click("Open a modification of " + first.number());

        assertThat(text()).contains(modification.number() + " modifies " + first.number() + " already");
        assertThat(saved().modifiesId()).isNull();
    }

    @Test
    void the_page_says_that_only_what_one_may_see_was_searched() {
        RequestView nothingAlike = SampleRequests.begun(requests);

        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + nothingAlike.number() + "/leverage");

        assertThat(text())
                .contains("No agreement that you may see looks like this request")
                .contains("Information Governance (IGP)");
    }

    private AgreementView inForce() {
        NewAgreement sample = SampleAgreements.STATE_POLICE;
        AgreementView opened = agreements.open(new NewAgreement(
                sample.title(),
                sample.type(),
                sample.programOffice(),
                sample.categories(),
                sample.executiveAgents(),
                sample.offices(),
                List.of(new Party(request.entries().text(RequestField.PARTY_NAME), PartyKind.STATE)),
                sample.contacts(),
                sample.signatories(),
                sample.information(),
                sample.intendedUse(),
                sample.facts(),
                null));
        agreements.beginDevelopment(opened.id());
        agreements.beginClearance(opened.id());
        agreements.beginSignature(opened.id());
        agreements.execute(opened.id(), LocalDate.of(2026, 1, 5), null);
        return opened;
    }

    private static void click(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    private RequestView saved() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        return requests.require(request.number());
    }

    @SuppressWarnings("unchecked")
    private static void answer(AgreementView agreement, boolean usable) {
        RadioButtonGroup<Boolean> group =
                _get(RadioButtonGroup.class, spec -> spec.withLabel("Can " + agreement.number() + " be leveraged?"));
        group.setValue(usable);
    }

    private static TextArea reason(AgreementView agreement) {
        return _find(TextArea.class).stream()
                .filter(field -> field.getAriaLabel().orElse("").contains(agreement.number()))
                .findFirst()
                .orElseThrow();
    }

    private static void record(AgreementView agreement) {
        _click(_find(Button.class).stream()
                .filter(button -> button.getAriaLabel().orElse("").endsWith("on " + agreement.number()))
                .findFirst()
                .orElseThrow());
    }

    /** Everything that can be read in the window. */
    private static String text() {
        return _find(Component.class).stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }
}
