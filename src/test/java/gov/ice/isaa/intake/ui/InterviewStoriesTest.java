package gov.ice.isaa.intake.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static gov.ice.isaa.policy.Question.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.intake.SampleRequests;
import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.Determination;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Exemption;
import gov.ice.isaa.policy.Handbook;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Outcome;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.policy.Referral;
import gov.ice.isaa.policy.Rule;
import gov.ice.isaa.policy.Topic;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The interview as a new user goes through it: one question after the other as the page asks, from the first to the end. */
class InterviewStoriesTest extends ViewTest {

    /** More questions than any case needs. */
    private static final int ENDLESS = 80;

    @Autowired
    Requests requests;

    @Autowired
    Agreements agreements;

    /** What somebody answers, and how it ends; a question without an answer here is answered with no. */
    private static final class Story {

        private final String title;
        private final Outcome outcome;
        private final Rule because;
        private final Map<Question, Object> answers = new EnumMap<>(Question.class);
        private final Set<ExecutiveAgent> agents = EnumSet.noneOf(ExecutiveAgent.class);
        private final Set<Office> offices = EnumSet.noneOf(Office.class);
        private final Set<Referral> referrals = EnumSet.noneOf(Referral.class);

        private Story(String title, Outcome outcome, Rule because) {
            this.title = title;
            this.outcome = outcome;
            this.because = because;
        }

        private Story says(Question question, Object answer) {
            answers.put(question, answer);
            return this;
        }

        private Story yes(Question... questions) {
            for (Question question : questions) {
                answers.put(question, Answer.YES);
            }
            return this;
        }

        private Story parties(PartyKind... kinds) {
            return says(PARTIES, Set.of(kinds));
        }

        private Story agents(ExecutiveAgent... expected) {
            agents.addAll(List.of(expected));
            return this;
        }

        private Story offices(Office... expected) {
            offices.addAll(List.of(expected));
            return this;
        }

