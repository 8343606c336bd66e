package gov.ice.isaa.discussion.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How far somebody has read, on the way from and to the browser: the number of the last entry, by thread. */
final class ReadJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReadJson() {}

    static ObjectNode of(Map<UUID, Integer> read) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        read.forEach((thread, entry) -> json.put(thread.toString(), entry));
        return json;
    }

    /** Throws {@link IllegalArgumentException} for what no page sends. */
    static Map<UUID, Integer> read(String json) {
        Map<UUID, Integer> read = new HashMap<>();
        for (Map.Entry<String, JsonNode> one : JSON.readTree(json).properties()) {
            read.put(UUID.fromString(one.getKey()), one.getValue().asInt(0));
        }
        return read;
    }
}
