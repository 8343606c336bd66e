package gov.ice.isaa.drafting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stored and transmitted form of the document model; {@code frontend/draft/draft-schema.ts} speaks the same. Reading is
 * strict: what the model does not know is refused, never dropped.
 */
public final class DraftJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DraftJson() {}

    /** The document as JSON, always the same text for the same document. */
    public static String write(DraftDocument document) {
        ObjectNode root = NODES.objectNode().put("model", DraftDocument.MODEL);
        ArrayNode sections = root.putArray("sections");
        for (Section section : document.sections()) {
            sections.addObject()
                    .put("key", section.key())
                    .put("level", section.level().name().toLowerCase(Locale.ROOT))
                    .put("heading", section.heading())
                    .set("blocks", blocks(section.blocks()));
        }
        return MAPPER.writeValueAsString(root);
    }

    /** The blocks of one section as JSON, as the editor takes them. */
    public static String writeBlocks(List<Block> blocks) {
        return MAPPER.writeValueAsString(blocks(blocks));
    }

    /** Reads a document. Throws {@link InvalidDocument} when it does not follow the model. */
    public static DraftDocument read(String json) {
        JsonNode root = parse(json);
        Fields fields = new Fields(root, Set.of("model", "sections"));
        JsonNode model = fields.any("model");
        if (!model.isInt() || model.intValue() != DraftDocument.MODEL) {
            throw new InvalidDocument("The draft was written in a form this portal does not know.");
        }
        var sections = new ArrayList<Section>();
        for (JsonNode node : fields.array("sections")) {
            Fields section = new Fields(node, Set.of("key", "level", "heading", "blocks"));
            sections.add(new Section(
                    section.text("key"),
                    level(section.text("level")),
                    section.text("heading"),
                    readBlocks(section.array("blocks"))));
        }
        return DocumentRules.check(new DraftDocument(sections));
    }

    /** Reads the blocks of one section. Throws {@link InvalidDocument} when they do not follow the model. */
    public static List<Block> readBlocks(String json) {
        JsonNode root = parse(json);
        if (!root.isArray()) {
            throw new InvalidDocument("A section is a list of paragraphs.");
        }
        return DocumentRules.checkBlocks(readBlocks(root));
    }

    private static ArrayNode blocks(List<Block> blocks) {
        ArrayNode array = NODES.arrayNode();
        for (Block block : blocks) {
            ObjectNode node = array.addObject().put("type", block.kind()).put("id", block.id());
            switch (block) {
                case Table table -> node.put("header", table.header()).set("rows", rows(table));
                case TextBlock text -> node.set("content", content(text.content()));
            }
        }
        return array;
    }

    private static ArrayNode rows(Table table) {
        ArrayNode rows = NODES.arrayNode();
        for (List<Cell> row : table.rows()) {
            ArrayNode cells = rows.addArray();
            row.forEach(cell -> cells.addObject().put("id", cell.id()).set("content", content(cell.content())));
        }
        return rows;
    }

    private static ArrayNode content(List<Inline> content) {
        ArrayNode array = NODES.arrayNode();
        for (Inline inline : content) {
            ObjectNode node = array.addObject();
            switch (inline) {
                case TextRun run -> node.put("text", run.text());
                case Placeholder placeholder ->
                    node.put("placeholder", placeholder.key())
                            .put("label", placeholder.label())
                            .put("value", placeholder.value());
            }
            if (!inline.marks().isEmpty()) {
                ArrayNode marks = node.putArray("marks");
                // In the enum's order, so that equal documents have equal hashes.
                EnumSet.copyOf(inline.marks()).forEach(mark -> marks.add(mark.stored()));
            }
        }
        return array;
    }

    private static List<Block> readBlocks(JsonNode array) {
        var blocks = new ArrayList<Block>();
        for (JsonNode node : array) {
            blocks.add(node.has("rows") ? readTable(node) : readText(node));
        }
        return blocks;
    }

    private static Block readText(JsonNode node) {
        Fields fields = new Fields(node, Set.of("type", "id", "content"));
        String id = fields.text("id");
        List<Inline> content = readContent(fields.array("content"));
        return switch (fields.text("type")) {
            case "paragraph" -> new Paragraph(id, content);
            case "numbered" -> new ListItem(id, true, content);
            case "bullet" -> new ListItem(id, false, content);
            case "note" -> new Note(id, content);
            default -> throw new InvalidDocument("The draft holds a kind of paragraph that is not known.");
        };
    }

    private static Table readTable(JsonNode node) {
        Fields fields = new Fields(node, Set.of("type", "id", "header", "rows"));
        if (!fields.text("type").equals("table")) {
            throw new InvalidDocument("The draft holds rows outside a table.");
        }
        var rows = new ArrayList<List<Cell>>();
        for (JsonNode row : fields.array("rows")) {
            var cells = new ArrayList<Cell>();
            for (JsonNode cell : row) {
                Fields inside = new Fields(cell, Set.of("id", "content"));
                cells.add(new Cell(inside.text("id"), readContent(inside.array("content"))));
            }
            rows.add(cells);
        }
        return new Table(fields.text("id"), fields.flag("header"), rows);
    }

    private static List<Inline> readContent(JsonNode array) {
        var content = new ArrayList<Inline>();
        for (JsonNode node : array) {
            if (node.has("text")) {
                Fields fields = new Fields(node, Set.of("text", "marks"));
                Inline.append(content, new TextRun(fields.text("text"), marks(fields)));
            } else {
                Fields fields = new Fields(node, Set.of("placeholder", "label", "value", "marks"));
                content.add(new Placeholder(
                        fields.text("placeholder"), fields.text("label"), fields.optionalText("value"), marks(fields)));
            }
        }
        return content;
    }

    private static Set<Mark> marks(Fields fields) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (fields.has("marks")) {
            for (JsonNode mark : fields.array("marks")) {
                marks.add(Mark.fromStored(mark.asString(""))
                        .orElseThrow(() -> new InvalidDocument("The draft holds an emphasis that is not known.")));
            }
        }
        return marks;
    }

    private static Level level(String stored) {
        for (Level level : Level.values()) {
            if (level.name().toLowerCase(Locale.ROOT).equals(stored)) {
                return level;
            }
        }
        throw new InvalidDocument("The draft holds a level of section that is not known.");
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new InvalidDocument("The draft arrived damaged and was not stored.");
        }
    }

    /** The fields of one object, with none but the allowed ones in it. */
    private record Fields(JsonNode node, Set<String> allowed) {

        Fields {
            if (!node.isObject() || !allowed.containsAll(node.propertyNames())) {
                throw new InvalidDocument("The draft holds something that is not known.");
            }
        }

        boolean has(String name) {
            return node.has(name);
        }

        JsonNode any(String name) {
            JsonNode found = node.get(name);
            if (found == null) {
                throw new InvalidDocument("The draft lacks " + name + " in one place.");
            }
            return found;
        }

        String text(String name) {
            JsonNode found = any(name);
            if (!found.isString()) {
                throw new InvalidDocument("The draft holds something other than text as " + name + ".");
            }
            return found.stringValue();
        }

        @Nullable
        String optionalText(String name) {
            JsonNode found = node.get(name);
            return found == null || found.isNull() ? null : text(name);
        }

        boolean flag(String name) {
            JsonNode found = any(name);
            if (!found.isBoolean()) {
                throw new InvalidDocument("The draft holds something other than yes or no as " + name + ".");
            }
            return found.booleanValue();
        }

        JsonNode array(String name) {
            JsonNode found = any(name);
            if (!found.isArray()) {
                throw new InvalidDocument("The draft holds something other than a list as " + name + ".");
            }
            return found;
        }
    }
}
