package gov.ice.isaa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.intake.SampleRequests;
import gov.ice.isaa.intake.VerificationMethod;
import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.Classification;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Exemption;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.policy.Referral;
import gov.ice.isaa.support.AgencyTime;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Three stories through the guided interview, from beginning to end with the keyboard alone. */
class InterviewTest extends Journey {

    private static final String OFFICER = "hsi-program-officer";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("M/d/yyyy");

    @Autowired
    Requests requests;

    @Test
    void the_press_asks_once_and_the_request_is_closed_as_exempt() {
        Page page = open(OFFICER, "requests/new");
        Keyboard keys = keyboard(page);
        keys.choose(page.locator("vaadin-radio-group"), Classification.UNCLASSIFIED.title(), "ArrowDown");
        keys.press(button(page, "Begin the request"));
        page.waitForURL(Pattern.compile(".*/requests/REQ-.*"));
        settled(page);
        keys.write(field(page, "Subject"), "Beds in a detention facility");
        keys.pick(field(page, "Kind of party"), PartyKind.PRIVATE.title());
        keys.write(field(page, "Requesting party"), "A daily newspaper");
        keys.write(field(page, "Information wanted"), "The number of beds");
        keys.press(link(page, "Continue: Verification"));
        keys.choose(page.locator("vaadin-radio-group"), VerificationMethod.CALLED_BACK.title(), "ArrowDown");
        keys.write(field(page, "How the requestor was verified"), "Called the newsroom back");
        keys.write(field(page, "Verified by"), "HSI Program Officer");
        keys.write(field(page, "Verified on"), LocalDate.now(AgencyTime.ZONE).format(TYPED));
        keys.write(field(page, "Why there is no evidence"), "Nothing was handed over");
        keys.press(link(page, "Continue: Existing agreements"));
        keys.press(link(page, "Continue: Scope"));

        interview(
                page,
                Map.of(
                        Question.PARTIES, Set.of(PartyKind.PRIVATE),
                        Question.GIVES_INFORMATION, Answer.YES,
                        Question.EXEMPTION, Exemption.AD_HOC,
                        Question.INDIVIDUAL_REQUEST, Answer.YES,
                        Question.CONGRESS_OR_MEDIA, Answer.YES));

        assertThat(page.locator("main")).containsText("Before anything is released to Congress or the media");
        accessible(page);
        picture(page, "interview-press");
        keys.press(button(page, "Close the request: exempt"));
        assertThat(page.locator("main")).containsText("Closed");
        accessible(page);
    }

    @Test
    void a_ministry_that_gets_access_to_every_category_sees_every_executive_agent_and_the_dhs_level() {
        Page page = scopeOf(SampleRequests.verified(requests).number());

        interview(page, ministry());

        Locator main = page.locator("main");
        assertThat(main).containsText("SG-04");
        for (ExecutiveAgent agent : ExecutiveAgent.values()) {
            assertThat(main).containsText(agent.title());
        }
        for (Office office : List.of(Office.HSI_IO, Office.OCIO, Office.ODCR, Office.IGP_PRIVACY, Office.OPLA)) {
            assertThat(main).containsText(office.title());
        }
        assertThat(main).containsText("It is not referred there yet.");
        assertThat(main).containsText(Referral.DHS_LEVEL.title());
        accessible(page);
        picture(page, "interview-ministry");
    }

    @Test
    void an_exigent_threat_is_exempt_and_still_owes_an_agreement_by_the_fifth_business_day() {
        Page page = scopeOf(SampleRequests.verified(requests).number());

        interview(
                page,
                Map.of(
                        Question.PARTIES, Set.of(PartyKind.FEDERAL),
                        Question.GIVES_INFORMATION, Answer.YES,
                        Question.EXEMPTION, Exemption.EXIGENT_THREAT,
                        Question.THREAT_DETERMINED, Answer.YES,
                        Question.BULK, Answer.YES,
                        Question.TRANSFERRED_ON, LocalDate.of(2026, 12, 18),
                        Question.CATEGORIES, Set.of(Category.HOMELAND_SECURITY)));

        assertThat(page.locator("main"))
                .containsText(
                        "Put the sharing into an agreement within five business days of the transfer. Due December"
                                + " 28, 2026.");
        assertThat(button(page, "Close the request: exempt")).hasCount(0);
        accessible(page);
        picture(page, "interview-exigent");
    }

