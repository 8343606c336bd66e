package gov.ice.isaa.discussion.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.TestingLifecycleHookKt;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.discussion.CommentBody;
import gov.ice.isaa.discussion.CommentJson;
import gov.ice.isaa.discussion.Discussions;
import gov.ice.isaa.discussion.NewThread;
import gov.ice.isaa.discussion.Speaking;
import gov.ice.isaa.discussion.ThreadKind;
import gov.ice.isaa.discussion.ThreadView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.PlainText;
import gov.ice.isaa.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kotlin.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

class DiscussionPanelTest extends ViewTest {

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    Speaking speaking;

    @Autowired
    Discussions discussions;

    AgreementView agreement;
    PlainText.Line block;
    UUID thread;
    final List<JsonNode> loaded = new ArrayList<>();
    final List<JsonNode> merged = new ArrayList<>();

    @BeforeEach
    void a_thread_of_privacy() throws Exception {
        agreement = by(DemoPeople.HSI_PROGRAM_OFFICER, () -> agreements.open(SampleAgreements.STATE_POLICE));
        block = by(DemoPeople.HSI_PROGRAM_OFFICER, () -> drafts.createFromTemplate(agreement.id()))
                .document()
                .plainText()
                .blocks()
                .stream()
                .filter(line -> line.text().length() > 60)
                .findFirst()
                .orElseThrow();
        thread = by(DemoPeople.IGP_PRIVACY, () -> speaking.open(commentOn("Which routine use?")));
    }

    @Test
    void opening_the_draft_shows_its_threads_beside_the_text() {
        openDraft(DemoPeople.OPLA);

        assertThat(loaded).hasSize(1);
        JsonNode shown = loaded.getFirst().get(0);
        assertThat(shown.get("section").asString()).isNotBlank();
        assertThat(shown.get("office").get("name").asString()).isEqualTo("IGP Privacy");
        assertThat(shown.get("quote").asString()).isEqualTo(block.text().substring(0, 30));
        assertThat(shown.get("entries")
                        .get(0)
                        .get("lines")
                        .get(0)
                        .get("runs")
                        .get(0)
                        .get("text")
                        .asString())
                .isEqualTo("Which routine use?");
    }

    @Test
    void a_comment_by_another_office_reaches_the_page_as_its_thread_alone_so_that_what_is_typed_stays()
            throws Exception {
        openDraft(DemoPeople.OPLA);
        UUID other = by(DemoPeople.IGP_RECORDS, () -> speaking.open(commentOn("Keep it for seven years.")));

        await().pollInSameThread().untilAsserted(() -> {
            exchange();
            // Word of the thread that was there before may still be on its way, and is told again.
            assertThat(merged)
                    .anySatisfy(threads ->
                            assertThat(threads.findValuesAsString("id")).contains(other.toString()));
        });

        assertThat(loaded).hasSize(1);
    }

    @Test
    void a_note_of_another_office_tells_the_page_nothing_not_even_that_there_is_one() throws Exception {
        openDraft(DemoPeople.OPLA);
        by(
                DemoPeople.IGP_RECORDS,
                () -> speaking.open(new NewThread(
                        agreement.id(),
                        1,
                        Passage.WHOLE_DRAFT,
                        ThreadKind.NOTE,
                        null,
                        null,
                        CommentBody.plain("Between us"),
                        UUID.randomUUID())));
        UUID after = by(DemoPeople.IGP_RECORDS, () -> speaking.open(commentOn("For everybody.")));

        await().pollInSameThread().untilAsserted(() -> {
            exchange();
            assertThat(merged)
                    .anySatisfy(threads ->
                            assertThat(threads.findValuesAsString("id")).contains(after.toString()));
        });
        assertThat(merged).noneMatch(JsonNode::isEmpty);
        assertThat(merged.toString()).doesNotContain("Between us");
    }

