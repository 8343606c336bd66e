package gov.ice.isaa.dashboard.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SampleClearance;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NewAgreement;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.agreement.Signatory;
import gov.ice.isaa.clearance.RoundView;
import gov.ice.isaa.discussion.CommentBody;
import gov.ice.isaa.discussion.NewThread;
import gov.ice.isaa.discussion.Speaking;
import gov.ice.isaa.discussion.ThreadKind;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.AgencyTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever number a dashboard shows, the list behind it has as many rows, or drafts with as many comments. */
class DashboardListsTest extends ViewTest {

    @Autowired
    Agreements agreements;

    @Autowired
    SampleClearance clearance;

    @Autowired
    Speaking speaking;

    @Autowired
    AgencyTime time;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void every_number_is_that_of_the_rows_of_its_list(ExecutiveAgent agent) {
        somethingToCount(agent);
        Person person = holder(agent);
        open(person, "dashboard");
        Map<String, Long> numbers = numbers();

        assertThat(numbers).hasSizeGreaterThan(12).allSatisfy((link, number) -> {
            assertThat(number).as("the number of %s", link).isPositive();
            assertThat(rows(link)).as("the rows of %s", link).isEqualTo(number);
        });
    }

    private void somethingToCount(ExecutiveAgent agent) {
        NewAgreement sample = overseenBy(agent);
        clearance.cleared(sample);
        comments(sample);
        manyLate(clearance.circulated(sample));
        for (Phase phase : new Phase[] {Phase.DEVELOPMENT, Phase.TERMINATED, Phase.EXPIRED}) {
            set(agreements.open(sample), "phase = '" + phase + "', effective_on = opened_on, ended_on = opened_on");
        }
        agreements.open(sample);
        String today = "DATE '" + time.today() + "'";
        for (String dates : List.of(
                "next_review_on = " + today + " - 1",
                "next_review_on = " + today,
                "next_review_on = " + today + " + 90",
                "next_review_on = " + today + " + 91",
                "expires_on = " + today,
                "expires_on = " + today + " + 90",
                "expires_on = " + today + " + 91")) {
            set(agreements.open(sample), "phase = 'IN_FORCE', effective_on = opened_on - 400, " + dates);
        }
    }

    private void comments(NewAgreement sample) {
        AgreementView drafted = clearance.drafted(sample);
        for (Person person : List.of(DemoPeople.IGP_PRIVACY, DemoPeople.OPLA)) {
            for (ThreadKind kind : List.of(ThreadKind.CONCERN, ThreadKind.QUESTION)) {
                SignIn.as(person);
                speaking.open(new NewThread(
                        drafted.id(),
                        1,
                        Passage.wholeSection("funding"),
                        kind,
                        null,
                        null,
                        CommentBody.plain("Who pays?"),
                        UUID.randomUUID()));
            }
        }
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
    }

    /** More late reviews than a page of the list holds. */
    private void manyLate(RoundView round) {
        jdbc.sql("""
                        INSERT INTO office_review (id, round_id, step, office, asked_on, due_on, version)
                        SELECT gen_random_uuid(), :round, step, office, :today - 90, :today - 80, 0
                        FROM unnest(ARRAY['OFFICE', 'LEGAL']) step, unnest(:offices) office
                        ON CONFLICT DO NOTHING""")
                .param("round", round.id())
                .param("today", time.today())
                .param(
                        "offices",
                        Arrays.stream(Office.values()).map(Office::name).toArray(String[]::new))
                .update();
    }

    private void set(AgreementView agreement, String columns) {
        UUID id = agreement.id();
        jdbc.sql("UPDATE agreement SET " + columns + " WHERE id = ?").param(id).update();
    }

    private static NewAgreement overseenBy(ExecutiveAgent agent) {
        NewAgreement one = SampleAgreements.STATE_POLICE;
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        return new NewAgreement(
                one.title(),
                one.type(),
                one.programOffice(),
                one.categories(),
                Set.of(agent),
                one.offices(),
                one.parties(),
                one.contacts(),
                List.of(
                        new Signatory(
                                agent.office(),
                                "U.S. Immigration and Customs Enforcement",
                                agent.title(),
                                agent.title()),
                        one.signatories().getLast()),
                one.information(),
                one.intendedUse(),
                one.facts(),
                null);
    }

    private static Person holder(ExecutiveAgent agent) {
        return DemoPeople.all().stream()
                .filter(person -> person.executiveAgent().equals(Optional.of(agent)))
                .findFirst()
                .orElseThrow();
    }

    /** The numbers on the page by the address of their lists, in cards and in tables. */
    private static Map<String, Long> numbers() {
        Map<String, Long> numbers = new LinkedHashMap<>();
        _find(Anchor.class, spec -> spec.withClasses("figure"))
                .forEach(figure -> numbers.put(
                        figure.getHref(),
                        number(figure.getChildren()
                                .findFirst()
                                .orElseThrow()
                                .getElement()
                                .getText())));
        _find(NativeTable.class)
                .forEach(table -> _find(table, Anchor.class)
                        .forEach(link -> numbers.put(link.getHref(), number(link.getText()))));
        return numbers;
    }

    private static long number(String shown) {
        return Long.parseLong(shown.replace(",", ""));
    }

    private static long rows(String link) {
        String[] address = link.split("\\?", 2);
        UI.getCurrent().navigate(address[0], QueryParameters.fromString(address[1]));
        if (!address[0].startsWith("dashboard/")) {
            return _get(Grid.class).getLazyDataView().getItems().count();
        }
        long here = _find(WorkList.class).stream()
                .flatMap(Component::getChildren)
                .mapToLong(row -> address[0].equals("dashboard/comments") ? comments(row) : 1)
                .sum();
        return here
                + _find(Anchor.class, spec -> spec.withText("Next page")).stream()
                        .mapToLong(next -> rows(next.getHref()))
                        .sum();
    }

    /** How many comments a row says there are. */
    private static long comments(Component row) {
        return _find(row, Span.class, spec -> spec.withClasses("subject")).stream()
                .mapToLong(subject -> number(subject.getText().split(" ", 2)[0]))
                .sum();
    }
}
