package gov.ice.isaa.discussion.ui;

import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.drafting.Passage.Scope;
import gov.ice.isaa.support.Choices;
import gov.ice.isaa.support.UserMistake;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a new thread is about, as it travels to the browser and, perhaps after a reload, back. */
final class TargetJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TargetJson() {}

    /** The passage, and the version of the draft that its author saw. */
    record Target(Passage passage, int version) {}

    static ObjectNode of(DraftView draft, Passage passage) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("sectionKey", passage.sectionKey())
                .put("section", TextOrder.of(draft.document()).name(passage.sectionKey()))
                .put("blockId", passage.blockId() == null ? "" : passage.blockId())
                .put("scope", passage.scope().name())
                .put("start", passage.start())
                .put("endBlockId", passage.endBlockId() == null ? "" : passage.endBlockId())
                .put("end", passage.end())
                .put("quote", passage.quote())
                .put("version", draft.number());
    }

    /** Reads what the browser sent; the services check whether there is such a passage. */
    static Target read(String json) {
        try {
            JsonNode target = JSON.readTree(json);
            String block = target.path("blockId").asString("");
            String section = target.path("sectionKey").asString("");
            Scope said = Choices.named(
                    Scope.values(), Optional.of(target.path("scope").asString("")));
            // What a browser kept from before there were scopes says it by what it has.
            Scope scope = said != null ? said : block.isEmpty() ? Scope.SECTION : Scope.WORDS;
            Passage passage = switch (scope) {
                case DRAFT -> Passage.WHOLE_DRAFT;
                case SECTION -> Passage.wholeSection(section);
                case BLOCK -> Passage.wholeBlock(section, block);
                case WORDS ->
                    Passage.words(
                            section,
                            block,
                            target.path("start").asInt(-1),
                            target.path("endBlockId").asString(block),
                            target.path("end").asInt(-1),
                            target.path("quote").asString(""));
            };
            return new Target(passage, target.path("version").asInt(0));
        } catch (JacksonException e) {
            throw new UserMistake("The passage was not understood. Select it again; what you wrote is kept.");
        }
    }
}
