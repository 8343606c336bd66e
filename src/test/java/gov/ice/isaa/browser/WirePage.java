package gov.ice.isaa.browser;

import gov.ice.isaa.DirectSignOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page as the portal sees it, without a browser that draws it, where there are to be more than a machine can draw: a
 * session and a UI of its own, loaded over HTTP; a web socket, whose messages are put together and decoded; and calls of
 * what an element of the page offers, sent one at a time and answered as a browser's are. No script runs in it.
 */
public final class WirePage implements WebSocket.Listener, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Behind this, the document says how the page begins. */
    private static final String BEGINNING = "\"initial\":";

    /** In the script that brings an answer: its number and the answer itself come before. */
    private static final String ANSWER = "$server['}p']";

    private static final String PUSH = "VAADIN/push?v-r=push&v-uiId=%d&v-pushId=%s&X-Atmosphere-tracking-id=0"
            + "&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
            + "&Content-Type=application/json;%%20charset=UTF-8&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=0";

    private final HttpClient http;
    private final String portal;
    private final String cookie;
    private final int ui;
    private final String key;
    private final Map<String, Integer> elements = new HashMap<>();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final StringBuilder received = new StringBuilder();
    private final WebSocket socket;
    private volatile Consumer<JsonNode> listener = message -> {};
    private volatile int seen;
    private int sent;
    private int asked;

    private WirePage(HttpClient http, String portal, String cookie, JsonNode begun) {
        this.http = http;
        this.portal = portal;
        this.cookie = cookie;
        this.ui = begun.findValue("v-uiId").asInt();
        this.key = begun.findValue("Vaadin-Security-Key").asString();
        for (JsonNode change : begun.findValue("changes")) {
            if (change.path("key").asString("").equals("tag")) {
                elements.put(
                        change.path("value").asString(""), change.path("node").asInt());
            }
        }
        String push = PUSH.formatted(ui, begun.findValue("Vaadin-Push-ID").asString());
        this.socket = http.newWebSocketBuilder()
                .header("Cookie", cookie)
                .buildAsync(URI.create(portal.replaceFirst("^http", "ws") + push), this)
                .join();
    }

    /** What pages are opened with; closing it closes none of them. */
    public static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** Opens a page of the portal at this address, such as {@code http://localhost:8080/}, for an account just signed on. */
    public static WirePage open(HttpClient http, String portal, String account, String route) {
        String cookie = send(http, get(portal + DirectSignOn.route(account, route)))
                .headers()
                .firstValue("Set-Cookie")
                .map(set -> set.replaceFirst(";.*", ""))
                .orElseThrow();
        String document =
                send(http, get(portal + route).header("Cookie", cookie)).body();
        JsonNode begun = JSON.readTree(document.substring(document.indexOf(BEGINNING) + BEGINNING.length()));
        var page = new WirePage(http, portal, cookie, begun);
        page.arrive(route);
        return page;
    }

    /** Calls the listener with every message that comes from now on, on a thread of the socket's. */
    public void onMessage(Consumer<JsonNode> called) {
        listener = called;
    }

    /** Calls what the element offers under this name and waits for what it gives. */
    public JsonNode call(String tag, String method, Object... arguments) {
        var answer = new CompletableFuture<JsonNode>();
        synchronized (this) {
            answers.put(asked, answer);
            ObjectNode call = JSON.createObjectNode()
                    .put("type", "publishedEventHandler")
                    .put("node", elements.get(tag))
                    .put("templateEventMethodName", method)
                    .put("promise", asked++);
            call.set("templateEventMethodArgs", JSON.valueToTree(arguments));
            post(JSON.createArrayNode().add(call));
        }
        return answer.orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** Where it is, as a browser says once it has drawn the page. */
    private synchronized void arrive(String route) {
        ObjectNode there =
                JSON.createObjectNode().put("type", "event").put("node", 1).put("event", "ui-navigate");
        there.putObject("data")
                .put("route", "/" + route)
                .put("query", "")
                .put("appShellTitle", "")
                .put("trigger", "")
                .putObject("historyState")
                .put("idx", 0);
        post(JSON.createArrayNode().add(there));
    }

    private void post(ArrayNode calls) {
        ObjectNode message = JSON.createObjectNode().put("csrfToken", key);
        message.set("rpc", calls);
        message.put("syncId", seen).put("clientId", sent++);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal + "?v-r=uidl&v-uiId=" + ui))
                .header("Cookie", cookie)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(message.toString()));
        take(JSON.readTree(send(http, request).body()));
    }

    private void take(JsonNode message) {
        seen = Math.max(seen, message.path("syncId").asInt(0));
        for (JsonNode script : message.path("execute")) {
            if (script.path(script.size() - 1).asString("").contains(ANSWER)) {
                Optional.ofNullable(answers.remove(script.path(0).asInt()))
                        .ifPresent(answer -> answer.complete(script.path(1)));
            }
        }
        listener.accept(message);
    }

    private static HttpRequest.Builder get(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        received.append(part);
        for (int bar = received.indexOf("|"); bar > 0; bar = received.indexOf("|")) {
            int end = bar + 1 + Integer.parseInt(received, 0, bar, 10);
            if (received.length() < end) {
                break;
            }
            String message = received.substring(bar + 1, end);
            received.delete(0, end);
            if (message.startsWith("{")) {
                take(JSON.readTree(message));
            }
        }
        from.request(1);
        return null;
    }

    /** Leaves as a browser does that is closed: the portal is told nothing but that the socket is gone. */
    @Override
    public void close() {
        socket.abort();
    }
}
