package gov.ice.isaa.library;

import gov.ice.isaa.drafting.Template;
import gov.ice.isaa.drafting.TemplateRules;
import gov.ice.isaa.drafting.word.RefusedFile;
import gov.ice.isaa.support.UserMistake;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The template as JSON (RFC 8259), for other systems and for those who write official text elsewhere. */
final class TemplateJson {

    /** The largest file taken, in bytes. */
    static final int LARGEST = 5 * 1024 * 1024;

    /** What is not known is refused, never dropped; what may be missing is missing. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private TemplateJson() {}

    static byte[] write(Template template) {
        return (MAPPER.writeValueAsString(template) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The template of the file as the version that is being prepared.
     *
     * @throws RefusedFile when it is no template, or breaks {@link TemplateRules}
     */
    static IncomingTemplate read(byte[] file, Template base) {
        if (file.length > LARGEST) {
            throw new RefusedFile(
                    "The file is larger than %d MB, far more than a template.".formatted(LARGEST / 1024 / 1024));
        }
        try {
            Template read = MAPPER.readValue(file, Template.class);
            if (read == null) {
                throw new RefusedFile("The file holds no template.");
            }
            complete(read);
            var next = new Template(base.version(), read.placeholders(), read.sections(), read.choices());
            return new IncomingTemplate(base, TemplateRules.check(next), List.of());
        } catch (JacksonException wrong) {
            throw new RefusedFile("The file is not a template as the portal writes it. " + place(wrong)
                    + "Download the newest version as JSON to see how it has to look.");
        } catch (RefusedFile refused) {
            throw refused;
        } catch (UserMistake broken) {
            throw new RefusedFile("The template in the file cannot be used. " + broken.getMessage());
        }
    }

    private static String place(JacksonException wrong) {
        return wrong.getLocation() == null || wrong.getLocation().getLineNr() < 1
                ? ""
                : "It goes wrong in line %,d. ".formatted(wrong.getLocation().getLineNr());
    }

    /** What stands in a file may be missing where a template never misses it. */
    private static void complete(Template read) {
        read.placeholders().values().forEach(label -> present(label, "the label of a placeholder"));
        for (Template.Part part : read.sections()) {
            present(part.level(), "the level of a section");
            part.clauses().forEach(clause -> present(clause.kind(), "the kind of a clause"));
        }
        for (Template.Choice choice : read.choices()) {
            present(choice.kind(), "the kind of a choice");
        }
    }

    private static void present(@Nullable Object value, String what) {
        if (value == null) {
            throw new RefusedFile("The template in the file cannot be used: " + what + " is missing.");
        }
    }
}