    private static Map<Question, Object> ministry() {
        Map<Question, Object> answers = new EnumMap<>(Question.class);
        answers.put(Question.PARTIES, Set.of(PartyKind.FOREIGN_GOVERNMENT, PartyKind.INTERNATIONAL_ORGANIZATION));
        answers.put(Question.EXEMPTION, Exemption.NONE);
        answers.put(Question.CATEGORIES, Set.of(Category.values()));
        answers.put(Question.LAW_ENFORCEMENT_OFFICE, Set.of(ExecutiveAgent.HSI, ExecutiveAgent.ERO));
        Stream.of(
                        Question.GIVES_INFORMATION,
                        Question.GIVES_SYSTEM_ACCESS,
                        Question.LASTING,
                        Question.PERSONAL_INFORMATION,
                        Question.PROTECTED_CLASSES,
                        Question.PERSONAL_CHARACTERISTICS)
                .forEach(question -> answers.put(question, Answer.YES));
        return answers;
    }

    private Page scopeOf(String request) {
        return open(OFFICER, "requests/" + request + "/scope");
    }

    /** Answers what is asked, topic by topic; what the story does not say is answered with no. Then records it. */
    private void interview(Page page, Map<Question, Object> story) {
        Keyboard keys = keyboard(page);
        Set<Question> said = new HashSet<>(Set.of(Question.CLASSIFICATION));
        Locator onward = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(Continue: |See what).*")));
        while (true) {
            List<Question> asked = asked(page).stream()
                    .filter(question -> !said.contains(question))
                    .toList();
            if (!asked.isEmpty()) {
                answer(keys, page, asked.getFirst(), story.getOrDefault(asked.getFirst(), Answer.NO));
                said.add(asked.getFirst());
                continue;
            }
            boolean last = onward.innerText().startsWith("See what");
            keys.press(onward);
            if (last) {
                break;
            }
        }
        assertThat(said).containsAll(story.keySet());
        keys.press(button(page, "Record this determination"));
        assertThat(page.locator("main")).containsText("Determination 1:");
    }

    private void answer(Keyboard keys, Page page, Question question, Object answer) {
        Locator field =
                page.locator(".questions .question").filter(new Locator.FilterOptions().setHasText(question.wording()));
        switch (answer) {
            case Exemption exemption -> keys.pick(field.locator("vaadin-combo-box"), exemption.title());
            case LocalDate day -> keys.write(field.locator("vaadin-date-picker"), day.format(TYPED));
            case Set<?> choices ->
                choices.stream()
                        .sorted()
                        .forEach(choice -> keys.tick(field.locator("vaadin-checkbox")
                                .filter(new Locator.FilterOptions()
                                        .setHas(page.getByText(
                                                title(choice), new Page.GetByTextOptions().setExact(true))))));
            // From "Not known yet", the last choice, one arrow leads to each of the others.
            default ->
                keys.choose(
                        field.locator("vaadin-radio-group"),
                        ((Answer) answer).title(),
                        answer == Answer.YES ? "ArrowDown" : "ArrowUp");
        }
    }

    private static String title(Object choice) {
        return switch (choice) {
            case PartyKind kind -> kind.title();
            case Category category -> category.title();
            case ExecutiveAgent agent -> agent.shortName() + "’s";
            default -> throw new IllegalArgumentException(String.valueOf(choice));
        };
    }

    /** The questions on the page, in their order. */
    private static List<Question> asked(Page page) {
        var shown = (List<?>) page.locator(".questions .question")
                .evaluateAll("questions => questions.map(question => question.firstElementChild.label)");
        return shown.stream()
                .map(text -> Stream.of(Question.values())
                        .filter(question -> question.wording().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No question reads " + text)))
                .toList();
    }

    private Keyboard keyboard(Page page) {
        return new Keyboard(page, () -> settled(page));
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