    @Test
    void what_is_sent_is_stored_under_the_signed_on_office_and_answered_with_nothing_to_mend() {
        openDraft(DemoPeople.OPLA);

        assertThat(panel().reply(thread.toString(), UUID.randomUUID().toString(), words("Routine use G.")))
                .isEmpty();

        ThreadView stored = discussions.thread(thread, 1);
        assertThat(stored.entries()).hasSize(2);
        assertThat(stored.entries().getLast().account()).isEqualTo("opla");
    }

    @Test
    void what_hinders_is_said_in_words_and_nothing_is_stored() {
        openDraft(DemoPeople.OPLA);
        String token = UUID.randomUUID().toString();

        assertThat(panel().reply(thread.toString(), token, words("  "))).contains("Write something");
        assertThat(panel().resolve(thread.toString(), token, "ACCEPTED", "")).contains("may not");
        assertThat(panel().reply(thread.toString(), token, "plain")).contains("not understood");
        assertThat(panel().reply(UUID.randomUUID().toString(), token, words("Into nothing")))
                .contains("may not");
        assertThat(panel().open(
                                token,
                                "{\"sectionKey\": \"no-such\", \"version\": 1}",
                                "COMMENT",
                                "",
                                "",
                                words("Where?")))
                .contains("Select it again");
        assertThat(panel().open(token, "not even JSON", "COMMENT", "", "", words("Where?")))
                .contains("Select it again");
        assertThat(panel().open(
                                token,
                                "{\"sectionKey\": \"funding\", \"version\": 1}",
                                "ORDER",
                                "",
                                "",
                                words("What?")))
                .contains("Choose what it is");
        assertThat(panel().apply(thread.toString(), token)).contains("may not");
        assertThat(discussions.thread(thread, 1).entries()).hasSize(1);
    }

    @Test
    void a_closed_page_hears_nothing_more() throws Exception {
        openDraft(DemoPeople.OPLA);
        DiscussionPanel panel = panel();
        panel.getElement().removeFromParent();
        by(DemoPeople.IGP_PRIVACY, () -> {
            speaking.reply(thread, "Anybody there?", UUID.randomUUID());
            return thread;
        });

        await().until(() -> by(
                DemoPeople.OPLA, () -> discussions.thread(thread, 1).entries().size() == 2));
        exchange();
        assertThat(merged).isEmpty();
    }

    @AfterEach
    void hear_no_more() {
        TestingLifecycleHookKt.setPendingJavascriptInvocationHandlers(List.of());
    }

    private void openDraft(Person person) {
        TestingLifecycleHookKt.setPendingJavascriptInvocationHandlers(List.of(this::take));
        open(person, "agreements/" + agreement.number() + "/draft");
        exchange();
    }

    private static DiscussionPanel panel() {
        return _get(DiscussionPanel.class);
    }

    private NewThread commentOn(String text) {
        var passage = new Passage(block.sectionKey(), block.blockId(), 0, 30, "");
        return new NewThread(agreement.id(), 1, passage, text, UUID.randomUUID());
    }

    /** What a browser would do: lets the page go on, and takes what it is told. */
    private void exchange() {
        MockVaadin.clientRoundtrip(false);
    }

    private Unit take(PendingJavaScriptInvocation call) {
        String told = call.getInvocation().getExpression();
        List<JsonNode> threads = call.getInvocation().getParameters().stream()
                .flatMap(argument -> argument instanceof ArrayNode json ? Stream.of(json) : Stream.<JsonNode>empty())
                .toList();
        if (told.contains(".load(")) {
            loaded.addAll(threads);
        } else if (told.contains(".merge(")) {
            merged.addAll(threads);
        }
        return Unit.INSTANCE;
    }

    private static <T> T by(Person person, Callable<T> act) throws Exception {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(() -> {
                        SignIn.as(person);
                        return act.call();
                    })
                    .get();
        }
    }

    private static String words(String text) {
        return CommentJson.write(CommentBody.plain(text)).toString();
    }
}
