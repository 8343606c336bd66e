package gov.ice.isaa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People on two nodes of the portal behind their balancer, and one of the nodes is killed. */
class FailoverTest extends DraftJourney {

    /** A lost connection is noticed after some seconds, and signing in again takes some more. */
    private static final double PATIENCE = 60_000;

    @Autowired
    WebServerApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    private final TwoNodes nodes = new TwoNodes();

    @BeforeEach
    void two_nodes_in_the_place_of_the_portal() throws Exception {
        portal.getWebServer().stop();
        nodes.start();
    }

    @AfterEach
    void one_portal_again() {
        nodes.close();
        portal.getWebServer().start();
    }

    /** A sign-on is one of a node, and the node is killed. */
    @Override
    protected boolean signsOnAnew() {
        return true;
    }

    @Test
    void who_was_on_a_killed_node_goes_on_at_the_other_with_what_was_being_typed() {
        Page stays = on(TwoNodes.FIRST, "opla");
        Page comments = on(TwoNodes.SECOND, "igp-privacy");
        Page writes = on(TwoNodes.SECOND, OFFICER);
        Page searches = on(TwoNodes.SECOND, "hsi-ead");
        open("hsi-ead", "agreements");
        comment(stays, "Asked on the first node.");
        assertThat(thread(comments, "Asked on the first node.")).isVisible();
        comment(comments, "Asked on the second node.");
        assertThat(thread(stays, "Asked on the second node.")).isVisible();

        begin(comments, "Half a question that is not sent");
        searches.getByLabel("Search").pressSequentially("Half a search");
        edit(writes, "funding").press("Control+Home");
        writes.keyboard().type("Half a sentence that is not saved. ");
        nodes.killSecond();

        comment(stays, "Asked while the second node is gone.");
        signInAgain(comments, "igp-privacy", draft);
        assertThat(thread(comments, "Asked while the second node is gone.")).isVisible();
        assertThat(field(comments)).hasText("Half a question that is not sent");
        picture(comments, "failover-comment");
        field(comments).press("Control+Enter");
        assertThat(thread(stays, "Half a question that is not sent")).isVisible();
        for (Page page : List.of(stays, comments)) {
            assertThat(page.locator("isaa-thread")).hasCount(4);
            assertThat(page.locator(".kept-typing")).hasCount(0);
        }

        signInAgain(writes, OFFICER, draft);
        press(writes, "Continue editing");
        assertThat(writes.locator("isaa-editor [role=textbox]")).containsText("Half a sentence that is not saved. ");
        picture(writes, "failover-text");
        finish(writes);
        assertThat(stays.locator("#section-funding")).containsText("Half a sentence that is not saved. ");
        assertThat(words("funding")).startsWith("Half a sentence that is not saved. ");

        signInAgain(searches, "hsi-ead", "agreements");
        Locator offered = searches.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName("Text from before you were signed out"));
        assertThat(offered.getByLabel("Search")).hasValue("Half a search");
        picture(searches, "failover-form");
        accessible(searches);
        searches.reload();
        settled(searches);
        assertThat(searches.getByRole(AriaRole.HEADING, exactly("Agreements"))).isVisible();
        assertThat(offered).hasCount(0);

        long endsBefore = sessionEnds().size();
        nodes.stopFirst();
        assertThat(sessionEnds().stream().skip(endsBefore)).contains("opla", "igp-privacy", OFFICER, "hsi-ead");
    }

    /** Whose sessions ended by themselves, by the trail, in order. */
    private List<String> sessionEnds() {
        return jdbc.sql(
                        "SELECT subject FROM trail.trail_record WHERE action = 'signon.session-ended' ORDER BY sequence")
                .query(String.class)
                .list();
    }

    /** The page notices that its node is gone, its person proves anew who they are, and is back where they were. */
    private void signInAgain(Page page, String account, String route) {
        page.waitForURL(address("timed-out"), new Page.WaitForURLOptions().setTimeout(PATIENCE));
        page.getByText("Sign in again").click();
        page.waitForCondition(() -> asksForPassword(page) || page.url().startsWith(address(route)));
        if (asksForPassword(page)) {
            answerSignOn(page, account);
        }
        page.waitForURL(url -> url.startsWith(address(route)));
        settled(page);
    }

    /** The draft as the account has it open on that node. */
    private Page on(String node, String account) {
        as(account, stay(node));
        return open(account, draft);
    }

    /** What tells the balancer to send the browser to that node. */
    private static Cookie stay(String node) {
        return new Cookie("ISAA_NODE", node).setDomain("localhost").setPath("/");
    }

    private static void comment(Page page, String words) {
        begin(page, words);
        field(page).press("Control+Enter");
        assertThat(thread(page, words)).isVisible();
    }

    private static void begin(Page page, String words) {
        page.getByText("comment on the whole draft").click();
        field(page).fill(words);
    }

    private static Locator field(Page page) {
        return page.locator(".compose").getByRole(AriaRole.TEXTBOX);
    }

    private static Locator thread(Page page, String words) {
        return page.locator("isaa-thread").filter(new Locator.FilterOptions().setHasText(words));
    }
}
