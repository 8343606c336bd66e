package gov.ice.isaa.discussion.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.TestingLifecycleHookKt;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalProcess;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.TestDatabase;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.discussion.CommentBody;
import gov.ice.isaa.discussion.CommentJson;
import gov.ice.isaa.discussion.CommentingNode;
import gov.ice.isaa.discussion.Discussions;
import gov.ice.isaa.discussion.ThreadView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.PlainText;
import gov.ice.isaa.trail.verify.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kotlin.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ArrayNode;

/** Two nodes of the portal on one database, each a process of its own: people write on one, and read on the other. */
class TwoNodesTest extends ViewTest {

    private static final Path LOG = Path.of("target", "commenting-node.log");
    private static final String NAME = "commenting-node";
    private static final Duration A_START = Duration.ofMinutes(3);

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    Discussions discussions;

    @TempDir
    Path nothing;

    private AgreementView agreement;
    private PlainText.Line block;

    /** When each thread came to the page of this node, in milliseconds. */
    private final Map<String, Long> arrived = new HashMap<>();

    @BeforeEach
    void a_draft_that_a_reviewer_has_open() throws IOException {
        Files.deleteIfExists(LOG);
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
        block = drafts.createFromTemplate(agreement.id()).document().plainText().blocks().stream()
                .filter(line -> line.text().length() > 60)
                .findFirst()
                .orElseThrow();
        TestingLifecycleHookKt.setPendingJavascriptInvocationHandlers(List.of(this::take));
        open(DemoPeople.OPLA, "agreements/" + agreement.number() + "/draft");
        exchange();
    }

    @AfterEach
    void hear_no_more() {
        TestingLifecycleHookKt.setPendingJavascriptInvocationHandlers(List.of());
    }

    @Test
    void a_comment_on_one_node_is_on_the_pages_of_the_other_within_a_second() throws Exception {
        Process node = start(Duration.ofMillis(800));
        try {
            awaitComments(node, 24);
        } finally {
            kill(node);
        }

        List<Long> waited = acknowledged().entrySet().stream()
                // The first ones wait for a machine that is just starting.
                .skip(8)
                .filter(entry -> arrived.containsKey(entry.getKey()))
                .map(entry -> arrived.get(entry.getKey()) - entry.getValue())
                .sorted()
                .toList();
        assertThat(waited).hasSizeGreaterThan(10);
        assertThat(waited.get(waited.size() * 9 / 10))
                .as("all in milliseconds: %s", waited)
                .isLessThan(1_000);
    }

    @Test
    void a_node_killed_while_people_write_loses_nothing_acknowledged_and_the_other_goes_on() throws Exception {
        Process node = start(Duration.ZERO);
        try {
            awaitComments(node, 200);
        } finally {
            kill(node);
        }
        Map<String, Long> acknowledged = acknowledged();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(200);

        List<ThreadView> stored = discussions.threads(agreement.id(), 1);
        assertThat(stored.stream().map(thread -> thread.id().toString())).containsAll(acknowledged.keySet());
        assertThat(stored.stream().map(ThreadView::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, stored.size()).boxed().toList());
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            exchange();
            assertThat(arrived.keySet()).containsAll(acknowledged.keySet());
        });

        String last = stored.getLast().id().toString();
        String words = CommentJson.write(CommentBody.plain("We go on here.")).toString();
        assertThat(_get(DiscussionPanel.class).reply(last, UUID.randomUUID().toString(), words))
                .isEmpty();
        assertThat(discussions.thread(UUID.fromString(last), 1).entries()).hasSize(2);
        assertThat(trailFindings()).isEmpty();
    }

    private Process start(Duration pause) throws IOException {
        return PortalProcess.start(
                CommentingNode.class,
                NAME,
                LOG,
                agreement.id().toString(),
                block.sectionKey(),
                block.blockId(),
                Long.toString(pause.toMillis()));
    }

    /** Lets the page go on until so many comments were acknowledged on the other node. */
    private void awaitComments(Process node, int count) {
        await().pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .atMost(A_START)
                .failFast("see " + LOG, () -> !node.isAlive())
                .until(() -> {
                    exchange();
                    return acknowledged().size() >= count;
                });
    }

    /** As kill -9 does; what the process had begun is undone once the database has noticed. */
    private static void kill(Process node) {
        node.destroyForcibly().onExit().join();
    }

    /** The threads that the other node acknowledged, and when, in milliseconds; the last line may be cut short. */
    private static Map<String, Long> acknowledged() throws IOException {
        Map<String, Long> acknowledged = new LinkedHashMap<>();
        String log = Files.exists(LOG) ? Files.readString(LOG) : "";
        log.substring(0, log.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith(CommentingNode.ACKNOWLEDGED))
                .map(line ->
                        line.substring(CommentingNode.ACKNOWLEDGED.length()).split(" "))
                .forEach(said -> acknowledged.put(said[0], Long.parseLong(said[1])));
        return acknowledged;
    }

    private List<?> trailFindings() throws Exception {
        var auditor = TestDatabase.server().auditor();
        try (Connection connection =
                DriverManager.getConnection(TestDatabase.portal().url(), auditor.user(), auditor.password())) {
            return Verification.of(connection, nothing.resolve("none"), List.of(), records -> {}).findings().stream()
                    // Portals of other tests sign the checkpoints of this database with keys of their own.
                    .filter(finding -> !finding.toString().contains("key that was not given"))
                    .toList();
        }
    }

    /** What a browser would do: lets the page go on, and takes what it is told. */
    private static void exchange() {
        MockVaadin.clientRoundtrip(false);
    }

    private Unit take(PendingJavaScriptInvocation call) {
        if (call.getInvocation().getExpression().contains(".merge(")) {
            call.getInvocation().getParameters().stream()
                    .flatMap(argument -> argument instanceof ArrayNode threads ? threads.valueStream() : null)
                    .forEach(thread -> arrived.putIfAbsent(thread.get("id").asString(), System.currentTimeMillis()));
        }
        return Unit.INSTANCE;
    }
}
