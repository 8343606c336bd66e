package gov.ice.isaa.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gov.ice.isaa.TestDatabase;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.discussion.Speaking;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.ExecutiveAgent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;

/** What the first start with the demonstration leaves, and that one that was interrupted loses nothing. */
@SpringBootTest
@ActiveProfiles("demo")
@ContextConfiguration(initializers = DemonstrationTest.EmptyDatabase.class)
@DirtiesContext
class DemonstrationTest {

    private static final int AGREEMENTS = 60;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DefaultListableBeanFactory beans;

    @Autowired
    DemonstrationPeople people;

    @Autowired
    Speaking speaking;

    @Test
    void an_interrupted_start_is_carried_on_until_all_agreements_are_there_once() {
        Demonstration interrupted = demonstrationThatFailsInTheDiscussionOf(15);
        assertThatIllegalStateException().isThrownBy(() -> run(interrupted)).withMessage("Interrupted");
        long entered = count("agreement");
        assertThat(entered).isBetween(14L, AGREEMENTS - 1L);
        assertThat(strings("SELECT title FROM agreement WHERE phase = 'DEVELOPMENT'"))
                .as("agreements half entered")
                .isSubsetOf(titles("DEVELOPMENT"));

        run(beans.createBean(Demonstration.class));

        assertThat(count("agreement")).isEqualTo(AGREEMENTS);
        assertThat(count("DISTINCT title", "agreement")).isEqualTo(AGREEMENTS);
        for (String phase : phases()) {
            assertThat(strings("SELECT title FROM agreement WHERE phase = '" + phase + "'"))
                    .as(phase)
                    .containsExactlyInAnyOrderElementsOf(titles(phase));
        }
        assertThat(phases()).contains("NEGOTIATION", "DEVELOPMENT", "CLEARANCE", "SIGNATURE", "IN_FORCE");
        assertThat(phases()).contains("TERMINATED", "EXPIRED");
        assertThat(strings("SELECT DISTINCT unnest(categories) FROM agreement"))
                .containsExactlyInAnyOrderElementsOf(names(Category.values()));
        assertThat(strings("SELECT DISTINCT unnest(executive_agents) FROM agreement"))
                .containsExactlyInAnyOrderElementsOf(names(ExecutiveAgent.values()));
        assertThat(count("comment_thread")).isGreaterThan(100);
        assertThat(count("office_review")).isGreaterThan(20);
        assertThat(count("review_decision")).isGreaterThan(20);
        assertThat(count("signing_ceremony")).isEqualTo(titles("SIGNATURE").size());
        assertThat(count("maintenance_review")).isGreaterThan(20);
        assertThat(count("registry_entry"))
                .isEqualTo(titles("IN_FORCE").size()
                        + titles("TERMINATED").size()
                        + titles("EXPIRED").size());

        long recorded = count("trail.trail_record");
        run(beans.createBean(Demonstration.class));
        assertThat(count("trail.trail_record"))
                .as("records after another start")
                .isEqualTo(recorded);
    }

    @Test
    void requests_stand_at_every_stage_once_with_what_waits_for_igp_and_an_executive_associate_director() {
        DemonstrationRequests entering = beans.createBean(DemonstrationRequests.class);
        entering.run(new DefaultApplicationArguments());

        assertThat(count("request")).isEqualTo(6);
        assertThat(strings("SELECT DISTINCT outcome FROM request_determination"))
                .containsExactlyInAnyOrder("IN_SCOPE", "REFERRED", "EXEMPT");
        assertThat(strings("SELECT kind FROM inquiry"))
                .containsExactlyInAnyOrder("IGP_SUPPORT", "APPROVAL", "REFERRAL");
        assertThat(strings("SELECT status FROM request")).contains("OPEN", "CLOSED");
        assertThat(count("case_element")).isEqualTo(3);

        long recorded = count("trail.trail_record");
        entering.run(new DefaultApplicationArguments());
        assertThat(count("trail.trail_record")).isEqualTo(recorded);
    }

    /** Ends in the middle of an agreement: it is open and has a draft already. */
    private Demonstration demonstrationThatFailsInTheDiscussionOf(int which) {
        var talk = new DemonstrationTalk(people, speaking) {

            private int left = which;

            @Override
            void about(AgreementView agreement, DraftView draft, Person officer) {
                if (--left == 0) {
                    throw new IllegalStateException("Interrupted");
                }
                super.about(agreement, draft, officer);
            }
        };
        return new Demonstration(
                jdbc,
                beans.getBean(DemonstrationClock.class),
                people,
                beans.getBean(Agreements.class),
                beans.getBean(Drafts.class),
                talk,
                beans.getBean(DemonstrationClearance.class),
                beans.getBean(DemonstrationHistory.class),
                beans.getBean(TransactionOperations.class));
    }

    private static void run(Demonstration demonstration) {
        demonstration.run(new DefaultApplicationArguments());
    }

    private static List<String> phases() {
        return DemonstrationCase.all().stream()
                .map(one -> one.phase().name())
                .distinct()
                .toList();
    }

    private static List<String> titles(String phase) {
        return DemonstrationCase.all().stream()
                .filter(one -> one.phase().name().equals(phase))
                .map(one -> one.agreement().title())
                .toList();
    }

    private long count(String table) {
        return count("*", table);
    }

    private long count(String what, String table) {
        return jdbc.sql("SELECT count(" + what + ") FROM " + table)
                .query(Long.class)
                .single();
    }

    private List<String> strings(String query) {
        return jdbc.sql(query).query(String.class).list();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** A database of its own, and nothing entered into it at the start. */
    static class EmptyDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(TestDatabase.settings(TestDatabase.fresh("demonstration")))
                    .applyTo(context);
            context.addBeanFactoryPostProcessor(
                    beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("demonstration"));
        }
    }
}
