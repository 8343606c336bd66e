package gov.ice.isaa.discussion;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.people.Person;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestContextManager;

/** Another node, on which four people comment on one passage until the node is killed. */
@SpringBootTest
public class CommentingNode {

    /** Begins the line that says which thread was acknowledged, and when (milliseconds). */
    public static final String ACKNOWLEDGED = "Acknowledged: ";

    private static final List<Person> PEOPLE =
            List.of(DemoPeople.OPLA, DemoPeople.IGP_PRIVACY, DemoPeople.IGP_RECORDS, DemoPeople.HSI_PROGRAM_OFFICER);

    @Autowired
    Speaking speaking;

    /** Comments on the passage: agreement, section, block, and the milliseconds that each waits after a comment. */
    public static void main(String[] arguments) throws Exception {
        var node = new CommentingNode();
        new TestContextManager(CommentingNode.class).prepareTestInstance(node);
        UUID agreement = UUID.fromString(arguments[0]);
        var passage = new Passage(arguments[1], arguments[2], 0, 30, "");
        Duration pause = Duration.ofMillis(Long.parseLong(arguments[3]));
        try (ExecutorService writers = Executors.newFixedThreadPool(PEOPLE.size())) {
            PEOPLE.forEach(person -> writers.submit(() -> node.comment(person, agreement, passage, pause)));
        }
    }

    private Void comment(Person person, UUID agreement, Passage passage, Duration pause) throws InterruptedException {
        SignIn.as(person);
        for (int i = 1; ; i++) {
            UUID thread = speaking.open(new NewThread(agreement, 1, passage, "Comment " + i, UUID.randomUUID()));
            System.out.println(ACKNOWLEDGED + thread + " " + System.currentTimeMillis());
            Thread.sleep(pause);
        }
    }
}
