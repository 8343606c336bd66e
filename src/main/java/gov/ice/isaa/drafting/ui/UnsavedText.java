package gov.ice.isaa.drafting.ui;

import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftJson;
import gov.ice.isaa.drafting.InvalidDocument;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody typed in a section before the connection was lost or the sign-on expired, as the browser kept it.
 *
 * @param baseVersion the version that editing began with; 0 when the browser did not say
 * @param blocks what can be edited on; empty when it does not follow the model
 * @param lines the words alone, one entry a paragraph or cell, to be copied
 * @param sent what was on its way to the server when the browser last heard of it; empty when nothing was
 */
record UnsavedText(String sectionKey, int baseVersion, List<Block> blocks, List<String> lines, List<Block> sent) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Copies the lists. */
    UnsavedText {
        blocks = List.copyOf(blocks);
        lines = List.copyOf(lines);
        sent = List.copyOf(sent);
    }

    /** Reads what the browser sent; an entry without a word in it is passed over. */
    static List<UnsavedText> read(String json) {
        var texts = new ArrayList<UnsavedText>();
        try {
            for (JsonNode node : MAPPER.readTree(json)) {
                UnsavedText text = entry(node);
                if (!text.lines().isEmpty()) {
                    texts.add(text);
                }
            }
        } catch (JacksonException e) {
            return texts;
        }
        return texts;
    }

    /** Whether the editor can go on with it beside a draft whose newest version has this number. */
    boolean follows(int newestVersion) {
        return !blocks.isEmpty() && baseVersion > 0 && baseVersion <= newestVersion;
    }

    private static UnsavedText entry(JsonNode node) {
        JsonNode kept = node.path("blocks");
        return new UnsavedText(
                node.path("section").asString(""),
                node.path("base").asInt(0),
                blocks(kept),
                lines(kept),
                blocks(node.path("sent")));
    }

    private static List<Block> blocks(JsonNode kept) {
        try {
            return DraftJson.readBlocks(kept.toString());
        } catch (InvalidDocument unreadable) {
            return List.of();
        }
    }

    private static List<String> lines(JsonNode kept) {
        var lines = new ArrayList<String>();
        for (JsonNode content : kept.findValues("content")) {
            var line = new StringBuilder();
            content.forEach(inline -> line.append(words(inline)));
            if (!line.toString().isBlank()) {
                lines.add(line.toString());
            }
        }
        return lines;
    }

    private static String words(JsonNode inline) {
        if (inline.path("placeholder").isMissingNode()) {
            return inline.path("text").asString("");
        }
        JsonNode value = inline.path("value");
        return value.isString()
                ? value.stringValue()
                : "[" + inline.path("label").asString("") + "]";
    }
}