        private Story referred(Referral... expected) {
            referrals.addAll(List.of(expected));
            return this;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Story> stories() {
        return Stream.of(
                exempt("the press asks once about a detention facility", Exemption.AD_HOC, Rule.SC_08)
                        .parties(PartyKind.PRIVATE)
                        .yes(INDIVIDUAL_REQUEST, CONGRESS_OR_MEDIA),
                exempt("a judge orders a file to be produced", Exemption.COURT, Rule.SC_04)
                        .parties(PartyKind.FEDERAL)
                        .yes(GOES_TO_COURT),
                exempt("OPLA passes on its own advice", Exemption.LEGAL, Rule.SC_05)
                        .parties(PartyKind.FEDERAL)
                        .yes(GENERATED_BY_OPLA),
                exempt(
                                "a person asks for the own record under the Privacy Act",
                                Exemption.FOIA_OR_PRIVACY_ACT,
                                Rule.SC_06)
                        .parties(PartyKind.PRIVATE)
                        .yes(INDIVIDUAL_REQUEST)
                        .referred(Referral.FOIA),
                exempt("a transcription vendor under contract gets recordings", Exemption.VENDOR, Rule.SC_07)
                        .parties(PartyKind.PRIVATE)
                        .yes(VENDOR_CONTRACT, NEEDED_FOR_CONTRACT),
                exempt("a county detective asks about one case", Exemption.ROUTINE, Rule.SC_09)
                        .parties(PartyKind.LOCAL)
                        .yes(SINGLE_CASE),
                exempt("old records go to the National Archives", Exemption.COMPLIANCE, Rule.SC_11)
                        .parties(PartyKind.FEDERAL)
                        .yes(COMPLIANCE_BODY),
                exempt(
                                "an officer at an embassy passes on findings, cleared for staff abroad",
                                Exemption.LIAISON,
                                Rule.SC_12)
                        .parties(PartyKind.FOREIGN_GOVERNMENT)
                        .yes(OTHER_CLEARANCE),
                exempt("two networks are connected under an agreement in force", Exemption.ISA, Rule.SC_15)
                        .parties(PartyKind.STATE)
                        .says(PARENT_AGREEMENT, true),
                exempt("bulk data is handed over against an imminent threat", Exemption.EXIGENT_THREAT, Rule.SC_13)
                        .parties(PartyKind.FEDERAL)
                        .yes(THREAT_DETERMINED, BULK)
                        .says(TRANSFERRED_ON, LocalDate.of(2026, 12, 18))
                        .says(CATEGORIES, Set.of(Category.HOMELAND_SECURITY))
                        .agents(ExecutiveAgent.HSI)
                        .offices(Office.IGP_RECORDS, Office.OPR_SECURITY),
                exempt("a sheriff signs a 287(g) agreement", Exemption.SECTION_287G, Rule.SC_14)
                        .parties(PartyKind.LOCAL)
                        .yes(DELEGATES_287G),
                exempt("another Federal agency maintains the vehicles", Exemption.IAA, Rule.SC_16)
                        .parties(PartyKind.FEDERAL)
                        .yes(GOODS_OR_SERVICES, BONA_FIDE_NEED),
                exempt(
                                "a foreign customs administration exchanges findings on customs offenses",
                                Exemption.CMAA,
                                Rule.SC_17)
                        .parties(PartyKind.FOREIGN_GOVERNMENT)
                        .yes(FOREIGN_CUSTOMS, WITH_CBP),
                new Story("another component uses ICE data inside DHS", Outcome.OUT_OF_SCOPE, Rule.SC_03)
                        .parties(PartyKind.DHS_COMPONENT),
                new Story("ICE searches a State's license plate system", Outcome.OUT_OF_SCOPE, Rule.SC_02)
                        .parties(PartyKind.STATE)
                        .yes(RECEIVES_ONLY),
                new Story("a student asks once for figures no routine use covers", Outcome.REFERRED, Rule.SC_18)
                        .parties(PartyKind.PRIVATE)
                        .yes(GIVES_INFORMATION)
                        .says(EXEMPTION, Exemption.NONE)
                        .referred(Referral.FOIA),
                new Story("an agency wants every travel record for a new purpose", Outcome.REFERRED, Rule.SC_19)
                        .parties(PartyKind.FEDERAL)
                        .says(EXEMPTION, Exemption.NONE)
                        .says(CATEGORIES, Set.of(Category.IMMIGRATION_ADMINISTRATION))
                        .yes(GIVES_INFORMATION, LASTING, BULK, PERSONAL_INFORMATION, NEW_PURPOSE)
                        .agents(ExecutiveAgent.ERO)
                        .offices(Office.IGP_PRIVACY)
                        .referred(Referral.DARC),
                inScope("a task force works many cases together and thinks that is routine")
                        .parties(PartyKind.LOCAL)
                        .says(EXEMPTION, Exemption.ROUTINE)
                        .says(CATEGORIES, Set.of(Category.LAW_ENFORCEMENT))
                        .says(LAW_ENFORCEMENT_OFFICE, Set.of(ExecutiveAgent.HSI))
                        .agents(ExecutiveAgent.HSI),
                inScope("an interface is to be set up where no agreement in force exists")
                        .parties(PartyKind.STATE)
                        .says(EXEMPTION, Exemption.SLA)
                        .says(PARENT_AGREEMENT, "")
                        .says(CATEGORIES, Set.of(Category.IMMIGRATION_ADMINISTRATION))
                        .yes(TECHNICAL_CONNECTION)
                        .agents(ExecutiveAgent.ERO)
                        .offices(Office.OCIO),
                inScope("a State labor department gets payroll findings")
                        .parties(PartyKind.STATE)
                        .says(EXEMPTION, Exemption.NONE)
                        .says(CATEGORIES, Set.of(Category.BUSINESS_OPERATIONS))
                        .agents(ExecutiveAgent.MA)
                        .offices(Office.OPLA, Office.IGP_GOVERNANCE),
                inScope("police join the LEIS Service")
                        .parties(PartyKind.LOCAL)
                        .says(EXEMPTION, Exemption.NONE)
                        .says(CATEGORIES, Set.of(Category.LAW_ENFORCEMENT))
                        .says(LAW_ENFORCEMENT_OFFICE, Set.of(ExecutiveAgent.HSI))
                        .yes(GIVES_SYSTEM_ACCESS, LEIS_SERVICE, PERSONAL_INFORMATION)
                        .agents(ExecutiveAgent.HSI)
                        .offices(Office.HSI_LEISI, Office.OCIO, Office.IGP_PRIVACY, Office.OPR_SECURITY),
                inScope("a country receives criminal histories of persons it takes back")
                        .parties(PartyKind.FOREIGN_GOVERNMENT)
                        .says(EXEMPTION, Exemption.NONE)
                        .says(CATEGORIES, Set.of(Category.IMMIGRATION_ADMINISTRATION))
                        .yes(CHIS, PERSONAL_INFORMATION)
                        .agents(ExecutiveAgent.ERO)
                        .offices(Office.ERO_ENFORCEMENT, Office.HSI_IO, Office.HSI_LEISI)
                        .referred(Referral.DHS_LEVEL),
                inScope("a threat desk of another agency gets reports on threats to ICE staff")
                        .parties(PartyKind.FEDERAL)
                        .says(EXEMPTION, Exemption.NONE)
                        .says(CATEGORIES, Set.of(Category.LAW_ENFORCEMENT))
                        .says(LAW_ENFORCEMENT_OFFICE, Set.of(ExecutiveAgent.ERO))
                        .yes(ICE_SECURITY, OTHERS_KNOW_DATA)
                        .says(STEWARDS, Set.of(Office.ERO_FIELD))
                        .agents(ExecutiveAgent.ERO)
                        .offices(Office.OPR, Office.ERO_FIELD),
                inScope("a ministry gets access to a system with data of every category")
                        .parties(PartyKind.FOREIGN_GOVERNMENT, PartyKind.INTERNATIONAL_ORGANIZATION)
                        .says(EXEMPTION, Exemption.NONE)
                        .says(CATEGORIES, Set.of(Category.values()))
                        .says(LAW_ENFORCEMENT_OFFICE, Set.of(ExecutiveAgent.HSI, ExecutiveAgent.ERO))
                        .yes(
                                GIVES_INFORMATION,
                                GIVES_SYSTEM_ACCESS,
                                INTELLIGENCE_COMMUNITY,
                                PERSONAL_INFORMATION,
                                PROTECTED_CLASSES,
                                PERSONAL_CHARACTERISTICS)
                        .agents(ExecutiveAgent.values())
                        .offices(
                                Office.HSI_INTEL,
                                Office.HSI_IO,
                                Office.HSI_LEISI,
                                Office.OCIO,
                                Office.ODCR,
                                Office.OPLA_GILD,
                                Office.IGP_PRIVACY)
                        .referred(Referral.DHS_LEVEL));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void every_story_ends_right_and_explained(Story story) {
        if (Boolean.TRUE.equals(story.answers.get(PARENT_AGREEMENT))) {
            story.answers.put(PARENT_AGREEMENT, agreementInForce());
        }
        RequestView request = SampleRequests.begun(requests);
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/scope");

        int asked = interviewed(story);

        Determination determination =
                Handbook.determine(requests.require(request.number()).facts());
        assertThat(determination.outcome()).isEqualTo(story.outcome);
        assertThat(determination.openQuestions()).isEmpty();
        assertThat(determination.applies(story.because)).isTrue();
        assertThat(determination.executiveAgents()).containsExactlyInAnyOrderElementsOf(story.agents);
        assertThat(determination.requiredOffices()).containsAll(story.offices);
        assertThat(determination.referrals()).containsExactlyInAnyOrderElementsOf(story.referrals);
        assertThat(asked).as("questions put to somebody").isLessThanOrEqualTo(story.agents.isEmpty() ? 10 : 26);
        assertThat(text())
                .contains(story.outcome.title())
                .contains(story.because.id() + ", Handbook: "
                        + story.because.section().title());
    }

    @Test
    void there_are_at_least_twenty_stories() {
        assertThat(stories()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void an_interview_is_resumed_at_the_topic_with_something_left() {
        RequestView request = SampleRequests.begun(requests);
        requests.answer(
                request.id(),
                request.facts(),
                SampleRequests.facts(request.facts()).with(PERSONAL_INFORMATION, Answer.UNKNOWN));

        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/scope");

        assertThat(_find(QuestionField.class))
                .extracting(QuestionField::question)
                .contains(PERSONAL_INFORMATION)
                .doesNotContain(PARTIES);
    }

    @Test
    void another_answer_shows_what_it_changes_before_it_is_saved() {
        RequestView request = SampleRequests.begun(requests);
        requests.answer(request.id(), request.facts(), SampleRequests.facts(request.facts()));
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/scope");
        _click(_get(Button.class, spec -> spec.withText("Persons and their rights")));

        answer(PERSONAL_INFORMATION, Answer.YES);

        assertThat(text()).contains("To be engaged now: IGP Privacy (required)");
        assertThat(requests.require(request.number()).facts().answer(PERSONAL_INFORMATION))
                .isEqualTo(Answer.NO);
        _click(_get(Button.class, spec -> spec.withText("Keep the earlier answer")));
        assertThat(value(PERSONAL_INFORMATION)).isEqualTo(Answer.NO);

        answer(PERSONAL_INFORMATION, Answer.YES);
        _click(_get(Button.class, spec -> spec.withText("Save the new answer")));
        assertThat(requests.require(request.number()).facts().answer(PERSONAL_INFORMATION))
                .isEqualTo(Answer.YES);
    }

    @Test
    void a_choice_that_is_added_is_asked_about_only_once_something_was_decided_on_the_others() {
        RequestView request = SampleRequests.verified(requests);
        request = requests.answer(request.id(), request.facts(), SampleRequests.facts(request.facts()));
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/scope");
        _click(_get(Button.class, spec -> spec.withText(Topic.INFORMATION.title())));

        answer(CATEGORIES, Set.of(Category.LAW_ENFORCEMENT, Category.BUSINESS_OPERATIONS));
        request = requests.require(request.number());
        assertThat(request.facts().categories()).contains(Category.BUSINESS_OPERATIONS);

        requests.determine(request.id(), request.facts());
        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/scope");
        _click(_get(Button.class, spec -> spec.withText(Topic.INFORMATION.title())));
        answer(CATEGORIES, Set.of(Category.values()));
        assertThat(text()).contains("What the new answer would change");
        assertThat(requests.require(request.number()).facts().categories()).hasSize(2);
    }

    @Test
    void answers_that_contradict_each_other_are_named_and_nothing_can_be_recorded() {
        RequestView request = SampleRequests.begun(requests);
        requests.answer(
                request.id(),
                request.facts(),
                SampleRequests.facts(request.facts()).with(RECEIVES_ONLY, Answer.YES));

        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/scope");

        assertThat(text()).contains("Answers contradict each other").contains("cannot only receive");
        assertThat(_find(Button.class, spec -> spec.withText("Record this determination")))
                .isEmpty();
        _click(_get(Button.class, spec -> spec.withText("What is shared with whom")));
        answer(RECEIVES_ONLY, Answer.NO);
        _click(_get(Button.class, spec -> spec.withText("Save the new answer")));
        assertThat(text()).doesNotContain("Answers contradict each other");
    }

    @Test
    void the_Handbook_is_at_hand_with_every_question() {
        RequestView request = SampleRequests.begun(requests);

        open(DemoPeople.HSI_PROGRAM_OFFICER, "requests/" + request.number() + "/scope");

        assertThat(text())
                .contains("What the Handbook says: " + PARTIES.section().title())
                .contains(PARTIES.section().gist());
    }

    private static Story exempt(String title, Exemption exemption, Rule because) {
        return new Story(title, Outcome.EXEMPT, because).yes(GIVES_INFORMATION).says(EXEMPTION, exemption);
    }

    private static Story inScope(String title) {
        return new Story(title, Outcome.IN_SCOPE, Rule.SC_01).yes(GIVES_INFORMATION, LASTING);
    }

    /** Answers whatever the page asks until nothing is left, and tells how many questions that took. */
    private int interviewed(Story story) {
        int asked = 0;
        while (asked < ENDLESS) {
            Optional<QuestionField> open = _find(QuestionField.class).stream()
                    .filter(field -> field.question() != CLASSIFICATION
                            && !said(input(field).getValue()))
                    .findFirst();
            if (open.isPresent()) {
                asked++;
                Question question = open.get().question();
                answer(input(open.get()), story.answers.getOrDefault(question, Answer.NO));
                continue;
            }
            var onward = _find(Button.class).stream()
                    .filter(button -> button.isVisible() && button.getText().startsWith("Continue: "))
                    .filter(button ->
                            button.getParent().flatMap(Component::getParent).isPresent())
                    .filter(button -> button.getThemeNames().contains("primary"))
                    .findFirst();
            if (onward.isEmpty()) {
                return asked;
            }
            _click(onward.get());
        }
        throw new AssertionError("The questions do not end");
    }

    private static boolean said(Object value) {
        return value != null && value != Answer.UNKNOWN && !(value instanceof Set<?> set && set.isEmpty());
    }

    private static Object value(Question question) {
        return input(field(question)).getValue();
    }

    private static void answer(Question question, Object answer) {
        answer(input(field(question)), answer);
    }

    private static void answer(HasValue<?, Object> input, Object answer) {
        input.setValue(answer);
        ComponentUtil.fireEvent(
                (Component) input,
                new AbstractField.ComponentValueChangeEvent<>((Component) input, input, input.getEmptyValue(), true));
    }

    private static QuestionField field(Question question) {
        return _find(QuestionField.class).stream()
                .filter(field -> field.question() == question)
                .findFirst()
                .orElseThrow(() -> new AssertionError(question + " is not asked"));
    }

    @SuppressWarnings("unchecked")
    private static HasValue<?, Object> input(QuestionField field) {
        return (HasValue<?, Object>) field.getChildren()
                .filter(HasValue.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private String agreementInForce() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        var agreement = agreements.open(SampleAgreements.STATE_POLICE);
        agreements.beginDevelopment(agreement.id());
        agreements.beginClearance(agreement.id());
        agreements.beginSignature(agreement.id());
        agreements.execute(agreement.id(), LocalDate.of(2026, 1, 5), null);
        return agreement.number();
    }

    private static String text() {
        return _find(Component.class).stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }
}
