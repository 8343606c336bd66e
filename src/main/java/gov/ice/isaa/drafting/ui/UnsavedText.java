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
 * @param baseVersion the version that editing began with
 */
record UnsavedText(String sectionKey, int baseVersion, List<Block> blocks) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Reads what the browser sent; an entry that does not follow the model is passed over. */
    static List<UnsavedText> read(String json) {
        var texts = new ArrayList<UnsavedText>();
        try {
            for (JsonNode node : MAPPER.readTree(json)) {
                texts.add(new UnsavedText(
                        node.path("section").asString(""),
                        node.path("base").asInt(0),
                        DraftJson.readBlocks(node.path("blocks").toString())));
            }
        } catch (JacksonException | InvalidDocument e) {
            return texts;
        }
        return texts;
    }
}
