package gov.ice.isaa.maintenance.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.maintenance.Maintenance;
import gov.ice.isaa.maintenance.Outcome;
import gov.ice.isaa.maintenance.Question;
import gov.ice.isaa.maintenance.ReviewDue;
import gov.ice.isaa.maintenance.ReviewFindings;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.Message;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

class ReviewPagesTest extends ViewTest {

    @Autowired
    Agreements agreements;

    @Autowired
    AgencyTime time;

    @Autowired
    Maintenance maintenance;

    @Autowired
    Live live;

    @Autowired
    TransactionOperations transaction;

    private AgreementView overdue;
    private LocalDate today;

    @BeforeEach
    void anAgreementIsOverdue() {
        today = time.today();
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        AgreementView opened = agreements.open(SampleAgreements.STATE_POLICE);
        agreements.beginDevelopment(opened.id());
        agreements.beginClearance(opened.id());
        agreements.beginSignature(opened.id());
        agreements.execute(opened.id(), today.minusYears(2).minusDays(1), null);
        overdue = agreements.require(opened.id());
    }

    @Test
    void the_list_opens_narrowed_to_what_the_address_says() {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "reviews");
        UI.getCurrent().navigate("reviews", QueryParameters.fromString("overdue"));
        assertThat(_get(Select.class).getValue()).isEqualTo(DueWhen.OVERDUE);
        assertThat(listed(overdue.number())).isTrue();

        UI.getCurrent().navigate("reviews", QueryParameters.fromString("due=90"));
        assertThat(_get(Select.class).getValue()).isEqualTo(DueWhen.IN_90_DAYS);
        assertThat(listed(overdue.number())).isFalse();
    }

    @Test
    void nonsense_in_the_address_shows_everything() {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "reviews");
        UI.getCurrent().navigate("reviews", QueryParameters.fromString("due=<b>&office=nobody&agent=1"));
        assertThat(_get(Select.class).getValue()).isEqualTo(DueWhen.ANY);
        assertThat(listed(overdue.number())).isTrue();
    }

    @Test
    void an_officer_records_a_review_and_sees_it_with_the_next_one_planned() {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "agreements/" + overdue.number() + "/review");
        date("Review done on").setValue(today);
        answerYesToAll();
        decide(Outcome.AFFIRM);
        _get(TextField.class).setValue("Superintendent");
        date("Affirmed in writing on").setValue(today);
        _click(_get(Button.class, spec -> spec.withText("Record review")));

        assertThat(_get(Message.class).getText()).contains("recorded");
        assertThat(_find(H2.class).stream().map(H2::getText)).contains("Review of " + AgencyTime.date(today));
        assertThat(_find(Span.class).stream().map(Span::getText))
                .contains("Next: the review due on " + AgencyTime.date(today.plusYears(2)) + ".");
    }

    @Test
    void an_overdue_review_is_told_to_those_who_cannot_record_it() {
        open(DemoPeople.HSI_EAD, "agreements/" + overdue.number() + "/review");

        assertThat(_find(Message.class).stream().map(Message::getText))
                .contains("A review is overdue since " + AgencyTime.date(today.minusDays(1)) + ".");
        assertThat(_find(EmptyState.class)).hasSize(1);
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_stays() {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "agreements/" + overdue.number() + "/review");
        _get(TextArea.class).setValue("Points of contact had left");
        date("Review done on").setValue(today);
        _click(_get(Button.class, spec -> spec.withText("Record review")));

        assertThat(_find(Message.class).stream().map(Message::getText)).anyMatch(text -> text.contains("Answer every"));
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Points of contact had left");
    }

    @Test
    void a_page_left_open_while_somebody_else_records_shows_the_next_review() {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "agreements/" + overdue.number() + "/review");
        _get(TextArea.class).setValue("half a sentence");
        transaction.executeWithoutResult(status -> live.publish("agreement:" + overdue.id(), "draft"));
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            MockVaadin.clientRoundtrip(true);
            return _get(TextArea.class).getValue().equals("half a sentence");
        });
        SignIn.as(DemoPeople.IGP_COORDINATOR);
        maintenance.record(
                overdue.id(),
                maintenance.history(overdue.id()).getFirst().id(),
                new ReviewFindings(
                        today,
                        Arrays.stream(Question.values())
                                .collect(Collectors.toMap(question -> question, question -> true)),
                        "",
                        Outcome.MODIFY,
                        "",
                        null));
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);

        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            MockVaadin.clientRoundtrip(true);
            return _find(H2.class).stream()
                    .map(H2::getText)
                    .anyMatch(("Record the review due " + AgencyTime.date(today.plusYears(2)))::equals);
        });
        assertThat(_get(TextArea.class).getValue()).isEmpty();
        assertThat(_find(Message.class).stream().map(Message::getText))
                .anyMatch(text -> text.contains("has been recorded"));
    }

    @ParameterizedTest(name = "{0} may record: {1}")
    @CsvSource({"hsi-program-officer, true", "igp-coordinator, true", "oversight, false", "hsi-ead, false"})
    void only_the_program_office_and_igp_get_the_form(String account, boolean form) {
        open(DemoPeople.of(account), "agreements/" + overdue.number() + "/review");
        assertThat(_find(AgreementReviewView.class)).hasSize(1);
        assertThat(_find(ReviewForm.class)).hasSize(form ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"ero-program-officer", "ero-ead", "system-administrator", "no-role"})
    void others_do_not_learn_that_the_agreement_exists(String account) {
        open(DemoPeople.of(account), "agreements/" + overdue.number() + "/review");
        assertThat(_find(AgreementReviewView.class)).isEmpty();
    }

    @ParameterizedTest(name = "{0} opens the list: {1}")
    @CsvSource({
        "oversight, true",
        "igp-privacy, true",
        "ice-director, true",
        "system-administrator, false",
        "no-role, false"
    })
    void the_list_is_open_to_those_who_take_part(String account, boolean opened) {
        open(DemoPeople.of(account), "reviews");
        assertThat(_find(ReviewListView.class).isEmpty()).isEqualTo(!opened);
    }

    @SuppressWarnings("unchecked")
    private static boolean listed(String number) {
        Grid<ReviewDue> grid = _get(Grid.class);
        return IntStream.range(0, GridKt._size(grid))
                .anyMatch(index -> GridKt._get(grid, index).number().equals(number));
    }

    private static DatePicker date(String label) {
        return _get(DatePicker.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static void answerYesToAll() {
        _find(RadioButtonGroup.class).stream()
                .filter(group -> group.getLabel().endsWith("?"))
                .forEach(group -> group.setValue(true));
    }

    @SuppressWarnings("unchecked")
    private static void decide(Outcome outcome) {
        _get(RadioButtonGroup.class, spec -> spec.withLabel("The parties decided to"))
                .setValue(outcome);
    }
}
